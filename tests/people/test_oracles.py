"""Nobody learns who has an account, a card or an invitation: known and unknown are answered alike."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from outbox.models import Message
from people import actions
from people.actions import cards, inviting
from people.enums import Stop, Way
from people.models import Person
from tests.cards import OTHER_PIN, PIN, card_with_pin, unknown_number, without_email
from tests.cast import PASSWORD
from tests.people.test_sign_in import CODE, CONFIRM, LOGIN

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.shows("trust C-31")]
CARD, FIRST = "/account/card/", "/account/card/first/"
RESET, SIGN_UP = reverse("account_reset_password"), reverse("account_signup")
DIFFERS = re.compile(
    rb'(name="csrfmiddlewaretoken" value=")[^"]+|[\w.]+@example\.org|\b\d{12}\b|"challenge": ?"[^"]+"|\d\d:\d\d'
)
SURFACES: dict[str, Callable[[Client, "Known"], HttpResponse]] = {}


class Known:
    """What is asked about: an e-mail address, a card's number, a link; known to us, or not."""

    def __init__(self, email: str, number: str, secret: str) -> None:
        self.email, self.number, self.link = email, number, f"/account/invited/{secret}/"


def surface(function: Callable[[Client, Known], HttpResponse]) -> Callable[[Client, Known], HttpResponse]:
    SURFACES[function.__name__] = function
    return function


def ask(browser: Client, address: str, **typed: Any) -> HttpResponse:
    cache.clear()
    return browser.post(address, typed, follow=True)


@surface
def sign_in_by_password(browser, known):
    return ask(browser, LOGIN, login=known.email, password="quite wrong indeed")


@surface
def sign_in_after_five_wrong_passwords(browser, known):
    for _ in range(6):
        answer = browser.post(LOGIN, {"login": known.email, "password": "quite wrong indeed"})
    return answer


@surface
def a_code(browser, known):
    return ask(browser, CODE, email=known.email)


@surface
def a_code_typed_wrong(browser, known):
    ask(browser, CODE, email=known.email)
    return ask(browser, CONFIRM, code="000000")


@surface
def a_code_typed_wrong_three_times(browser, known):
    ask(browser, CODE, email=known.email)
    for _ in range(3):
        answer = ask(browser, CONFIRM, code="000000")
    return answer


@surface
def a_code_sent_again(browser, known):
    ask(browser, CODE, email=known.email)
    return ask(browser, CONFIRM, action="resend")


@surface
def more_codes_than_allowed(browser, known):
    for _ in range(5):
        answer = browser.post(CODE, {"email": known.email}, follow=True)
    return answer


@surface
def a_new_password(browser, known):
    return ask(browser, RESET, email=known.email)


@surface
def a_new_password_with_a_wrong_code(browser, known):
    ask(browser, RESET, email=known.email)
    return ask(browser, reverse("account_confirm_password_reset_code"), code="000000")


@surface
def a_new_account(browser, known):
    return ask(browser, SIGN_UP, email=known.email, password1=PASSWORD, password2=PASSWORD)


@surface
def a_new_account_with_a_short_password(browser, known):
    return ask(browser, SIGN_UP, email=known.email, password1="short", password2="short")


@surface
def a_new_account_with_a_wrong_code(browser, known):
    ask(browser, SIGN_UP, email=known.email, password1=PASSWORD, password2=PASSWORD)
    return ask(browser, reverse("account_email_verification_sent"), code="000000")


@surface
def a_card(browser, known):
    return ask(browser, CARD, number=known.number, pin=OTHER_PIN)


@surface
def a_card_tried_too_often(browser, known):
    for _ in range(cards.FREE_TRIES + 1):
        answer = ask(browser, CARD, number=known.number, pin=OTHER_PIN)
    return answer


@surface
def a_first_pin(browser, known):
    return ask(browser, FIRST, number=known.number, new_pin=OTHER_PIN, again=OTHER_PIN)


@surface
def a_first_pin_that_is_weak(browser, known):
    return ask(browser, FIRST, number=known.number, new_pin="123456", again="123456")


@surface
def a_first_pin_tried_too_often(browser, known):
    for _ in range(cards.FREE_TRIES + 1):
        answer = ask(browser, FIRST, number=known.number, new_pin=OTHER_PIN, again=OTHER_PIN)
    return answer


