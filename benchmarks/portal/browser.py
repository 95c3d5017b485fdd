"""A slow phone on a slow network: when the largest thing is painted, and how far things jump."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.portal.budgets import budget_of, missed
from benchmarks.portal.place import FROM_THE_PROXY

Figures = dict[str, Any]
PHONE = {"width": 412, "height": 823}
SLOWER = 4
"""How many times slower the phone's processor is."""
KILOBIT = 1000 / 8
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1440 * KILOBIT,
    "uploadThroughput": 675 * KILOBIT,
}
"""As browsers' own tools set it."""
FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
WATCH = """
window.seen = {lcp: 0, cls: 0};
new PerformanceObserver(list => list.getEntries().forEach(entry => window.seen.lcp = entry.startTime))
  .observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => window.seen.cls += entry.value))
  .observe({type: "layout-shift", buffered: true});
"""
SETTLED_MS = 500


def visit_every_kind(port: int, kinds: Mapping[str, Figures], times: int) -> list[str]:
    """Adds to each kind what a visitor sees of its page; gives what is over budget."""
    over: list[str] = []
    with _chromium() as browser:
        for kind, figures in kinds.items():
            address = figures["address"]
            visits = [_visit(browser, port, address) for _time in range(times)]
            seen = {"lcp_ms": round(median(each["lcp"] for each in visits)), "cls": max(each["cls"] for each in visits)}
            figures.update(seen)
            over += [f"{address} {words}" for words in missed(budget_of(kind, address), seen)]
    return over


@contextmanager
def _chromium() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise SystemExit("No Chromium is here. Run  apt-get install --no-install-recommends chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def _visit(browser: Browser, port: int, address: str) -> dict[str, float]:
    """For the first time, with nothing in the browser's cache."""
    context = browser.new_context(viewport=PHONE, extra_http_headers=FROM_THE_PROXY)
    page = context.new_page()
    page.add_init_script(WATCH)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW_4G)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"http://127.0.0.1:{port}{address}", wait_until="load")
    page.wait_for_timeout(SETTLED_MS)
    seen: dict[str, float] = page.evaluate("window.seen")
    context.close()
    return seen
