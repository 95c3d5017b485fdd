"""A stock Wagtail project, made by `wagtail start` in a folder of the run's own, whose pages have the same blocks."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from benchmarks.portal.body import PICTURE, body, filled

OURS = Path(__file__).with_name("stock_site")
ONE_OF_EACH = {"fact": 1, "contact": 1, "line": 1}
PHONE = {"name": "Family line", "number": "01632 960 120", "hours": "Monday to Friday, 9am to 5pm"}
STATEMENT = "You have a right to an assessment of what your family needs, for as long as your child is a child."


@dataclass(frozen=True)
class Stock:
    """Where it lies, and what its processes must be told."""

    folder: Path
    environment: dict[str, str]
    addresses: list[str]

    def run(self, *words: str, given: str = "") -> None:
        command = [sys.executable, *words]
        subprocess.run(command, cwd=self.folder, env=self.environment, input=given, text=True, check=True)


@contextmanager
def stock(database: str, pages: int) -> Iterator[Stock]:
    """The project with as many pages, on the same PostgreSQL."""
    folder = Path(tempfile.mkdtemp(prefix="stock-bench-"))
    name = f"{database.rpartition('/')[2]}_stock"
    own = os.environ | {
        "STOCK_DATABASE_URL": f"{database.rpartition('/')[0]}/{name}",
        "DJANGO_SETTINGS_MODULE": "stock.settings.production",
        "PYTHONPATH": str(folder),
    }
    try:
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        made = Stock(folder, own, [f"/page-{number}/" for number in range(pages)])
        _start(made)
        yield made
    finally:
        shutil.rmtree(folder)
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _start(made: Stock) -> None:
    wagtail = Path(sys.executable).with_name("wagtail")
    subprocess.run([wagtail, "start", "stock", made.folder], stdout=subprocess.DEVNULL, check=True)
    shutil.copy(OURS / "models.py", made.folder / "home" / "models.py")
    shutil.copy(OURS / "local.py", made.folder / "stock" / "settings" / "local.py")
    shutil.copytree(OURS / "templates", made.folder / "home" / "templates", dirs_exist_ok=True)
    made.run("manage.py", "makemigrations", "home", "--verbosity", "0")
    made.run("manage.py", "migrate", "--verbosity", "0")
    made.run("manage.py", "collectstatic", "--no-input", "--verbosity", "0")
    made.run(str(OURS / "fill.py"), given=json.dumps(_filling(len(made.addresses))))


def _filling(pages: int) -> dict[str, object]:
    return {
        "pages": pages,
        "title": "A page with every common block",
        "body": filled(body(1), ONE_OF_EACH),
        "picture": PICTURE.hex(),
        "statement": STATEMENT,
        "phone": PHONE,
    }
