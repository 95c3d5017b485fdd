"""`manage.py make_council_page SLUG`: a first draft of a council's page, from its row."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agency.models import LocalAuthority
from home.council_pages import make_page
from home.models import LocalAuthorityPage, WhoToContactPage


class Command(BaseCommand):
    help = "Writes a first draft of a council's page from its row, for an editor to read and publish."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the council's word in addresses, such as harrowmere-council")

    def handle(self, *args: Any, slug: str, **options: Any) -> None:
        council = LocalAuthority.objects.filter(slug=slug).first()
        if council is None:
            raise CommandError(f"There is no council with the word “{slug}”.")
        if LocalAuthorityPage.objects.filter(authority=council).exists():
            raise CommandError(f"{council.name} has a page already.")
        parent = WhoToContactPage.objects.first()
        if parent is None:
            raise CommandError("There is no page “Who to contact” to put it under.")
        page = make_page(council, parent)
        self.stdout.write(f"The draft stands at {page.url_path}. An editor reads it and publishes it.")
