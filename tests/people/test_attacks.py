"""Ways round two people, round a call, and round the log: each was tried, and opens nothing."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.urls import reverse

from agency.models import Spoke
from audit.models import Entry
from base.clock import now
from outbox.actions import deliver, queue, settle
from outbox.enums import Settlement, State
from outbox.models import Message
from people.actions import (
    agree,
    ask_to_confirm,
    carry_out_due,
    grant_role,
    know_person,
    make_account,
    propose,
    set_safe_contact,
    stop,
    tie_account,
)
from people.actions.cards import NoCardAgreed, choose_first_pin, make_card
from people.actions.closing import close_account
from people.actions.identity import know_in_private
from people.actions.proposing import CannotBe, NotForYou, waive
from people.contact import recipient
from people.enums import Handed, ProposalKind, ProposalState, Role, Stop
from people.keeping import left_people_due
from people.messages import COULD_NOT, HAS_CHANGED, SECOND_STEP
from people.models import Look, Person, Proposal, User
from people.own import changes_of, may_be_told
from people.rules import ringable
from tests.cards import PIN, identified, without_email
from tests.cast import PASSWORD, SECRET
from vault.erasing import empty

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
MIDDAY = datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.fixture
def rosie(sam) -> Person:
    """Somebody whose papers were looked at; no account."""
    return identified(without_email(), sam)


@pytest.fixture
def found_account(db) -> User:
    """An account behind which nobody is known to stand."""
    return make_account("somebody@example.org", PASSWORD)


def ask_to_tie(person: Person, account: User, by: Person) -> Proposal:
    return propose(ProposalKind.TIE, person, by=by, account=account)


def confirmed(person: Person) -> bool:
    return User.objects.get(persons=person).second_step_confirmed_at is not None


# A call is a call.


@pytest.fixture
def no_call(keira) -> Message:
    """A second step was set up by whoever reads Keira's mail; no call is safe for her."""
    set_safe_contact(keira, by="system", ways=["email"])
    ask_to_confirm(keira.account, "one")
    return Message.objects.get(purpose=SECOND_STEP)


@pytest.mark.parametrize("decision", [Settlement.SEND_AGAIN, Settlement.RING_THEM])
def test_a_mail_confirms_no_second_step(no_call, keira, decision) -> None:
    with time_machine.travel(MIDDAY):
        settle(no_call, decision, "user:ivo")
        deliver(no_call.pk)
    assert not confirmed(keira)


def test_a_call_never_goes_as_a_mail_and_marked_as_arrived_it_waits_again(no_call, keira) -> None:
    with time_machine.travel(MIDDAY):
        settle(no_call, Settlement.SEND_AGAIN, "user:ivo")
        deliver(no_call.pk)
    assert (Message.objects.get(purpose=SECOND_STEP).state, mail.outbox) == (State.NO_WAY, [])
    Message.objects.update(state=State.DOUBTFUL)
    settle(no_call, Settlement.ARRIVED, "user:ivo")
    states = Message.objects.filter(purpose=SECOND_STEP).order_by("pk").values_list("state", flat=True)
    assert (list(states), confirmed(keira)) == ([State.HANDED_OVER, State.NO_WAY], False)


# An account is tied to whom it belongs.


def test_nobody_agrees_to_have_somebody_tied_to_their_own_account(rosie, sam, noor) -> None:
    asked = ask_to_tie(rosie, noor.account, sam)
    with pytest.raises(NotForYou):
        agree(asked, noor)


def test_a_colleagues_account_is_decided_about_by_who_leads(rosie, sam, noor, tomasz, as_) -> None:
    asked = ask_to_tie(rosie, tomasz.account, sam)
    address = reverse("persons:proposal", args=[asked.public_id])
    assert as_(noor).get(address).status_code == 404


def test_an_account_of_the_other_side_is_not_tied(jacob, alison, keira, sam) -> None:
    Person.objects.filter(pk=keira.pk).update(account=None)
    alone = identified(Person.objects.get(pk=keira.pk), sam)
    with pytest.raises(CannotBe, match="cannot be one person"):
        ask_to_tie(alone, alison.account, sam)


