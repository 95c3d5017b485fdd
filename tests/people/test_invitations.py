"""An invitation: a link that shows a page, does nothing until its owner acts, and works once."""

import logging
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from base.clock import now
from outbox.models import Message
from people import actions
from people.actions import inviting
from people.enums import ProposalKind
from people.models import Invitation
from portal.logs import Quiet
from tests.cards import identified, without_email
from tests.cast import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
CHOSEN = {"password": PASSWORD, "again": PASSWORD}


@pytest.fixture
def rosie(db):
    return without_email()


@pytest.fixture
def link(rosie, sam, noor):
    """The address in the mail that goes out when two have agreed."""
    identified(rosie, sam)
    wanted = {"way": "email", "email": "Rosie@Example.org"}
    actions.agree(actions.propose(ProposalKind.INVITE, rosie, by=sam, wanted=wanted), noor)
    return link_in_the_last_mail()


def link_in_the_last_mail():
    text = Message.objects.filter(purpose="invitation").order_by("-pk")[0].text
    return "/account/invited/" + text.split("/account/invited/")[1].split()[0]


def test_the_mail_names_nobody(link):
    text = Message.objects.get(purpose="invitation").text.casefold()
    assert not [word for word in ("rosie", "ribbon", "adopt", "wrenbridge", "letterbox", "agency") if word in text]


def test_a_password_makes_the_account_and_leads_to_the_second_step(rosie, link):
    browser = Client()
    page = browser.get(link)
    assert (page.status_code, "Choose a password" in page.text) == (200, True)
    answer = browser.post(link, CHOSEN)
    assert (answer.status_code, answer.url) == (302, reverse("people:second_step"))
    rosie.refresh_from_db()
    assert rosie.account.email == "rosie@example.org"
    assert rosie.account.emailaddress_set.get().verified
    assert browser.get("/your-page/").status_code == 200
    assert browser.get("/your-page/post/").url.startswith(reverse("people:second_step"))


@pytest.mark.shows("trust C-33")
def test_a_thousand_looks_by_a_scanner_change_nothing(rosie, link):
    for _ in range(500):
        browser = Client()
        assert browser.get(link).status_code == 200
        assert browser.head(link).status_code == 200
        assert "_auth_user_id" not in browser.session
    assert not get_user_model().objects.filter(email="rosie@example.org").exists()
    assert Invitation.objects.get().used_at is None
    assert Client().post(link, CHOSEN).status_code == 302


def used(link, rosie):
    Client().post(link, CHOSEN)


def too_old(link, rosie):
    Invitation.objects.update(use_by=now() - timedelta(minutes=1))


def ended(link, rosie):
    inviting.invite(rosie, "rosie@example.org", by="system")


def has_an_account(link, rosie):
    actions.tie_account(rosie, actions.make_account("other@example.org", PASSWORD), by="system")


def has_died(link, rosie):
    rosie.died_on = now().date()
    rosie.save()


def address_is_taken(link, rosie):
    actions.make_account("rosie@example.org", PASSWORD)


@pytest.mark.parametrize("happened", [used, too_old, ended, has_an_account, has_died])
def test_a_link_that_opens_nothing_any_more_is_one_page_for_all(rosie, link, happened):
    happened(link, rosie)
    for ask in ("get", "post"):
        cache.clear()
        gone = getattr(Client(), ask)(link, CHOSEN if ask == "post" else None)
        wrong = getattr(Client(), ask)("/account/invited/" + "a" * 43 + "/", CHOSEN if ask == "post" else None)
        assert (gone.status_code, gone.content) == (wrong.status_code, wrong.content)
        assert gone.status_code == 404
        assert "This link does not open any more" in gone.text
        assert "Ring us on" in gone.text


def test_an_address_that_is_taken_meanwhile_gets_the_same_page(rosie, link):
    address_is_taken(link, rosie)
    gone = Client().post(link, CHOSEN)
    wrong = Client().post("/account/invited/" + "a" * 43 + "/", CHOSEN)
    assert (gone.status_code, gone.content) == (404, wrong.content)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"password": "", "again": ""}, "password"),
        ({"password": "short", "again": "short"}, "password"),
        ({"password": "rosie@example.org", "again": "rosie@example.org"}, "password"),
        ({"password": "password1234", "again": "password1234"}, "password"),
        ({"password": PASSWORD, "again": "something else"}, "again"),
    ],
)
def test_a_password_that_will_not_do_uses_nothing_up(rosie, link, typed, field):
    answer = Client().post(link, typed)
    assert (answer.status_code, next(iter(answer.context["form"].errors))) == (400, field)
    assert Invitation.objects.get().used_at is None


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_other_methods_do_nothing(link, method):
    assert getattr(Client(), method)(link).status_code == 405
    assert Invitation.objects.get().used_at is None


def test_somebody_signed_in_is_asked_to_sign_out_first(link, alison, as_):
    browser = as_(alison)
    assert "Somebody is signed in here" in browser.get(link).text
    assert "Somebody is signed in here" in browser.post(link, CHOSEN).text
    assert Invitation.objects.get().used_at is None


@pytest.mark.parametrize("state", ["open", "gone"])
def test_the_address_goes_nowhere(rosie, link, state):
    if state == "gone":
        too_old(link, rosie)
    answer = Client().get(link)
    assert answer["Referrer-Policy"] == "strict-origin"
    assert answer["Cache-Control"] == "no-store, private"
    assert link.split("/")[-2] not in answer.text


def test_the_address_stands_in_no_line_of_the_log(link):
    secret = link.split("/")[-2]
    for words in (f"Internal Server Error: {link}", f"Forbidden (CSRF): {link}", f'"GET {link} HTTP/1.1" 200'):
        line = Quiet("%(message)s").format(logging.LogRecord("x", logging.ERROR, "", 0, words, None, None))
        assert secret not in line
        assert "/account/invited/[secret]" in line


def test_the_secret_lies_nowhere_but_in_the_mail(link):
    assert link.split("/")[-2] not in str(list(Invitation.objects.values()))


def test_a_link_is_kept_for_two_weeks(link):
    with time_machine.travel(now() + timedelta(days=13, hours=23), tick=False):
        assert Client().get(link).status_code == 200
    with time_machine.travel(now() + timedelta(days=14, minutes=1), tick=False):
        assert Client().get(link).status_code == 404