@surface
def a_link_that_was_used(browser, known):
    return browser.get(known.link)


@surface
def a_link_that_was_used_and_a_password(browser, known):
    return ask(browser, known.link, password=PASSWORD, again=PASSWORD)


@surface
def a_link_that_was_used_and_no_password(browser, known):
    return ask(browser, known.link)


@surface
def the_librarys_page_about_addresses(browser, known):
    return ask(browser, "/account/email/", email=known.email, action_add="")


@pytest.fixture
def known(alison, sam, noor, monkeypatch):
    """Everything that there could be to know."""
    number = card_with_pin(without_email(), sam, noor)
    secret = "s" * 43
    monkeypatch.setattr(inviting.secrets, "token_urlsafe", lambda size: secret)
    invited = without_email("Dot")
    inviting.invite(invited, "dot@example.org", by="system")
    inviting.accept(secret, PASSWORD)
    return Known("alison@example.org", number, secret)


@pytest.fixture
def hashes(monkeypatch):
    """How many slow hashes were made so far: nearly all of the time that an answer takes."""
    made: list[str] = []
    real = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: made.append("") or real(*args))
    return made


def seen(name: str, known: Known, browser: Client, hashes: list[str]) -> tuple[Any, ...]:
    """All that can be told apart from outside, and the mails that somebody may count."""
    cache.clear()
    hashes.clear()
    before = Message.objects.count()
    answer = SURFACES[name](browser, known)
    chain = getattr(answer, "redirect_chain", [])
    headers = sorted((key, value) for key, value in answer.headers.items() if key != "Content-Length")
    body = DIFFERS.sub(b"-", answer.content)
    return answer.status_code, chain, headers, body, Message.objects.count() - before, len(hashes)


def test_there_are_more_than_twelve_places_to_ask():
    assert len(SURFACES) >= 20


@pytest.mark.parametrize("name", SURFACES)
def test_known_and_unknown_are_answered_alike(name, known, hashes):
    unknown = Known("nobody@example.org", unknown_number(known.number), "n" * 43)
    assert seen(name, known, Client(), hashes) == seen(name, unknown, Client(), hashes)


@pytest.mark.parametrize("name", [name for name in SURFACES if "account" not in name])
def test_to_somebody_who_is_signed_in_too(name, known, hashes, keira, as_):
    unknown = Known("nobody@example.org", unknown_number(known.number), "n" * 43)
    assert seen(name, known, as_(keira), hashes) == seen(name, unknown, as_(keira), hashes)


@pytest.mark.parametrize("name", ["sign_in_by_password", "a_code", "a_new_password", "a_card"])
@pytest.mark.parametrize("stop", [Stop.FROZEN, Stop.CLOSED])
def test_a_stopped_account_looks_like_none(name, stop, known, hashes, alison):
    rosie = Person.objects.get(called="Rosie")
    for person in (alison, rosie):
        actions.stop(person.account, stop, by="system")
    unknown = Known("nobody@example.org", unknown_number(known.number), "n" * 43)
    stopped, nobody = (seen(name, each, Client(), hashes) for each in (known, unknown))
    assert stopped[:4] == nobody[:4]


@pytest.mark.parametrize("name", ["a_code", "a_new_password", "a_new_account"])
def test_whoever_may_not_be_written_to_is_answered_like_anybody(name, known, hashes, alison):
    actions.set_safe_contact(alison, by="system", ways=[Way.RING], shared_device=True)
    unknown = Known("nobody@example.org", unknown_number(known.number), "n" * 43)
    careful, nobody = (seen(name, each, Client(), hashes) for each in (known, unknown))
    assert careful[:4] == nobody[:4]


def test_a_stopped_account_with_the_right_pin_looks_like_none(known, hashes):
    rosie = Person.objects.get(called="Rosie")
    actions.stop(rosie.account, Stop.FROZEN, by="system")
    answers = []
    for number in (known.number, unknown_number(known.number)):
        hashes.clear()
        answer = ask(Client(), CARD, number=number, pin=PIN)
        answers.append((answer.status_code, DIFFERS.sub(b"-", answer.content), len(hashes)))
    assert answers[0] == answers[1]
    assert answers[0][2] == 1
