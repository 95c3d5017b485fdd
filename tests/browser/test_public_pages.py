"""The public pages in a real browser: nothing breaks an accessibility rule, nothing runs off a small screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.home.site import ALL, CHILDREN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALLEST = {"width": 320, "height": 568}
STORED = "[localStorage.length, sessionStorage.length, document.cookie]"
WORKERS = "navigator.serviceWorker.getRegistrations().then(found => found.length)"
NOT_A_SEARCH = "form:not([role=search])"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def small_and_plain(browser: Browser) -> BrowserContext:
    """The smallest phone that people still use, with JavaScript switched off."""
    return browser.new_context(viewport=SMALLEST, java_script_enabled=False)


def test_no_page_breaks_an_accessibility_rule(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]]
) -> None:
    found = {}
    for address in ALL:
        page.goto(live_server.url + address)
        found[address] = axe(page)
    assert found == {address: [] for address in ALL}


def test_no_page_scrolls_sideways(live_server: LiveServer, page: Page) -> None:
    page.set_viewport_size(SMALLEST)
    wide = []
    for address in ALL:
        page.goto(live_server.url + address)
        wide += [address] if page.evaluate(TOO_WIDE) else []
    assert wide == []


@pytest.mark.shows("information G17")
def test_childline_and_999_are_on_the_first_screen(live_server: LiveServer, small_and_plain: BrowserContext) -> None:
    page = small_and_plain.new_page()
    for address in CHILDREN:
        page.goto(live_server.url + address)
        for number in ("999", "08001111"):
            box = page.locator(f'a[href="tel:{number}"]').first.bounding_box()
            assert box
            assert box["y"] + box["height"] <= SMALLEST["height"], (address, number)


@pytest.mark.shows("information G13")
def test_pages_for_children_keep_nothing_and_tell_nobody(live_server: LiveServer, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in CHILDREN:
        page.goto(live_server.url + address)
        assert page.evaluate(STORED) == [0, 0, ""]
        assert page.evaluate(WORKERS) == 0
        assert page.locator(NOT_A_SEARCH).count() == 0
    assert page.context.cookies() == []
    assert asked
    assert [url for url in asked if not url.startswith(live_server.url)] == []


def test_nothing_is_refused_by_our_own_policy(live_server: LiveServer, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for address in ALL:
        page.goto(live_server.url + address)
    assert said == []
