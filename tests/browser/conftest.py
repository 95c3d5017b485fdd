"""Chromium for the browser tests, kept on this machine, and the accessibility rules to hold pages to."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests import services

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = (
    "No Chromium is here. Run  apt-get install --no-install-recommends chromium  or set CHROMIUM to where it lies."
)
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN_AXE = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(result => result.violations)"

# Playwright keeps an event loop in this thread; Django would refuse to ask the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture(scope="session")
def base_url() -> str:
    """Each test has a server of its own. The plugin's own fixture is of a kind that pytest will drop."""
    return ""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    if not CHROMIUM:
        if services.in_ci():
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING)
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A phone, as small as people have them."""
    return {**browser_context_args, "viewport": {"width": 360, "height": 740}, "locale": "en-GB"}


def violations(page: Page) -> list[str]:
    """Each accessibility rule (WCAG 2.2 A and AA) that the page breaks, with the places where."""
    page.evaluate(AXE)  # a script tag would be refused by our own policy
    found = page.evaluate(RUN_AXE, WCAG)
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in found]


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """`assert axe(page) == []`."""
    return violations
