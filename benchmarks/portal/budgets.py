"""What a public page may ask, weigh and take. Kept by `tests/home/test_budgets.py`; time by `script/bench portal`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

KB = 1024


@dataclass(frozen=True)
class Budget:
    """Bytes as a proxy sends them (gzip); queries while a page is made anew, and while it is kept."""

    html: int
    css: int
    js: int
    images: int
    requests: int
    cold: int
    warm: int
    p95_ms: int
    lcp_ms: int
    cls: float


CONTENT = Budget(15 * KB, 18 * KB, 8 * KB, 60 * KB, requests=8, cold=12, warm=4, p95_ms=80, lcp_ms=1800, cls=0.02)
HUB = Budget(20 * KB, 18 * KB, 8 * KB, 120 * KB, requests=14, cold=15, warm=4, p95_ms=100, lcp_ms=2200, cls=0.02)
CHILDREN = Budget(12 * KB, 18 * KB, 6 * KB, 80 * KB, requests=8, cold=10, warm=4, p95_ms=80, lcp_ms=1500, cls=0.02)
FONT = 35 * KB
"""The one face that a page may load."""
COLD_RATIO, WARM_RATIO = 1.5, 1.0
"""How many times as many requests a second as a stock page of as many blocks."""

HUBS = {"HomePage", "AudienceHubPage"}


def budget_of(kind: str, address: str) -> Budget:
    """By the name of a page's model and its address."""
    if address.startswith("/children/"):
        return CHILDREN
    return HUB if kind in HUBS else CONTENT


def missed(budget: Budget, measured: dict[str, Any]) -> Iterator[str]:
    """What is over, in words; what was not measured is passed over."""
    for name, most in vars(budget).items():
        if name in measured and measured[name] > most:
            yield f"{name}: {measured[name]} of at most {most}"
