"""Measured in this process: how often each page asks the database, and what it weighs."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.portal.budgets import budget_of, missed
from benchmarks.portal.weight import weigh
from home import caching
from home.serving import facts

Figures = dict[str, Any]


def every_kind() -> tuple[dict[str, Figures], list[str]]:
    """The worst of each kind of page by its figures, and what is over budget."""
    kinds: dict[str, Figures] = {}
    over: list[str] = []
    for kind, address in _addresses():
        figures = _measure(address)
        over += [f"{address} {words}" for words in missed(budget_of(kind, address), figures)]
        worst = kinds.setdefault(kind, {"pages": 0, "address": address})
        worst |= {name: max(value, worst.get(name, 0)) for name, value in figures.items()}
        worst["pages"] += 1
    return kinds, over


def _addresses() -> Iterator[tuple[str, str]]:
    pages = facts().pages.values()
    return ((page.specific_class.__name__, page.url) for page in pages)


def _measure(address: str) -> Figures:
    browser = Client(SERVER_NAME="127.0.0.1")
    _get(browser, address)
    caching.forget([caching.under(caching.SITE)])  # no page is kept any more; the process stays warm
    with CaptureQueriesContext(connection) as cold:
        html = _get(browser, address)
    with CaptureQueriesContext(connection) as warm:
        _get(browser, address)
    return {"cold": len(cold), "warm": len(warm), **weigh(html)}


def _get(browser: Client, address: str) -> bytes:
    answer = browser.get(address, secure=True)
    if answer.status_code != HTTPStatus.OK:
        raise SystemExit(f"{address} answered {answer.status_code}")
    return answer.content
