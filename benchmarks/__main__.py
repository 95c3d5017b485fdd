"""`script/bench`: how fast the home page and a full queue answer. Parts: `portal`, `photos`."""

import argparse
import json
import platform
import subprocess
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django

from benchmarks.place import somewhere

HOME, QUEUE = "/", "/staff/letters/"
MOST_QUERIES = 12
RESULTS = Path(__file__).with_name("results")
Figures = dict[str, Any]


def measure_inside(browser: Any, seconds: float) -> Figures:
    from django.test import Client

    from benchmarks import inside

    hello = inside.hello(seconds)
    pages = {"home": (Client(**inside.HOST), HOME), "queue": (browser, QUEUE)}
    rates = {name: inside.rate(*page, seconds) for name, page in pages.items()}
    return {
        "queries": {name: inside.queries(*page) for name, page in pages.items()},
        "one_after_the_other": {
            "hello": {"rate": hello},
            **{name: {"rate": rate, "of_hello": rate / hello} for name, rate in rates.items()},
        },
    }


def measure_served(cookie: str, seconds: float) -> Figures:
    from benchmarks import served

    with served.server("benchmarks.hello:application") as port:
        hello = served.load(port, "/hello/", seconds)
    with served.server("portal.wsgi:application") as port:
        pages = {"home": served.load(port, HOME, seconds), "queue": served.load(port, QUEUE, seconds, cookie)}
    told = {name: {**asdict(page), "of_hello": page.rate / hello.rate} for name, page in pages.items()}
    return {"gunicorn_2_workers_4_browsers": {"hello": asdict(hello), **told}}


def run(letters: int, seed: int, seconds: float) -> Figures:
    """Lays the ground and measures."""
    django.setup()
    from django.db import connections

    from benchmarks import ground, inside

    print(f"Letting {letters} letters wait (about a minute).")
    ground.lay(letters, seed)
    browser = inside.sign_in()
    found = measure_inside(browser, seconds)
    cookie = f"sessionid={browser.cookies['sessionid'].value}"
    connections.close_all()
    return {**found, **measure_served(cookie, seconds)}


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], capture_output=True, text=True, check=False).stdout.strip()


def where() -> Figures:
    """What somebody needs to measure the same again."""
    changed = bool(_git("status", "--porcelain", "--untracked-files=no"))
    machine = f"{platform.machine()}, Python {platform.python_version()}, Django {django.get_version()}"
    return {
        "commit": _git("rev-parse", "HEAD") + (" with changes" if changed else ""),
        "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "machine": machine,
    }


def rounded(figures: Any) -> Any:
    if isinstance(figures, dict):
        return {name: rounded(one) for name, one in figures.items()}
    if isinstance(figures, list):
        return [rounded(one) for one in figures]
    return round(figures, 4 if abs(figures) < 1 else 1) if isinstance(figures, float) else figures


def letters(asked: argparse.Namespace) -> tuple[Figures, list[str]]:
    """Home page and queue; the figures, and what is over budget."""
    with somewhere() as database:
        figures = run(asked.letters, asked.seed, asked.seconds)
    said = {"seed": asked.seed, "letters": asked.letters, "seconds": asked.seconds, "database": database}
    over = [f"{name}: {count} queries" for name, count in figures["queries"].items() if count > MOST_QUERIES]
    return {**said, **figures}, over


def portal(_asked: argparse.Namespace) -> tuple[Figures, list[str]]:
    """The public pages beside a stock Wagtail project."""
    from benchmarks.portal.run import measure

    return measure()


def photos(_asked: argparse.Namespace) -> tuple[Figures, list[str]]:
    """How long a photo takes until it is safe."""
    from benchmarks.photos import measured

    return measured()


PARTS = {"pages": letters, "portal": portal, "photos": photos}


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("part", nargs="?", choices=PARTS, default="pages", help="what is measured")
    parser.add_argument("--letters", type=int, default=5000, help="how many wait in the queue")
    parser.add_argument("--seconds", type=float, default=5, help="how long each page is measured")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", help="the result's file in benchmarks/results, if not that of the part")
    asked = parser.parse_args()
    figures, over = PARTS[asked.part](asked)
    result = json.dumps(rounded({**where(), **figures}), indent=1)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{asked.name or asked.part}.json").write_text(result + "\n")
    print(result)
    if over:
        raise SystemExit("Over budget:\n" + "\n".join(over))


if __name__ == "__main__":
    main()
