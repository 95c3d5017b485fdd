"""`manage.py verify_audit`: proves that the log of acts is whole, or names the entry where it is not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from audit.log import faults
from audit.models import Entry, Head


class Command(BaseCommand):
    help = "Proves that the log of acts is whole. Prints its end, to be kept outside this machine."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--anchor", help="NUMBER:DIGEST printed by an earlier run; the log must still hold it")

    def handle(self, *args: Any, anchor: str | None = None, **options: Any) -> None:
        found = [f"entry {fault.number}: {fault.what}" for fault in faults()]
        if anchor and not self._holds(anchor):
            found.append(f"the log no longer holds {anchor}")
        if found:
            raise CommandError("The log of acts is not whole.\n" + "\n".join(found))
        head = Head.objects.first() or Head()
        self.stdout.write(f"The log is whole: {head.number} acts. Keep this outside: {head.number}:{head.digest}")

    def _holds(self, anchor: str) -> bool:
        number, _, digest = anchor.partition(":")
        return number.isdecimal() and Entry.objects.filter(number=int(number), digest=digest).exists()
