"""`manage.py import_postcodes FILE`: which council answers for each postcode, from a list of the ONS."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agency.actions import Refused, import_postcodes


class Command(BaseCommand):
    help = "Reads a postcode list (NSPL or ONSPD, CSV) and keeps the rows of our own councils."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the CSV file, downloaded from the Office for National Statistics")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            done = import_postcodes(file)
        except (Refused, OSError, UnicodeDecodeError) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"Kept {done.kept} of {done.rows} postcodes. What was there before is replaced.")
