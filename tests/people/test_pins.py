"""The PIN again: it opens what is private for a while, and can be changed by whoever knows it."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from base.clock import now
from people import actions
from people.actions import cards
from people.actions.identity import check_identity
from people.enums import Evidence, Handed, Met, ProposalKind
from tests.cards import OTHER_PIN, PIN, card_with_pin, without_email
from tests.cast import SECRET, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
CARD, AGAIN, CHANGE, LETTERS = "/account/card/", "/account/pin/", "/account/pin/change/", "/your-page/post/"
SIGNED_OUT = "/account/signed-out/"


@pytest.fixture
def rosie(db):
    return without_email()


@pytest.fixture
def number(rosie, sam, noor):
    return card_with_pin(rosie, sam, noor)


@pytest.fixture
def later(number):
    """Rosie signed in by her card; sixteen minutes went by, in which she read a page or two."""
    browser = Client()
    browser.post(CARD, {"number": number, "pin": PIN})
    for minutes in (8, 16):
        with time_machine.travel(now() + timedelta(minutes=minutes), tick=False):
            browser.get("/your-page/")
    with time_machine.travel(now() + timedelta(minutes=16), tick=False):
        yield browser


def test_letters_ask_for_the_pin_again(later):
    assert later.get(LETTERS).url == f"{AGAIN}?next=%2Fyour-page%2Fpost%2F"
    page = later.get(AGAIN, {"next": LETTERS})
    assert "Please show that it is still you" in page.text
    answer = later.post(AGAIN, {"pin": PIN, "next": LETTERS})
    assert (answer.status_code, answer.url) == (302, LETTERS)
    assert later.get(LETTERS).status_code == 200


def test_a_wrong_pin_opens_nothing(later):
    answer = later.post(AGAIN, {"pin": OTHER_PIN, "next": LETTERS})
    assert answer.status_code == 400
    assert answer.context["form"].errors == {"pin": ["This is not your PIN. Try again, or ring us"]}
    assert OTHER_PIN not in answer.text
    assert later.get(LETTERS).status_code == 302


@pytest.mark.parametrize(("typed", "said"), [("", "Type your PIN"), ("12", "A PIN has six digits"), ("abcdef", None)])
def test_what_is_no_pin_is_not_counted(later, typed, said):
    answer = later.post(AGAIN, {"pin": typed})
    assert answer.context["form"].errors == {"pin": [said or "A PIN has six digits"]}
    assert cards.Guess.objects.get().wrong == 0


def test_after_three_wrong_ones_the_right_one_waits_too(later):
    for _ in range(cards.FREE_TRIES):
        later.post(AGAIN, {"pin": OTHER_PIN})
    answer = later.post(AGAIN, {"pin": PIN, "next": LETTERS})
    assert answer.context["form"].errors["pin"][0].startswith("There were too many tries.")
    assert later.get(LETTERS).status_code == 302


@pytest.mark.parametrize("to", ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"])
def test_it_never_leads_elsewhere(later, to):
    assert later.post(AGAIN, {"pin": PIN, "next": to}).url == "/your-page/"


@pytest.mark.shows("trust C-36")
@pytest.mark.parametrize("by", ["pin", "card"])
def test_the_session_gets_another_key_with_each_proof(rosie, number, by):
    browser = Client()
    browser.get("/account/login/")
    session = browser.session
    session["planted"] = True
    session.save()
    browser.cookies["sessionid"] = planted = session.session_key
    browser.post(CARD, {"number": number, "pin": PIN})
    keys = [planted, browser.session.session_key]
    if by == "pin":
        browser.post(AGAIN, {"pin": PIN})
        keys.append(browser.session.session_key)
    assert len(set(keys)) == len(keys)
    assert [row.session_key for row in UserSession.objects.filter(user=rosie.account)] == keys[-1:]
    for key in keys[:-1]:
        browser.cookies["sessionid"] = key
        assert browser.get("/your-page/").status_code == 302


@pytest.mark.shows("trust C-36")
def test_the_key_changes_with_a_code_of_the_app_too(alison, as_):
    from tests.people.test_sign_in import digits

    browser = as_(alison)
    before = browser.session.session_key
    assert browser.post(reverse("mfa_reauthenticate"), {"code": digits(SECRET)}).status_code == 302
    assert browser.session.session_key != before
    assert browser.get(LETTERS).status_code == 200


def test_who_has_no_card_is_led_to_their_own_way(alison, keira, as_):
    assert as_(alison).get(AGAIN).url == reverse("mfa_reauthenticate")
    keira.account.authenticator_set.all().delete()
    assert as_(keira, proved=False).get(AGAIN).url == reverse("people:second_step")
    assert as_(alison).get(CHANGE).url == reverse("mfa_index")


def test_nobody_who_is_signed_out_gets_there():
    for address in (AGAIN, CHANGE):
        assert Client().get(address).url.startswith(reverse("account_login"))
        assert Client().post(address, {"pin": PIN}).url.startswith(reverse("account_login"))


def test_sign_in_and_safety_offers_a_new_pin_to_whoever_has_one(rosie, number, alison, as_):
    browser = Client()
    browser.post(CARD, {"number": number, "pin": PIN})
    assert CHANGE in browser.get(reverse("mfa_index")).text
    assert CHANGE not in as_(alison).get(reverse("mfa_index")).text


def test_another_pin_counts_at_once_and_signs_out_every_other_browser(rosie, number):
    here, there = Client(), Client()
    for browser in (here, there):
        browser.post(CARD, {"number": number, "pin": PIN})
    answer = here.post(CHANGE, {"pin": PIN, "new_pin": OTHER_PIN, "again": OTHER_PIN})
    assert (answer.status_code, answer.url) == (302, reverse("mfa_index"))
    assert here.get(LETTERS).status_code == 200
    assert there.get("/your-page/").status_code == 302
    cache.clear()
    assert Client().post(CARD, {"number": number, "pin": PIN}).status_code == 400
    assert Client().post(CARD, {"number": number, "pin": OTHER_PIN}).status_code == 302


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"pin": OTHER_PIN, "new_pin": OTHER_PIN, "again": OTHER_PIN}, "pin"),
        ({"pin": PIN, "new_pin": "111222", "again": "111222"}, "new_pin"),
        ({"pin": PIN, "new_pin": OTHER_PIN, "again": PIN}, "again"),
        ({"pin": PIN, "new_pin": OTHER_PIN, "again": ""}, "again"),
    ],
)
def test_what_does_not_fit_leaves_the_pin_as_it_was(rosie, number, typed, field):
    browser = Client()
    browser.post(CARD, {"number": number, "pin": PIN})
    answer = browser.post(CHANGE, typed)
    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [field])
    assert cards.try_card(number, PIN)


def test_an_app_is_set_up_beside_a_card_only_with_the_pin(later):
    asked = later.get(reverse("mfa_activate_totp"))
    assert asked.status_code == 302
    assert asked.url.startswith(AGAIN)
    later.post(AGAIN, {"pin": PIN})
    assert later.get(reverse("mfa_activate_totp")).status_code == 200
    assert not Authenticator.objects.filter(user__cards__isnull=False).exists()


def test_the_page_where_one_is_signed_in_ends_all_of_it(rosie, number):
    here, there = Client(), Client()
    for browser in (here, there):
        browser.post(CARD, {"number": number, "pin": PIN})
    page = here.get(reverse("usersessions_list")).text
    assert "We freeze your account while you talk" in page
    assert "Sign out everywhere, here too" in page
    assert here.get(reverse("people:everywhere")).status_code == 405
    answer = here.post(reverse("people:everywhere"))
    assert (answer.url, answer["Clear-Site-Data"]) == (SIGNED_OUT, '"cache", "cookies", "storage"')
    for browser in (here, there):
        assert browser.get("/your-page/").status_code == 302
    assert not UserSession.objects.exists()


def test_signing_out_everywhere_leaves_other_people_signed_in(alison, number, as_):
    other = as_(alison)
    browser = Client()
    browser.post(CARD, {"number": number, "pin": PIN})
    browser.post(reverse("people:everywhere"))
    assert other.get("/your-page/").status_code == 200
    assert sign_in(Client(), alison).get("/your-page/").status_code == 200


def test_whoever_has_an_app_too_may_show_either(keira, sam, noor):
    check_identity(keira, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    lost = actions.propose(ProposalKind.RECOVER, keira, by=sam, wanted={"lost": ["card"]})
    actions.agree(lost, noor)
    with time_machine.travel(now() + timedelta(hours=25), tick=False):
        actions.carry_out_due()
        number = cards.make_card(keira, Handed.IN_HAND, sam)
        cards.choose_first_pin(number, PIN)
        keira.refresh_from_db()
        browser = sign_in(Client(), keira, proved=False)
        by_app, by_pin = reverse("mfa_reauthenticate"), reverse("people:pin")
        assert browser.get(LETTERS).url == f"{by_app}?next=%2Fyour-page%2Fpost%2F"
        assert by_pin in browser.get(by_app, {"next": LETTERS}).text
        assert by_app in browser.get(by_pin, {"next": LETTERS}).text
        browser.post(by_pin, {"pin": PIN})
        assert browser.get(LETTERS).status_code == 200
