"""A database and a folder of the run's own, gone again afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import services


@contextmanager
def somewhere() -> Iterator[str]:
    """Points the environment at a new database: PostgreSQL where one answers, else SQLite. Gives its name."""
    folder = Path(tempfile.mkdtemp(prefix="ribbon-bench-"))
    for name in [name for name in os.environ if name.startswith("RIBBON_") and "TEST" not in name]:
        del os.environ[name]
    os.environ |= {"RIBBON_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "portal.settings"}
    try:
        with _database():
            yield "PostgreSQL" if "RIBBON_DATABASE_URL" in os.environ else "SQLite"
    finally:
        shutil.rmtree(folder)


@contextmanager
def _database() -> Iterator[None]:
    import psycopg

    try:
        server = services.postgresql()
    except services.Missing:
        yield
        return
    name = f"ribbon_bench_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    os.environ["RIBBON_DATABASE_URL"] = f"{server.rpartition('/')[0]}/{name}"
    try:
        yield
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
