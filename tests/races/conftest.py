"""Processes beside the test, on the test's own database, that may be killed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection

from tests.outbox.conftest import any_hour, notice, sink

__all__ = ["any_hour", "notice", "sink"]
Tries = Callable[..., list[str]]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a process on this test's database, with this test's keys and a folder of its own."""
    database = connection.settings_dict
    place = f"{database['HOST'] or '127.0.0.1'}:{database['PORT'] or 5432}"
    user = ":".join(filter(None, [database["USER"], database["PASSWORD"]]))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RIBBON_", "DJANGO_"))}
    return {
        **kept,
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "RIBBON_DATABASE_URL": f"postgres://{user}@{place}/{database['NAME']}",
        "RIBBON_VAR": str(folder),
        "RIBBON_MASTER_KEYS": django_settings.VAULT_MASTER_KEYS,
        "RIBBON_DIGEST_KEY": django_settings.VAULT_DIGEST_KEY,
        **more,
    }


@pytest.fixture
def mother(db: None, tmp_path: Path) -> Iterator[Callable[..., Tries]]:
    """`tries = mother(RIBBON_EMAIL_PORT=...)`, then `tries("deliver", row=7, die_at=3)` tells the steps."""
    started: list[subprocess.Popen[str]] = []

    def start(**more: str) -> Tries:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.races.mother"],
            env=environment(tmp_path, **more),
            cwd=django_settings.BASE_DIR,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)

        def tries(work: str, die_at: int = 0, **order: Any) -> list[str]:
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps({"work": work, "die_at": die_at, **order}) + "\n")
            process.stdin.flush()
            steps: list[str] = json.loads(process.stdout.readline())
            return steps

        return tries

    yield start
    for process in started:
        process.communicate()
