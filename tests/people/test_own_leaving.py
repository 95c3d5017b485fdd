"""Asking for erasure, and closing the account: an honest answer first, then what was said."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse

from base.clock import now
from outbox.actions import sweep
from outbox.models import Message
from people.actions import agree, grant_role, make_account, set_safe_contact
from people.contact import reach, recipient
from people.enums import ProposalKind, ProposalState, Role, Stop
from people.messages import CLOSED
from people.models import Person, Proposal, User
from people.views.own.leaving import a_month_after
from tests.cast import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ERASE, CLOSE = reverse("own:erase"), reverse("own:close")


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("in_record", "kept"), [(True, True), (False, False)])
def test_the_answer_comes_before_the_question(request, alison, as_, in_record, kept) -> None:
    if in_record:
        request.getfixturevalue("jacob")
    page = text(as_(alison).get(ERASE))
    assert ("100 years from the adoption order" in page) is kept
    assert ("there is nothing of yours that we must keep" in page) is not kept


@time_machine.travel("2026-11-23 11:00Z", tick=False)
def test_they_ask_see_it_and_take_it_back(alison, as_) -> None:
    browser = as_(alison)
    page = text(browser.post(ERASE, {"sure": "on"}, follow=True))
    proposal = Proposal.objects.get()
    assert (proposal.kind, proposal.made_by, proposal.state) == (ProposalKind.ERASE, alison, ProposalState.WAITING)
    assert "you have our answer by 23 December 2026" in page
    assert "To erase what we hold" in text(browser.get("/your-page/"))
    browser.post(reverse("own:stop_change", args=[proposal.public_id]))
    assert Proposal.objects.get().state == ProposalState.TAKEN_BACK
    assert "Ask us to erase it" in text(browser.get(ERASE))


@time_machine.travel("2026-11-23 11:00Z", tick=False)
def test_once_agreed_it_says_when(alison, sam, as_) -> None:
    browser = as_(alison)
    browser.post(ERASE, {"sure": "on"})
    agree(Proposal.objects.get(), sam)
    assert "It is done on 23 December 2026." in text(browser.get(ERASE))


def test_without_the_box_nothing_is_asked(alison, as_) -> None:
    page = text(as_(alison).post(ERASE, {}))
    assert page.count("Tick the box if you are sure.") == 2
    assert not Proposal.objects.exists()


def test_asked_twice_is_asked_once(alison, as_) -> None:
    browser = as_(alison)
    for _ in range(2):
        browser.post(ERASE, {"sure": "on"})
    assert Proposal.objects.count() == 1


@pytest.mark.parametrize(
    ("asked", "answer"), [("2026-01-31", "2026-02-28"), ("2026-12-05", "2027-01-05"), ("2028-01-30", "2028-02-29")]
)
def test_a_month_ends_on_a_day_that_there_is(asked, answer) -> None:
    assert a_month_after(datetime.fromisoformat(asked).replace(tzinfo=UTC)).isoformat() == answer


def test_closing_ends_the_account_and_e_mail_and_nothing_else(jacob, alison, as_) -> None:
    browser, other = as_(alison), as_(alison)
    answer = browser.post(CLOSE, {"sure": "on"}, follow=True)
    assert "Your account is closed" in text(answer)
    account = User.objects.get(pk=alison.account_id)
    assert (account.is_active, account.stopped_as) == (False, Stop.CLOSED)
    assert other.get("/your-page/").status_code == 302
    person = Person.objects.get(pk=alison.pk)
    assert (person.safe_contact.ways, person.closed_at) == (["ring"], None)
    assert reach(recipient(person)).channel == "ring"
    assert list(Message.objects.values_list("purpose", flat=True)) == [CLOSED]


def test_who_stands_in_no_record_has_gone(alison, as_) -> None:
    set_safe_contact(alison, by="system", ways=["email"])
    as_(alison).post(CLOSE, {"sure": "on"})
    person = Person.objects.get(pk=alison.pk)
    assert now() - person.closed_at < timedelta(minutes=1)
    assert person.safe_contact.ways == ["ring"]


def test_without_the_box_it_stays_open(alison, as_) -> None:
    page = text(as_(alison).post(CLOSE, {}))
    assert page.count("Tick the box if you are sure.") == 2
    assert User.objects.get(pk=alison.account_id).is_active


@pytest.mark.parametrize("address", ["alison@example.org", None])
def test_e_mail_is_named_only_where_we_have_an_address(alison, as_, address) -> None:
    User.objects.filter(pk=alison.account_id).update(email=address)
    browser = as_(alison)
    assert ("We send you no more e-mails." in text(browser.get(CLOSE))) is bool(address)
    assert ("your e-mail address, phone number" in text(browser.get(ERASE))) is bool(address)


def test_staff_do_not_close_theirs(sam, as_) -> None:
    page = text(as_(sam).post(CLOSE, {"sure": "on"}))
    assert "Your manager closes it when you leave." in page
    assert User.objects.get(pk=sam.account_id).is_active


def test_nor_from_another_place_of_the_same_account(alison, as_) -> None:
    worker = Person.objects.create(called="Alison", spoke=alison.spoke, account=alison.account)
    grant_role(worker, Role.EDITOR, by=None, everywhere=True)
    browser = as_(alison)
    browser.post(CLOSE, {"sure": "on"})
    assert User.objects.get(pk=alison.account_id).is_active


def test_an_account_without_a_person_goes_at_once(client) -> None:
    account = make_account("stranger@example.org", PASSWORD)
    client.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert "Delete your account now" in text(client.get("/your-page/"))
    assert client.post(reverse("own:account_close"), {"sure": "on"}).url == reverse("own:closed")
    account.refresh_from_db()
    assert (account.is_active, account.stopped_as) == (False, Stop.CLOSED)
    sweep()
    assert ["Your account is closed" in letter.body for letter in mail.outbox] == [True]


@pytest.mark.shows("trust C-36")
def test_signing_out_has_the_browser_forget(alison, as_) -> None:
    browser = as_(alison)
    assert "Clear-Site-Data" not in browser.get("/account/logout/")
    assert browser.post("/account/logout/")["Clear-Site-Data"] == '"cache", "storage"'
    assert "_auth_user_id" not in browser.session
