"""`manage.py rotate_keys`: wraps every data key with the newest master key. It may be stopped and begun again."""

from typing import Any

from django.core.management.base import BaseCommand

from vault.keys import rotate


class Command(BaseCommand):
    help = "Wraps every data key with the newest master key. Safe to stop and to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        while left := rotate():
            self.stdout.write(f"{left} keys wait")
        self.stdout.write("Every data key is wrapped by the newest master key. Older ones may be retired.")
