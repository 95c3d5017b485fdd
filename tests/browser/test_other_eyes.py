"""A letter on paper, in forced colours, and in letters twice the size; every page by its first key."""

import pytest
from playwright.sync_api import Page, expect

from letterbox.enums import ItemState
from tests.browser.hands import HAS_FOCUS
from tests.browser.pages import TOO_WIDE, enter
from tests.cast import copy_of
from tests.home.site import ALL

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = "Dear Keira, the beans grew."


@pytest.fixture
def page(visit, base_url, letter_in, keira) -> Page:
    """Keira reads."""
    item = letter_in(ItemState.PASSED_ON)
    page = enter(visit(), keira, base_url)
    page.goto(f"/your-page/post/in/{copy_of(item).public_id}/")
    return page


def test_on_paper_there_is_the_letter_and_nothing_else(page) -> None:
    page.emulate_media(media="print")
    expect(page.get_by_role("article")).to_be_visible()
    assert page.locator("body").inner_text().split() == WORDS.split()


def test_in_forced_colours_every_word_is_there(page) -> None:
    before = page.locator("body").inner_text()
    page.emulate_media(forced_colors="active")
    assert page.locator("body").inner_text() == before
    expect(page.get_by_role("button", name="Emergency: Exit this page")).to_be_visible()
    assert not page.evaluate(TOO_WIDE)


def test_in_letters_twice_the_size_nothing_is_lost(page) -> None:
    for address in (page.url, "/your-page/post/", "/your-page/", "/", "/birth-family/"):
        page.goto(address)
        before = page.locator("body").inner_text()
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.locator("body").inner_text() == before
        assert not page.evaluate(TOO_WIDE), address


def test_the_first_key_leads_past_the_header(visit) -> None:
    page = visit()
    for address in ALL:
        page.goto(address)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the main part")).to_be_focused()
        page.keyboard.press("Enter")
        assert page.locator("#main").evaluate(HAS_FOCUS), address
    assert page.context.cookies() == []
