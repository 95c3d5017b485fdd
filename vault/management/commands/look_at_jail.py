"""`manage.py look_at_jail`: which walls stand on this machine, and what else files need."""

import shutil
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vault.enums import Kind
from vault.files.jail import Broken, rebuilt
from vault.files.scanning import Unanswered, scan

# The smallest picture: one white pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f00010101001bb6ee560000000049454e44ae426082"
)
WALLS = {
    "calls": "no sockets, no look into other processes",
    "limits": "limits of time, memory and size",
    "files": "reads and writes only where it must (Landlock)",
    "network": "an empty network of its own",
    "user": "a user of its own",
}


class Command(BaseCommand):
    help = "Tells which walls of the jail stand here, whether the scanner answers, and whether ffmpeg is there."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with rebuilt(Kind.PICTURE, [PIXEL]) as made:
                standing, refused = made.walls, made.refused
        except Broken as broken:
            raise CommandError(f"The jail cannot be built here, so files wait: {broken}") from broken
        if refused:
            raise CommandError(f"The jail could not rebuild a picture: {refused}")
        for name, meaning in WALLS.items():
            self.stdout.write(f"{'stands ' if name in standing else 'MISSING'}  {meaning}")
        self.stdout.write(f"scanner: {self._scanner()}")
        self.stdout.write(f"ffmpeg: {'there' if shutil.which('ffmpeg') else 'not there, so no sound and no film'}")

    def _scanner(self) -> str:
        try:
            return str(scan([PIXEL]).label)
        except Unanswered as trouble:
            return f"does not answer ({trouble}), so documents wait"
