"""Tries the addresses elsewhere to which pages lead. Needs a way to the internet; nothing calls it by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from home.links.outside import gather, try_links


class Command(BaseCommand):
    help = "Gathers all links to other websites and tries those that were not tried for longest."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--most", type=int, default=100, help="how many to try (100)")
        parser.add_argument("--gather-only", action="store_true", help="bring the list up to date and try none")
        parser.add_argument("--inside-too", action="store_true", help="try addresses of our own network as well")

    def handle(self, *_args: Any, **options: Any) -> None:
        known = gather()
        if options["gather_only"]:
            self.stdout.write(f"{known} links to other websites.")
            return
        silent = try_links(options["most"], inside_too=options["inside_too"])
        self.stdout.write(f"{known} links to other websites; {silent} of those tried did not answer.")
