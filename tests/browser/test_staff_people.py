"""Staff find and freeze somebody in two presses, and bring somebody new in with a card, by two people."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import Pointer
from tests.browser.pages import enter, look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HANDS = Pointer()


def find(page: Page, words: str) -> None:
    page.goto("/staff/people/")
    HANDS.fill(page, "A name, phone number, postcode or e-mail address", words)
    HANDS.press(page, "Find")


def test_from_the_search_to_frozen_in_two_presses(visit, base_url, sam, keira) -> None:
    desk, phone = enter(visit(), sam, base_url), enter(visit(), keira, base_url)
    phone.goto("/your-page/")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Keira")
    find(desk, "Keira")
    look(desk)
    HANDS.press(desk, "Freeze the account of Keira")
    expect(desk.get_by_text("The account is frozen.")).to_be_visible()
    look(desk)
    phone.goto("/your-page/")
    expect(phone).to_have_url(re.compile("/account/login/"))


def record_somebody(desk: Page) -> None:
    desk.goto("/staff/people/new/")
    look(desk)
    HANDS.fill(desk, "What are they called?", "Quilla")
    HANDS.fill(desk, "Full name", "Quilla Otterway")
    HANDS.fill(desk, "Phone", "07700 900123")
    HANDS.tick(desk, "Birth relative")
    HANDS.press(desk, "Record them")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Quilla")
    look(desk)


def check_and_invite(desk: Page) -> None:
    HANDS.press(desk, "Check who they are")
    HANDS.tick(desk, "Passport")
    HANDS.tick(desk, "In person")
    look(desk)
    HANDS.press(desk, "Note it")
    HANDS.press(desk, "Invite them to have an account")
    HANDS.tick(desk, "By a card with a number")
    HANDS.fill(desk, "Why?", "She has no e-mail.")
    look(desk)
    HANDS.press(desk, "Ask for it")
    expect(desk.get_by_text("Asked. A second person decides.")).to_be_visible()


def agree(second: Page) -> None:
    second.goto("/staff/proposals/")
    look(second)
    second.get_by_role("link", name=re.compile("Invite them to have an account.*Quilla O")).click()
    look(second)
    HANDS.press(second, "Agree")
    expect(second.get_by_text("Agreed, and done.")).to_be_visible()


def test_somebody_new_comes_in_with_a_card(visit, base_url, sam, noor) -> None:
    desk, second = enter(visit(), sam, base_url), enter(visit(), noor, base_url)
    record_somebody(desk)
    check_and_invite(desk)
    agree(second)
    find(desk, "otterway")
    HANDS.press(desk, "Quilla O.")
    HANDS.press(desk, "Make the agreed card")
    HANDS.tick(desk, "Given in hand")
    look(desk)
    HANDS.press(desk, "Make it and show the number")
    expect(desk.get_by_role("article")).to_contain_text(re.compile(r"\d{4} \d{4} \d{4}"))
    look(desk)


def test_every_other_page_of_theirs_is_as_it_should_be(visit, base_url, joan, sam, noor, keira, jacob) -> None:
    desk = enter(visit(), joan, base_url)
    paths = [
        *(f"people/{keira.public_id}/{name}" for name in ("", "safe-contact/", "change/", "recover/", "merge/")),
        *(f"people/{keira.public_id}/{name}" for name in ("death/", "tie/", "known/", "card/")),
        *("people/outside/", "colleagues/", "colleagues/new/", "looks/", "looks/mine/", "proposals/", ""),
        *(f"colleagues/{sam.public_id}/{name}" for name in ("", "role/", "leaves/", "training/")),
    ]
    for path in paths:
        desk.goto(f"/staff/{path}")
        look(desk)
    desk.goto(f"/staff/people/{keira.public_id}/")
    HANDS.press(desk, "Show how to reach them")
    expect(desk.get_by_text("07700 900 077")).to_be_visible()
    look(desk)