def test_an_account_that_was_stopped_meanwhile_is_not_tied(rosie, found_account, sam, noor) -> None:
    asked = ask_to_tie(rosie, found_account, sam)
    stop(found_account, Stop.SUSPENDED, by="system")
    with pytest.raises(CannotBe, match="no such account"):
        agree(asked, noor)


def test_an_address_that_nobody_proved_ties_nothing(rosie, found_account, sam, as_) -> None:
    EmailAddress.objects.filter(user=found_account).update(verified=False)
    address = reverse("persons:tie", args=[rosie.public_id])
    answer = as_(sam).post(address, {"email": found_account.email, "why": "She says it is hers."})
    assert (answer.status_code, Proposal.objects.count()) == (400, 0)


def test_a_second_step_from_before_is_asked_about(rosie, found_account, sam, noor) -> None:
    TOTP.activate(found_account, SECRET)
    agree(ask_to_tie(rosie, found_account, sam), noor)
    assert not confirmed(rosie)
    assert Message.objects.get(purpose=SECOND_STEP).recipient == recipient(rosie)


# A card is made for what was agreed, soon, and once.


def test_an_invitation_makes_no_card_for_who_has_an_account_by_now(rosie, found_account, sam, noor) -> None:
    agree(propose(ProposalKind.INVITE, rosie, by=sam, wanted={"way": "card"}), noor)
    tie_account(Person.objects.get(pk=rosie.pk), found_account, by="system")
    with pytest.raises(NoCardAgreed):
        make_card(rosie, Handed.IN_HAND, sam)


def test_an_agreement_of_long_ago_makes_no_card(rosie, sam, noor) -> None:
    agree(propose(ProposalKind.INVITE, rosie, by=sam, wanted={"way": "card"}), noor)
    with time_machine.travel(now() + timedelta(days=29)), pytest.raises(NoCardAgreed):
        make_card(rosie, Handed.IN_HAND, sam)


def test_who_has_died_gets_no_way_in(rosie, found_account, sam, noor) -> None:
    invited = propose(ProposalKind.INVITE, rosie, by=sam, wanted={"way": "card"})
    tied = ask_to_tie(rosie, found_account, sam)
    agree(propose(ProposalKind.DEATH, rosie, by=sam, wanted={"on": "2026-01-01"}), noor)
    for asked in (invited, tied):
        with pytest.raises(CannotBe, match="died"):
            agree(asked, noor)


def test_a_pin_still_counts_when_only_the_app_was_lost(rosie, sam, noor) -> None:
    agree(propose(ProposalKind.INVITE, rosie, by=sam, wanted={"way": "card"}), noor)
    choose_first_pin(make_card(rosie, Handed.IN_HAND, sam), PIN)
    rosie.refresh_from_db()
    waive(agree(propose(ProposalKind.RECOVER, rosie, by=sam, wanted={"lost": ["second_step"]}), noor), noor)
    assert confirmed(rosie)


# What waits.


def test_one_change_that_cannot_be_made_holds_up_no_other(keira, dean, sam, noor) -> None:
    """Its address was taken while it waited."""
    wanted = {"lost": ["email"], "email": "new@example.org"}
    for each in (keira, dean):
        identified(each, sam)
    stuck = agree(propose(ProposalKind.RECOVER, keira, by=sam, wanted=wanted), noor)
    other = agree(propose(ProposalKind.RECOVER, dean, by=sam, wanted={"lost": ["password"]}), noor)
    make_account("new@example.org", PASSWORD)
    with time_machine.travel(now() + timedelta(days=2)):
        assert carry_out_due() == 1
    states = [Proposal.objects.get(pk=each.pk).state for each in (stuck, other)]
    assert states == [ProposalState.TAKEN_BACK, ProposalState.DONE]
    (call,) = Message.objects.filter(purpose=COULD_NOT)
    assert (call.recipient, call.by_voice) == (recipient(keira), True)


def test_an_address_that_is_taken_while_its_code_waits_is_refused_in_words(jacob, keira, as_) -> None:
    browser = as_(keira)
    browser.post(reverse("own:email"), {"email": "new@example.org"})
    code = Message.objects.get(purpose="account").text.split("Your code: ")[1][:6]
    make_account("new@example.org", PASSWORD)
    assert browser.post(reverse("own:email_code"), {"code": code}).url == reverse("own:email")


# Whoever holds the phone or the mailbox does not read that somebody is being helped.


