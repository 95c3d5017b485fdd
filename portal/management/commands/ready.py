"""`manage.py ready`: what has to be so before anyone can come in. Quick when it is so already."""

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = "Migrates the database and gathers static files where something has changed; embedded, builds the demo."
    requires_system_checks: list[str] = []  # they cost seconds at each start; the tests run them

    def handle(self, *args: Any, **options: Any) -> None:
        if _migrations_wait():
            self._say("Preparing the database (half a minute the first time).")
            call_command("migrate", verbosity=0, interactive=False)
        if _static_state() != _static_state_gathered():
            self._say("Gathering pictures, styles and scripts.")
            call_command("collectstatic", verbosity=0, interactive=False)
            _gathered_file().write_text(_static_state())
        if settings.EMBEDDED:
            call_command("demo", stdout=self.stdout)

    def _say(self, line: str) -> None:
        """Progress goes beside the output, which script/server keeps for later."""
        self.stderr.write(line, self.style.HTTP_INFO)
        self.stderr.flush()


def _migrations_wait() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _static_state() -> str:
    """Changes whenever a static file of ours, or the version of a package that brings some, changes."""
    root = Path(settings.BASE_DIR)
    files = sorted(path for folder in settings.STATICFILES_DIRS for path in Path(folder).rglob("*") if path.is_file())
    told = [f"{path.relative_to(root)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
    return hashlib.sha256("\n".join([(root / "requirements.lock").read_text(), *told]).encode()).hexdigest()


def _gathered_file() -> Path:
    return Path(settings.STATIC_ROOT) / "gathered.sha256"


def _static_state_gathered() -> str:
    return _gathered_file().read_text() if _gathered_file().exists() else ""
