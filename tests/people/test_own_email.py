"""A new e-mail address: proved by six numbers that were mailed to it, before anything changes."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse

from audit.models import Entry
from base.clock import now
from outbox.actions import sweep
from outbox.models import Message
from people.actions import make_account, set_safe_contact
from people.messages import HAS_CHANGED
from people.models import Proposal, User
from tests.cast import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
EMAIL, CODE = reverse("own:email"), reverse("own:email_code")
NEW = "new@example.org"
TOKEN = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+|[\w.]+@example\.org')


def mailed(address: str) -> list[str]:
    sweep()
    return [letter.body for letter in mail.outbox if letter.to == [address]]


def code_for(address: str) -> str:
    (body,) = mailed(address)
    return re.findall(r"\b\d{6}\b", body)[0]


def ask(browser: Client, address: str = NEW) -> Client:
    assert browser.post(EMAIL, {"email": address}).url == CODE
    return browser


def test_it_changes_once_it_is_proved_and_both_addresses_hear_of_it(alison, as_) -> None:
    browser = ask(as_(alison))
    answer = browser.post(CODE, {"code": code_for(NEW)})
    assert answer.url == reverse("account_login")
    assert User.objects.get(pk=alison.account_id).email == NEW
    assert browser.get("/your-page/").status_code == 302
    assert ["has been changed" in body for body in mailed("alison@example.org")] == [True]
    assert list(Message.objects.exclude(recipient="").values_list("purpose", flat=True)) == [HAS_CHANGED]


def test_in_a_record_it_is_asked_for_instead(jacob, alison, as_) -> None:
    browser = ask(as_(alison))
    assert browser.post(CODE, {"code": code_for(NEW)}).url == reverse("own:details")
    assert Proposal.objects.get().wanted == {"email": NEW}
    assert User.objects.get(pk=alison.account_id).email == "alison@example.org"


def test_looking_uses_nothing_up_and_a_code_counts_once(jacob, alison, as_) -> None:
    browser = ask(as_(alison))
    code = code_for(NEW)
    for _ in range(5):
        assert browser.get(CODE, {"code": code}).status_code == 200
    ticket = browser.session["new_address"]
    assert browser.post(CODE, {"code": code}).status_code == 302
    session = browser.session
    session["new_address"] = ticket
    session.save()
    assert browser.post(CODE, {"code": code}).status_code == 200


def test_after_three_wrong_codes_the_right_one_does_not_count(alison, as_) -> None:
    browser = ask(as_(alison))
    code = code_for(NEW)
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(3):
        assert "These are not the numbers" in browser.post(CODE, {"code": wrong}).content.decode()
    assert browser.post(CODE, {"code": code}).status_code == 200
    assert User.objects.get(pk=alison.account_id).email == "alison@example.org"


def test_after_three_minutes_it_does_not_count(alison, as_) -> None:
    browser = ask(as_(alison))
    code = code_for(NEW)
    with time_machine.travel(now() + timedelta(seconds=181), tick=False):
        assert browser.post(CODE, {"code": code}).status_code == 200
    assert User.objects.get(pk=alison.account_id).email == "alison@example.org"


def test_it_belongs_to_the_browser_that_asked(alison, as_) -> None:
    ask(as_(alison))
    assert as_(alison).post(CODE, {"code": code_for(NEW)}).status_code == 404


def test_a_ticket_of_one_account_is_none_of_another(alison, priya, as_) -> None:
    browser, other = ask(as_(alison)), as_(priya)
    session = other.session
    session["new_address"] = browser.session["new_address"]
    session.save()
    assert other.post(CODE, {"code": code_for(NEW)}).status_code == 200
    assert User.objects.get(pk=priya.account_id).email == "priya@example.org"


def test_nobody_learns_that_an_address_is_taken(alison, priya, as_) -> None:
    seen = []
    for address in ("priya@example.org", NEW):
        browser = ask(as_(alison), address)
        seen.append(TOKEN.sub(b"-", browser.get(CODE).content))
        (body,) = mailed(address)
        for code in re.findall(r"\b\d{6}\b", body) if address != NEW else []:
            assert browser.post(CODE, {"code": code}).status_code == 200
    assert seen[0] == seen[1]
    assert "in use there already" in mailed("priya@example.org")[0]
    assert User.objects.get(pk=alison.account_id).email == "alison@example.org"


def test_a_taken_address_that_others_see_gets_no_mail(alison, priya, as_) -> None:
    set_safe_contact(priya, by="system", shared_device=True)
    ask(as_(alison), "priya@example.org")
    assert mailed("priya@example.org") == []


def test_an_old_address_that_is_not_safe_hears_nothing(alison, as_) -> None:
    set_safe_contact(alison, by="system", shared_device=True)
    browser = ask(as_(alison))
    browser.post(CODE, {"code": code_for(NEW)})
    assert mailed("alison@example.org") == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "Write your new e-mail address."), ("alison", "with an @"), ("Alison@example.org", "We have this address")],
)
def test_what_cannot_be_an_address(alison, as_, typed, words) -> None:
    page = as_(alison).post(EMAIL, {"email": typed}).content.decode()
    assert (page.count(words), f'value="{typed}"' in page) == (2, bool(typed))


def test_nobody_asks_for_codes_all_day(alison, as_) -> None:
    browser = as_(alison)
    for number in range(5):
        ask(browser, f"new{number}@example.org")
    assert "Please wait an hour" in browser.post(EMAIL, {"email": NEW}).content.decode()
    with time_machine.travel(now() + timedelta(minutes=61), tick=False):
        assert as_(alison).post(EMAIL, {"email": NEW}).status_code == 302


def test_the_log_has_no_address(alison, as_) -> None:
    browser = ask(as_(alison))
    browser.post(CODE, {"code": code_for(NEW)})
    said = {field for entry in Entry.objects.all() for field in (entry.on, entry.by, entry.why)}
    assert [words for words in said if "@" in words] == []


@pytest.fixture
def stranger(client: Client) -> Client:
    """Somebody who has just shown who they are, in an account that nobody stands behind."""
    make_account("stranger@example.org", PASSWORD)
    client.post(reverse("account_login"), {"login": "stranger@example.org", "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def test_an_account_without_a_person_changes_its_address_at_once(stranger) -> None:
    assert stranger.post(reverse("own:account_email"), {"email": NEW}).url == reverse("own:account_email_code")
    assert stranger.post(reverse("own:account_email_code"), {"code": code_for(NEW)}).url == reverse("account_login")
    assert list(User.objects.filter(email=NEW).values_list("is_active", flat=True)) == [True]


def test_with_a_person_the_shorter_way_is_not_there(alison, as_) -> None:
    for name in ("account_email", "account_email_code", "account_close"):
        assert as_(alison).get(reverse(f"own:{name}")).status_code == 404


def test_after_a_while_the_account_asks_for_the_password_again(stranger) -> None:
    with time_machine.travel(now() + timedelta(minutes=6), tick=False):
        answer = stranger.post(reverse("own:account_email"), {"email": NEW})
        assert answer.url.startswith(reverse("account_reauthenticate"))
