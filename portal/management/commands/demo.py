"""`manage.py demo`: builds the living demonstration with invented people. Never in production."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal import demo


class Command(BaseCommand):
    help = "Builds the demonstration once; --accounts prints who can sign in, --code the digits of the second step."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--accounts", action="store_true", help="only print the accounts")
        parser.add_argument("--code", action="store_true", help="only print the six digits that count now")

    def handle(self, *args: Any, accounts: bool = False, code: bool = False, **options: Any) -> None:
        if not settings.EMBEDDED:
            raise CommandError(
                "This is a production run. The demonstration, with its known passwords, stays out of it."
            )
        if code:
            self.stdout.write(demo.code())
            return
        if not accounts and demo.build():
            self.stdout.write("The demonstration is built.")
        self.stdout.write("\n".join(demo.lines()))
