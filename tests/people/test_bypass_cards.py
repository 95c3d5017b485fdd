"""Ways round the PIN that somebody would try who holds a card, a number, a PIN of somebody else, or an open phone."""

from datetime import timedelta

import pytest
import time_machine
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from base.clock import now
from people import actions
from people.actions import cards
from people.enums import Handed, Role, Stop
from people.models import Card
from tests.cards import OTHER_PIN, PIN, card_with_pin, without_email
from tests.cast import put_in_touch, sign_in
from tests.people.test_bypass import LETTERS, STAFF
from tests.people.test_sign_in import digits

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.shows("trust C-32")]
CARD, FIRST, AGAIN, CHANGE = "/account/card/", "/account/card/first/", "/account/pin/", "/account/pin/change/"
SCRIPTS = {}


def script(function):
    SCRIPTS[function.__name__] = function
    return function


@pytest.fixture
def rosie(alison):
    person = without_email()
    put_in_touch(alison, person)
    return person


@pytest.fixture
def number(rosie, sam, noor):
    return card_with_pin(rosie, sam, noor)


def came_in(number, pin=PIN, **more):
    cache.clear()
    browser = Client()
    browser.post(CARD, {"number": number, "pin": pin, **more})
    return browser


def left_lying(rosie):
    """Rosie's phone, twenty minutes after she read a letter on it: the page is still there."""
    return sign_in(Client(), rosie, proved=False)


@script
def another_pin(rosie, number, **_):
    return came_in(number, OTHER_PIN)


@script
def two_pins_at_once(rosie, number, **_):
    return came_in(number, [PIN, OTHER_PIN])


@script
def no_pin(rosie, number, **_):
    return came_in(number, "")


@script
def digits_of_another_script(rosie, number, **_):
    return came_in(number, "٣٨١٩٤٠")


@script
def a_first_pin_again(rosie, number, **_):
    browser = Client()
    browser.post(FIRST, {"number": number, "new_pin": OTHER_PIN, "again": OTHER_PIN})
    return browser


@script
def a_card_that_has_ended(rosie, number, **_):
    cards.end_cards(rosie.account, by="system")
    return came_in(number)


@script
def a_session_of_a_card_that_has_ended(rosie, number, **_):
    browser = came_in(number)
    cards.end_cards(rosie.account, by="system")
    return browser


@script
def a_stopped_account(rosie, number, **_):
    actions.stop(rosie.account, Stop.FROZEN, by="system")
    return came_in(number)


@script
def a_session_of_a_stopped_account(rosie, number, **_):
    browser = came_in(number)
    actions.stop(rosie.account, Stop.FROZEN, by="system")
    return browser


@script
def somebody_who_works_here_now(rosie, number, joan, **_):
    browser = came_in(number)
    actions.grant_role(rosie, Role.MANAGER, by=joan, everywhere=True)
    return browser


@script
def a_record_of_a_pin_in_a_staff_session(rosie, number, **_):
    rosie.roles.create(role=Role.MANAGER, everywhere=True)
    browser = left_lying(rosie)
    session = browser.session
    session[RECORDS] = [*session[RECORDS], {"method": "pin", "at": now().timestamp()}]
    session.save()
    return browser


@script
def a_staff_session_and_a_pin_of_somebody_else(rosie, number, sam, **_):
    browser = sign_in(Client(), sam, proved=False)
    browser.post(AGAIN, {"pin": PIN, "next": STAFF})
    return browser


@script
def ones_own_session_and_a_card_of_somebody_else(rosie, number, alison, **_):
    browser = sign_in(Client(), alison, proved=False)
    browser.post(CARD, {"number": number, "pin": PIN})
    browser.post(AGAIN, {"pin": PIN})
    return browser


@script
def ones_own_card_and_the_others_account(rosie, number, sam, noor, **_):
    other = without_email("Dot")
    own = card_with_pin(other, sam, noor)
    browser = came_in(own)
    browser.force_login(rosie.account)
    return browser


@script
def a_phone_left_lying(rosie, number, **_):
    return left_lying(rosie)


@script
def a_phone_left_lying_and_guesses(rosie, number, **_):
    browser = left_lying(rosie)
    for guess in range(40):
        browser.post(AGAIN, {"pin": f"{580000 + guess}"})
    browser.post(AGAIN, {"pin": PIN})
    return browser


@script
def a_phone_left_lying_and_a_pin_of_ones_own(rosie, number, **_):
    browser = left_lying(rosie)
    assert browser.get(CHANGE).status_code == 302
    browser.post(CHANGE, {"pin": OTHER_PIN, "new_pin": OTHER_PIN, "again": OTHER_PIN})
    browser.post(AGAIN, {"pin": OTHER_PIN})
    return browser


@script
def a_phone_left_lying_and_an_app_of_ones_own(rosie, number, **_):
    browser = left_lying(rosie)
    for name in ("mfa_activate_totp", "mfa_add_webauthn"):
        assert browser.get(reverse(name)).url.startswith(AGAIN)
        browser.post(reverse(name), {"code": digits(), "credential": "{}"})
    assert not rosie.account.authenticator_set.exists()
    return browser


@script
def a_phone_left_lying_and_a_password_of_ones_own(rosie, number, **_):
    browser = left_lying(rosie)
    password = "a password of my own"
    browser.post(reverse("account_set_password"), {"password1": password, "password2": password})
    browser.post(reverse("account_reauthenticate"), {"password": password})
    return browser


@script
def a_proof_that_is_too_old(rosie, number, **_):
    browser = left_lying(rosie)
    session = browser.session
    session[RECORDS] = [*session[RECORDS], {"method": "pin", "at": (now() - timedelta(minutes=6)).timestamp()}]
    session.save()
    return browser


@pytest.mark.parametrize("way", SCRIPTS)
def test_no_way_round_the_pin_opens_a_letter_or_a_staff_page(way, rosie, number, alison, sam, noor, joan):
    browser = SCRIPTS[way](rosie=rosie, number=number, alison=alison, sam=sam, noor=noor, joan=joan)
    assert browser.get(LETTERS).status_code in (302, 404)
    assert browser.get(STAFF).status_code in (302, 404)


def test_the_true_way_opens_the_letters(rosie, number):
    browser = came_in(number)
    assert browser.get(LETTERS).status_code == 200
    assert browser.get(STAFF).status_code == 404


def test_the_pin_opens_a_phone_left_lying(rosie, number):
    browser = left_lying(rosie)
    browser.post(AGAIN, {"pin": PIN})
    assert browser.get(LETTERS).status_code == 200


def test_a_posted_card_opens_nothing_however_often_the_pin_is_shown(rosie, sam, noor):
    browser = came_in(card_with_pin(rosie, sam, noor, Handed.POSTED))
    browser.post(AGAIN, {"pin": PIN})
    assert browser.get("/your-page/").status_code == 200
    assert browser.get(LETTERS).url.startswith(reverse("people:second_step"))
    with time_machine.travel(now() + timedelta(minutes=2), tick=False):
        assert browser.get(LETTERS).url.startswith(reverse("people:second_step"))
    assert Card.objects.get().account.second_step_confirmed_at is None
