"""Somebody without e-mail comes in with a card, on a phone; somebody with e-mail comes in by an invitation."""

from datetime import timedelta

import pytest
import time_machine
from playwright.sync_api import Page, expect

from base.clock import now
from letterbox.actions import receiving
from letterbox.models import Item
from outbox.models import Message
from people import actions
from people.enums import Handed, ProposalKind
from tests.browser.hands import Hands, Keyboard, Pointer
from tests.browser.pages import look_private
from tests.cards import OTHER_PIN, PIN, card_for, card_with_pin, identified, without_email
from tests.cast import PASSWORD, copy_of, put_in_touch, read_first, read_second, send

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = "Dear Alison, I saw a kingfisher."
HANDS = {"pointer": Pointer(), "keyboard": Keyboard()}


@pytest.fixture
def rosie(alison):
    """Keira's sister, who has no e-mail; Alison and she are in touch."""
    person = without_email()
    put_in_touch(alison, person)
    return person


@pytest.fixture
def letter(rosie, alison, sam, noor):
    """A letter from Alison that waits for Rosie."""
    item = read_second(read_first(send(alison, "Dear Rosie, the beans grew."), sam), noor)
    receiving.mark_told(copy_of(item))
    return item


def at(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    look_private(page)


def spaced(number: str) -> str:
    return f"{number[:4]} {number[4:8]} {number[8:]}"


def come_in(page: Page, hands: Hands, number: str, pin: str = PIN) -> None:
    hands.fill(page, "Card number", spaced(number))
    hands.fill(page, "PIN", pin)
    hands.press(page, "Sign in")


@pytest.mark.parametrize("hands", HANDS.values(), ids=HANDS)
def test_from_a_new_card_to_a_letter_read_and_one_written(visit, rosie, letter, sam, noor, hands) -> None:
    number = card_for(rosie, sam, noor)
    page = visit()
    page.goto("/account/login/")
    hands.press(page, "I have a card")
    at(page, "Sign in with your card")
    hands.press(page, "Choose your PIN")
    at(page, "Choose your PIN")
    hands.fill(page, "Card number", spaced(number))
    hands.fill(page, "New PIN", PIN)
    hands.fill(page, "New PIN again", PIN)
    hands.press(page, "Keep this PIN")
    at(page, "Hello Rosie")
    hands.press(page, "Your letters")
    at(page, "Your letters")
    read_it(page, hands)
    write_back(page, hands)
    assert Item.objects.get(line__writer__members__person=rosie).state == "waiting"


def read_it(page: Page, hands: Hands) -> None:
    hands.press(page, "A letter from Alison")
    at(page, "A letter from Alison")
    hands.press(page, "Open it now")
    expect(page.get_by_role("article")).to_contain_text("the beans grew")
    page.goto("/your-page/post/")


def write_back(page: Page, hands: Hands) -> None:
    hands.press(page, "Write a letter")
    hands.fill(page, "Your letter", WORDS)
    hands.press(page, "Read it through")
    at(page, "Read it through, then send it to us")
    hands.press(page, "Send it to us")
    at(page, "We have it")


@pytest.mark.parametrize("hands", HANDS.values(), ids=HANDS)
def test_the_pin_again_and_another_pin(visit, rosie, sam, noor, hands) -> None:
    number = card_with_pin(rosie, sam, noor)
    page = visit()
    page.goto("/account/card/")
    come_in(page, hands, number)
    at(page, "Hello Rosie")
    with time_machine.travel(now() + timedelta(minutes=16)):
        hands.press(page, "Your letters")
        at(page, "Please show that it is still you")
        hands.fill(page, "PIN", PIN)
        hands.press(page, "Go on")
        at(page, "Your letters")
        hands.press(page, "Sign-in and safety")
        at(page, "Your second step")
        hands.press(page, "Change your PIN")
        at(page, "Change your PIN")
        hands.fill(page, "Your PIN now", PIN)
        hands.fill(page, "New PIN", OTHER_PIN)
        hands.fill(page, "New PIN again", OTHER_PIN)
        hands.press(page, "Keep this PIN")
        expect(page.get_by_text("Your new PIN counts from now on.")).to_be_visible()
        at(page, "Your second step")


def test_what_does_not_fit_is_said_in_words(visit, rosie, sam, noor) -> None:
    hands, number = HANDS["pointer"], card_with_pin(rosie, sam, noor)
    page = visit()
    page.goto("/account/card/")
    hands.press(page, "Sign in")
    at(page, "Sign in with your card")
    for _ in range(3):
        come_in(page, hands, number, OTHER_PIN)
        expect(page.get_by_role("alert")).to_contain_text("This number and this PIN do not fit together")
    at(page, "Sign in with your card")
    come_in(page, hands, number)
    expect(page.get_by_role("alert")).to_contain_text("The next one counts in 1 minute")
    expect(page.get_by_label("Card number")).to_have_value(spaced(number))
    at(page, "Sign in with your card")
    page.goto("/account/card/first/")
    hands.press(page, "Keep this PIN")
    at(page, "Choose your PIN")


def test_a_posted_card_waits_for_our_call(visit, rosie, sam, noor) -> None:
    hands, number = HANDS["pointer"], card_for(rosie, sam, noor, Handed.POSTED)
    page = visit()
    page.goto("/account/card/first/")
    for label, text in (("Card number", number), ("New PIN", PIN), ("New PIN again", PIN)):
        hands.fill(page, label, text)
    hands.press(page, "Keep this PIN")
    at(page, "We will ring you first")


def test_out_everywhere(visit, rosie, sam, noor) -> None:
    hands, number = HANDS["pointer"], card_with_pin(rosie, sam, noor)
    pages = visit(), visit()
    for page in pages:
        page.goto("/account/card/")
        come_in(page, hands, number)
        at(page, "Hello Rosie")
    pages[0].goto("/account/sessions/")
    at(pages[0], "Where you are signed in")
    hands.press(pages[0], "Sign out everywhere, here too")
    for page in pages:
        page.goto("/your-page/")
        at(page, "Sign in")


@pytest.mark.parametrize("hands", HANDS.values(), ids=HANDS)
def test_an_invitation_by_mail(visit, rosie, sam, noor, hands) -> None:
    wanted = {"way": "email", "email": "rosie@example.org"}
    actions.agree(actions.propose(ProposalKind.INVITE, identified(rosie, sam), by=sam, wanted=wanted), noor)
    text = Message.objects.get(purpose="invitation").text
    link = "/account/invited/" + text.split("/account/invited/")[1].split()[0]
    page = visit()
    page.goto(link)
    at(page, "Choose a password")
    hands.press(page, "Keep this password")
    at(page, "Choose a password")
    hands.fill(page, "Password", PASSWORD)
    hands.fill(page, "Password again", PASSWORD)
    hands.press(page, "Keep this password")
    at(page, "One more step, to keep your page safe")
    other = visit()
    other.goto(link)
    at(other, "This link does not open any more")
