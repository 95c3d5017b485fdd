"""`manage.py import_letters FILE`: logs letters of a JSON Lines file as received."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from agency.models import RecordHolder, Spoke
from letterbox.importing import Unreadable, log, read


class Command(BaseCommand):
    help = "Logs letters as received, each on an invented arrangement of its own. Run twice, it adds none twice."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        spokes, holder = list(Spoke.objects.order_by("pk")), RecordHolder.objects.order_by("pk").first()
        if not spokes or holder is None:
            raise CommandError("There is no team or record holder yet. Run manage.py demo first, or set them up.")
        try:
            letters = list(read(file))
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror}") from error
        except Unreadable as error:
            raise CommandError(str(error)) from error
        logged = sum(log(letter, spokes[0], holder) for letter in letters)
        self.stdout.write(f"{logged} letters logged, {len(letters) - logged} were there already")
