"""`script/bench portal`: lays the ground, measures, and says what the portal does not keep of its promise."""

from typing import TYPE_CHECKING, Any

import django

from benchmarks.portal.place import FROM_THE_PROXY, production
from benchmarks.served import server

if TYPE_CHECKING:
    from benchmarks.portal.stock import Stock

Figures = dict[str, Any]
ROUNDS = 9
VISITS = 5


def measure() -> tuple[Figures, list[str]]:
    """The figures, and what is over budget."""
    with production() as database:
        django.setup()
        from benchmarks.portal import ground, inside
        from benchmarks.portal.stock import stock

        print("Laying 500 pages, 300 services, 60 contacts and 12 councils (some minutes).")
        alike = ground.lay()
        print("Counting what each page asks and weighs.")
        kinds, over = inside.every_kind()
        print("Making a stock project with as many pages.")
        with stock(database, len(alike)) as other:
            rates = _served(alike, other, kinds, over)
    return {"beside_stock": rates, "kinds": kinds}, over


def _served(alike: list[str], other: "Stock", kinds: Figures, over: list[str]) -> Figures:
    """Both servers side by side, ours as in production."""
    from django.core.cache import caches

    from benchmarks.portal import browser, rates

    theirs = {"cwd": other.folder, "env": other.environment}
    with server("portal.wsgi:application") as port, server("stock.wsgi:application", **theirs) as stock_port:
        print("Asking both in turns, then each kind of page by itself.")
        ribbon = rates.Site(port, alike, FROM_THE_PROXY)
        found = rates.compare(ribbon, rates.Site(stock_port, other.addresses, {}), caches["pages"].clear, ROUNDS)
        over += rates.too_slow(found)
        over += rates.time_every_kind(ribbon, kinds)
        print("Visiting each kind of page on a slow phone.")
        over += browser.visit_every_kind(port, kinds, VISITS)
    return {name: both.figures for name, both in found.items()}
