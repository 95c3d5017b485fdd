"""A letter that tells too much comes back with a kind note, is changed, and goes again."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import HAS_FOCUS, Pointer
from tests.browser.pages import enter, look, look_private
from tests.cast import send

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOO_MUCH = "Dear Keira, we moved to Ludlow. The beans grew."
ENOUGH = "Dear Keira, we moved house. The beans grew."
NOTE = "Thank you for this letter. Please leave out the name of the town. Shall we look at it together?"
HANDS = Pointer()


def take_by_key(desk: Page) -> None:
    """The next letter, by two keys."""
    desk.goto("/staff/letters/")
    desk.keyboard.press("j")
    desk.keyboard.press("c")
    expect(desk.get_by_role("heading", level=1)).to_have_text("A letter about Jacob")


def pass_without_reading(desk: Page) -> None:
    """Not a line ticked: the desk says which, and leads there."""
    HANDS.press(desk, "Pass to a second reader")
    expect(desk.get_by_role("heading", name="Please look at this again")).to_be_visible()
    look(desk)
    desk.get_by_role("alert").get_by_role("link").first.click()
    assert desk.get_by_role("checkbox").first.evaluate(HAS_FOCUS)


def give_back(desk: Page) -> None:
    desk.get_by_text("Return it with a note").click()
    HANDS.tick(desk, "Something about where people live, go or work")
    HANDS.tick(desk, "I rang and we talked about it.")
    HANDS.fill(desk, "Your note to the writer", NOTE)
    look(desk)
    HANDS.press(desk, "Return it to the writer")
    expect(desk.get_by_text("The letter is back with its writer, with your note.")).to_be_visible()


def change_and_send(page: Page) -> None:
    page.goto("/your-page/post/")
    page.get_by_role("link", name=re.compile("To Keira, sent on")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("There is a note from us")
    look_private(page)
    HANDS.press(page, "Change my letter")
    expect(page.get_by_text(NOTE)).to_be_visible()
    expect(page.get_by_label("Your letter", exact=True)).to_have_value(TOO_MUCH)
    look_private(page)
    HANDS.fill(page, "Your letter", ENOUGH)
    HANDS.press(page, "Read it through")
    HANDS.press(page, "Send it to us")
    expect(page.get_by_role("heading", level=1)).to_have_text("We are reading it")


def test_a_letter_that_tells_too_much_comes_back_and_goes_again(visit, base_url, jacob, alison, keira, sam) -> None:
    send(alison, TOO_MUCH)
    desk, page, other = (enter(visit(), person, base_url) for person in (sam, alison, keira))
    take_by_key(desk)
    pass_without_reading(desk)
    give_back(desk)
    change_and_send(page)
    take_by_key(desk)
    expect(desk.get_by_role("article")).to_have_text(ENOUGH)
    expect(desk.get_by_role("heading", name="As it was sent before")).to_be_visible()
    other.goto("/your-page/")
    expect(other.get_by_text("There is something for you.")).to_have_count(0)
