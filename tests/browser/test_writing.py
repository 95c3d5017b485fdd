"""Nothing that was typed is lost: by silence, a lost connection, two windows, or a visit that has ended."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from base.clock import now
from letterbox.actions.writing import submit
from letterbox.models import Draft
from tests.browser.hands import Pointer
from tests.browser.pages import digits, enter, look, look_private, sign_in_by_hand
from tests.cast import write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HANDS = Pointer()
MORE = "Dear Keira, the beans grew. So did he."
IN_THE_MIDDLE = (
    "document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('[data-still-there-cover]') !== null"
)


@pytest.fixture
def begun(jacob, alison):
    """Alison's letter, begun."""
    return write(alison)


@pytest.fixture
def page(visit, begun, alison, base_url) -> Page:
    """Her writing page, with a clock that the test may turn."""
    page = enter(visit(), alison, base_url)
    page.clock.install()
    page.goto(f"/your-page/post/{begun.public_id}/write/")
    return page


def says(page: Page, words: str) -> None:
    expect(page.locator("[data-autosave-status]")).to_contain_text(words)


def type_more(page: Page) -> None:
    HANDS.fill(page, "Your letter", MORE)
    page.clock.run_for(2500)


def has(page: Page, words: str) -> None:
    expect(page.get_by_label("Your letter", exact=True)).to_have_value(words)


def test_still_there_asks_and_yes_keeps_the_page(page) -> None:
    question = page.get_by_role("dialog", name="Still there?")
    page.clock.fast_forward("12:00")
    expect(question).to_be_hidden()
    page.clock.fast_forward("01:01")
    expect(question).to_be_visible()
    look(page)
    HANDS.press(page, "Yes, keep going")
    expect(question).to_be_hidden()
    page.clock.fast_forward("12:00")
    expect(question).to_be_hidden()


def test_without_an_answer_the_page_is_covered_and_every_word_kept(page) -> None:
    HANDS.fill(page, "Your letter", MORE)
    page.clock.fast_forward("13:01")
    page.clock.fast_forward("02:00")
    covered = page.get_by_role("heading", name="We covered this page because it was quiet for a while")
    expect(covered).to_be_focused()
    assert page.evaluate(IN_THE_MIDDLE)
    look(page)
    with time_machine.travel(now() + timedelta(minutes=16)):
        HANDS.press(page, "Go on")
        HANDS.fill(page, "Code", digits())
        HANDS.press(page, "Go on")
        has(page, MORE)
    assert Draft.objects.get().text == MORE


def test_a_lost_connection_says_so_and_saves_when_it_is_back(page) -> None:
    page.context.set_offline(True)
    type_more(page)
    says(page, "Not saved yet. Your words are safe on this page.")
    look_private(page)
    has(page, MORE)
    page.context.set_offline(False)
    says(page, "Saved at")
    assert Draft.objects.get().text == MORE


def test_a_button_pressed_without_connection_keeps_the_words(page) -> None:
    page.context.set_offline(True)
    HANDS.fill(page, "Your letter", MORE)
    HANDS.press(page, "Read it through")
    says(page, "Not saved yet. Your words are safe on this page.")
    has(page, MORE)
    page.context.set_offline(False)
    page.clock.run_for(1000)  # a second press within a second counts as the same one
    HANDS.press(page, "Read it through")
    expect(page.get_by_role("article")).to_have_text(MORE)


@pytest.mark.shows("trust C-44")
def test_two_windows_show_both_texts(page, begun) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    type_more(page)
    says(page, "Saved at")
    HANDS.fill(other, "Your letter", "Dear Keira, from my phone.")
    other.clock.run_for(2500)
    says(other, "This letter was changed in another window.")
    HANDS.press(other, "Save and come back later")
    expect(other.get_by_role("heading", name="You also wrote in another window")).to_be_visible()
    expect(other.locator(".rb-letter")).to_have_text(MORE)
    has(other, "Dear Keira, from my phone.")
    look_private(other)
    assert Draft.objects.get().text == MORE


def test_words_for_a_letter_that_another_window_sent_are_shown(page, begun, alison) -> None:
    HANDS.fill(page, "Your letter", MORE)
    submit(begun, alison)
    HANDS.press(page, "Save and come back later")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your letter was sent from another window")
    expect(page.get_by_role("article", name="What you typed here")).to_have_text(MORE)
    look_private(page)


def test_words_wait_for_a_new_sign_in_in_another_tab(page) -> None:
    Session.objects.all().delete()
    type_more(page)
    says(page, "You have been signed out to keep your letter private. Your words are still here.")
    look_private(page)
    with page.context.expect_page() as opened:
        HANDS.press(page, "Sign in again in a new tab")
    sign_in_by_hand(opened.value, HANDS, "alison", "/your-page/post/")
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Your letters")
    page.clock.run_for(6000)
    says(page, "Saved at")
    has(page, MORE)
    assert Draft.objects.get().text == MORE


def test_signing_out_saves_the_last_words_first(page) -> None:
    HANDS.fill(page, "Your letter", MORE)
    HANDS.press(page, "Sign out")
    page.wait_for_url("/account/signed-out/")
    assert Draft.objects.get().text == MORE
