"""Every public page on the smallest phone, twice as large, spaced out, and from right to left."""

import gc
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.hands import MARKED
from tests.browser.measures import MEASURES, SMALLEST
from tests.home import gallery
from tests.home.site import ALL

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GALLERY = [*gallery.ADDRESSES, *gallery.FOR_CHILDREN]
KINDS = ["/", "/adopters/", "/urgent-help/", "/children/", "/accessibility/"]
MOST_STEPS = 80
REACHABLE = "[...document.querySelectorAll('a[href], button, summary')].filter(e => e.checkVisibility()).length"
AT_THE_END = "document.activeElement === document.body"


def measured(page: Page, base: str, addresses: list[str]) -> dict[str, list[str]]:
    """Page by page, what each measure found."""
    page.set_viewport_size(SMALLEST)
    found: dict[str, list[str]] = {}
    for address in addresses:
        answer = page.goto(base + address)
        assert answer
        assert (address, answer.status) == (address, 200)
        for name, measure in MEASURES.items():
            found |= {f"{address} {name}": wrong for wrong in [measure(page)] if wrong}
    return found


def test_every_page_bends_to_its_reader(live_server: LiveServer, page: Page) -> None:
    assert measured(page, live_server.url, ALL) == {}


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # pictures' temporary files, which Wagtail leaves open
def test_every_block_and_kind_of_page_does_too(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]]
) -> None:
    gallery.hang_all()
    assert measured(page, live_server.url, GALLERY) == {}
    found = {}
    for address in GALLERY:
        page.goto(live_server.url + address)
        found[address] = axe(page)
    gc.collect()
    assert found == {address: [] for address in GALLERY}


def test_forced_colours_break_no_rule(live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]]) -> None:
    page.emulate_media(forced_colors="active")
    found = {}
    for address in KINDS:
        page.goto(live_server.url + address)
        found[address] = axe(page)
    assert found == {address: [] for address in KINDS}


@pytest.mark.parametrize("address", KINDS)
def test_by_keyboard_all_is_reached_in_order_and_seen(live_server: LiveServer, page: Page, address: str) -> None:
    page.set_viewport_size(SMALLEST)
    page.goto(live_server.url + address)
    wanted = page.evaluate(REACHABLE)
    reached = 0
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate(AT_THE_END):
            break
        reached += 1
        assert page.evaluate(MARKED), page.evaluate("document.activeElement.textContent")
    assert reached >= wanted


def test_the_skip_link_comes_first_and_leads_to_the_words(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + "/adopters/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the main part"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