def test_a_recovery_is_not_shown_nor_told_where_others_may_read(jacob, keira, sam, noor, as_) -> None:
    identified(keira, sam)
    typed = {"lost": ["password"], "old_ways_unsafe": "on", "why": "Her partner has her phone."}
    as_(sam).post(reverse("persons:recover", args=[keira.public_id]), typed)
    agree(Proposal.objects.get(), noor)
    assert changes_of(keira) == []
    assert b"changes on" not in as_(keira, proved=False).get("/your-page/").content
    with time_machine.travel(now() + timedelta(days=2)):
        assert carry_out_due() == 1
    assert not Message.objects.filter(purpose__startswith="details-").exists()


def test_a_new_number_is_rung_and_the_old_mailbox_hears_nothing(jacob, keira, sam, noor) -> None:
    set_safe_contact(keira, by="system", ways=["email", "ring"])
    wanted = {"phone": "01632 960 001", "old_ways_unsafe": True}
    waive(agree(propose(ProposalKind.CONTACT, keira, by=sam, wanted=wanted), noor), noor)
    assert [(told.purpose, told.state) for told in Message.objects.all()] == [(HAS_CHANGED, State.TO_RING)]


def test_a_change_whose_words_are_gone_stays_untold(jacob, keira, sam, noor) -> None:
    wanted = {"address": "1 Invented Row", "old_ways_unsafe": True}
    waive(agree(propose(ProposalKind.CONTACT, keira, by=sam, wanted=wanted), noor), noor)
    empty(Proposal.objects.all())
    assert not may_be_told(Proposal.objects.get())


# What is in use does not go.


def test_who_came_back_is_not_erased_for_having_left(marcus, sam, noor) -> None:
    close_account(marcus.account)
    agree(propose(ProposalKind.RESUME, Person.objects.get(pk=marcus.pk), by=sam), noor)
    assert not left_people_due(now() + timedelta(days=3 * 366)).exists()


# Every look and every search is noted.


def test_a_number_that_is_shown_for_a_call_is_a_look(no_call, keira, sam, as_) -> None:
    settle(no_call, Settlement.RING_THEM, "user:ivo")
    as_(sam).get(reverse("outbox:ring", args=[no_call.public_id]))
    assert [(look.worker, look.person) for look in Look.objects.all()] == [(sam, keira)]


def test_both_records_of_a_merge_are_looked_at(alison, sam, noor, as_) -> None:
    other = know_person("Ally", by=sam, spoke=alison.spoke)
    asked = propose(ProposalKind.MERGE, alison, by=sam, other=other)
    as_(noor).get(reverse("persons:proposal", args=[asked.public_id]))
    assert set(Look.objects.values_list("person", flat=True)) == {alison.pk, other.pk}


def test_who_is_alike_and_whom_to_merge_with_are_searches(alison, keira, sam, as_) -> None:
    browser, team = as_(sam), Spoke.objects.order_by("pk")[0].public_id
    browser.post(reverse("persons:new"), {"called": "Alison", "team": team, "role": Role.ADOPTER})
    browser.post(reverse("persons:merge", args=[keira.public_id]), {"q": "Alison"})
    assert Entry.objects.filter(act="people_searched", by=f"person:{sam.public_id}").count() == 2


def test_a_call_to_a_merged_record_is_shut_for_who_knows_the_person(keira, sam, noor) -> None:
    old = know_person("K", by=noor, spoke=keira.spoke)
    grant_role(old, Role.BIRTH_RELATIVE, by=noor)
    queue(recipient(old), HAS_CHANGED, "x", spoken="words", by_voice=True)
    agree(propose(ProposalKind.MERGE, keira, by=noor, other=old), sam)
    know_in_private(sam, keira, "A friend.")
    assert (ringable(sam.account, [recipient(old)]), ringable(noor.account, [recipient(old)])) == (
        set(),
        {recipient(old)},
    )


@pytest.mark.parametrize("typed", ["", "a\x00b", Role.ADOPTER, "manager" * 1000])
def test_a_role_that_they_do_not_hold_ends_none(sam, joan, as_, typed) -> None:
    answer = as_(joan).post(reverse("persons:end_role", args=[sam.public_id]), {"role": typed})
    assert (answer.status_code, sam.roles.get().until) == (302, None)
