"""Requests per second of both sites, in turns, so that whatever else the machine does falls on both alike."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from queue import Empty, SimpleQueue
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.portal.budgets import COLD_RATIO, WARM_RATIO, budget_of, missed
from benchmarks.served import BROWSERS

AGAIN = 400
"""How often one page is asked for."""


@dataclass(frozen=True)
class Site:
    """A server on loopback, and its pages that have the same blocks as the other's."""

    port: int
    addresses: Sequence[str]
    headers: Mapping[str, str]

    def walk(self, addresses: Sequence[str]) -> "Walk":
        """Several browsers at once ask for each of these once."""
        waiting: SimpleQueue[str] = SimpleQueue()
        for address in addresses:
            waiting.put(address)
        with ThreadPoolExecutor(BROWSERS) as browsers:
            began = perf_counter()
            seen = [one for took in browsers.map(self._browse, [waiting] * BROWSERS) for one in took]
            return Walk(len(seen) / (perf_counter() - began), quantiles(seen, n=20)[18])

    def _browse(self, waiting: SimpleQueue[str]) -> list[float]:
        """How many milliseconds each answer took."""
        line, seen = HTTPConnection("127.0.0.1", self.port, timeout=30), []
        while True:
            try:
                address = waiting.get_nowait()
            except Empty:
                line.close()
                return seen
            began = perf_counter()
            line.request("GET", address, headers=dict(self.headers))
            answer = line.getresponse()
            answer.read()
            seen.append(1000 * (perf_counter() - began))
            if answer.status != HTTPStatus.OK:
                raise SystemExit(f"{address} answered {answer.status}")


@dataclass(frozen=True)
class Walk:
    rate: float
    p95_ms: float


@dataclass(frozen=True)
class Both:
    """What was seen of each, round by round; the ratio of the rates is taken within a round."""

    ribbon: Sequence[Walk]
    stock: Sequence[Walk]

    @property
    def ratios(self) -> list[float]:
        return sorted(one.rate / other.rate for one, other in zip(self.ribbon, self.stock, strict=True))

    @property
    def ratio(self) -> float:
        return median(self.ratios)

    @property
    def figures(self) -> dict[str, object]:
        sides = {"ribbon": self.ribbon, "stock": self.stock}
        told = {
            name: {"rate": median(walk.rate for walk in walks), "p95_ms": median(walk.p95_ms for walk in walks)}
            for name, walks in sides.items()
        }
        return {**told, "ratio": self.ratio, "ratios": self.ratios}


def compare(ribbon: Site, stock: Site, empty: Callable[[], None], rounds: int) -> dict[str, Both]:
    """Cold: each page once, with no page kept. Warm: one page again and again."""
    for site in (ribbon, stock, ribbon, stock):
        site.walk(site.addresses)
    cold, warm = Both([], []), Both([], [])
    for _round in range(rounds):
        empty()
        cold.ribbon.append(ribbon.walk(ribbon.addresses))
        cold.stock.append(stock.walk(stock.addresses))
        warm.ribbon.append(ribbon.walk(ribbon.addresses[:1] * AGAIN))
        warm.stock.append(stock.walk(stock.addresses[:1] * AGAIN))
    return {"cold": cold, "warm": warm}


def too_slow(found: Mapping[str, Both]) -> list[str]:
    least = {"cold": COLD_RATIO, "warm": WARM_RATIO}
    told = {name: both.ratio for name, both in found.items()}
    return [f"{name}: {told[name]:.2f} times stock, not {least[name]}" for name in least if told[name] < least[name]]


def time_every_kind(site: Site, kinds: Mapping[str, dict[str, Any]]) -> list[str]:
    """Adds to each kind how long its kept page takes at most, nineteen times of twenty; gives what is over budget."""
    over: list[str] = []
    for kind, figures in kinds.items():
        address = figures["address"]
        seen = {"p95_ms": site.walk([address] * AGAIN).p95_ms}
        figures.update(seen)
        over += [f"{address} {words}" for words in missed(budget_of(kind, address), seen)]
    return over
