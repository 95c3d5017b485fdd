"""Chromium for the browser tests, kept on this machine, and the accessibility rules to hold pages to."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import time
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from agency.models import Agency
from tests import services
from tests.browser.pages import violations

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

# Playwright keeps an event loop in this thread; Django would refuse to ask the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


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


@pytest.fixture(scope="session")
def base_url(live_server: LiveServer) -> str:
    """Where "/" is. (The plugin's own fixture is of a kind that pytest will drop.)"""
    return str(live_server.url)


@pytest.fixture
def mails_go_now(transactional_db: None) -> None:
    """No message waits for the morning."""
    Agency.objects.update(write_from=time.min, write_until=time.max)


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """`assert axe(page) == []`."""
    return violations


@pytest.fixture
def somewhere_else(settings: Any, base_url: str) -> str:
    """Where "Exit this page" leads: another site, as far as a browser can tell."""
    settings.EXIT_TO = base_url.replace("localhost", "127.0.0.1") + "/static/ribbon/images/favicon.svg"
    return str(settings.EXIT_TO)


@pytest.fixture
def visit(browser: Browser, browser_context_args: dict[str, Any], somewhere_else: str) -> Iterator[Callable[..., Page]]:
    """`visit()` is a browser of somebody's own; `visit(java_script_enabled=False)` one without scripts.

    Afterwards no page may have complained on its console, nor asked another host for anything.
    """
    contexts, said, asked = [], [], []
    home = browser_context_args["base_url"]

    def note(page: Page) -> None:
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))

    def begin(**options: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, **options})
        context.set_default_timeout(10_000)
        context.on("page", note)
        contexts.append(context)
        return context.new_page()

    yield begin
    for context in contexts:
        context.close()
    assert [words for words in said if not words.startswith("Failed to load resource")] == []
    assert [address for address in asked if not address.startswith((home, somewhere_else, "data:", "blob:"))] == []
