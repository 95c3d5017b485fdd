"""Two people for one change: who may ask, who may agree, what waits, and what can be put back."""

from datetime import timedelta

import pytest
import time_machine

from audit.models import Entry
from base.clock import now
from base.moves import NotAllowed, may_move
from outbox.models import Message
from people.actions import agree, carry_out_due, propose, set_standing, stop, take_back, tie_account, turn_down, undo
from people.actions.identity import check_identity
from people.actions.proposing import KINDS, AlreadyAsked, CannotBe, NotForYou, carry_out, waive
from people.contact import recipient
from people.enums import PROPOSAL_MOVES, Evidence, Met, ProposalKind, ProposalState, Stand, Stop
from people.models import FormerName, IdentityCheck, Person, Proposal, User

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def asked(alison, sam) -> Proposal:
    """Sam asks to change Alison's phone; she stands in no arrangement."""
    return propose(ProposalKind.CONTACT, alison, by=sam, wanted={"phone": "01632 960 001"})


def fresh(proposal: Proposal) -> Proposal:
    return Proposal.objects.select_related("person").get(pk=proposal.pk)


def test_every_kind_is_carried_out_by_something() -> None:
    assert set(KINDS) == set(ProposalKind)


@pytest.mark.parametrize("state", ProposalState)
@pytest.mark.parametrize("to", ProposalState)
def test_the_moves_are_these(state, to) -> None:
    allowed = {
        ("waiting", "agreed"),
        ("waiting", "turned_down"),
        ("waiting", "taken_back"),
        ("agreed", "done"),
        ("agreed", "taken_back"),
        ("done", "undone"),
    }
    assert may_move(PROPOSAL_MOVES, state, to) is ((state.value, to.value) in allowed)


def test_nothing_changes_before_a_second_person_agrees(asked, alison) -> None:
    assert fresh(asked).state == ProposalState.WAITING
    assert Person.objects.get(pk=alison.pk).phone == "07700 900 077"


def test_a_second_person_agrees_and_it_is_done(asked, alison, noor) -> None:
    agree(asked, noor)
    assert fresh(asked).state == ProposalState.DONE
    assert Person.objects.get(pk=alison.pk).phone == "01632 960 001"
    acts = Entry.objects.filter(on=f"person:{alison.public_id}", act__startswith="contact_").order_by("number")
    assert [(entry.act, entry.by) for entry in acts] == [
        ("contact_asked_for", f"person:{asked.made_by.public_id}"),
        ("contact_agreed", f"person:{noor.public_id}"),
        ("contact_done", f"person:{noor.public_id}"),
    ]


def test_nobody_agrees_with_themselves_nor_about_themselves(asked, sam, alison) -> None:
    for who in (sam, alison):
        with pytest.raises(NotForYou):
            agree(asked, who)
    assert fresh(asked).state == ProposalState.WAITING


def test_another_record_of_the_same_human_being_is_no_second_person(asked, sam, beth) -> None:
    User.objects.filter(pk=beth.account.pk)
    tie_account(beth, sam.account, by="system")
    with pytest.raises(NotForYou):
        agree(asked, Person.objects.get(pk=beth.pk))


def test_who_stands_apart_from_them_does_not_decide(asked, alison, noor) -> None:
    set_standing([noor], [alison], Stand.APART, by="system")
    with pytest.raises(NotForYou):
        agree(asked, noor)
    with pytest.raises(NotForYou):
        turn_down(asked, noor)


def test_it_is_asked_for_once(asked, alison, beth) -> None:
    with pytest.raises(AlreadyAsked):
        propose(ProposalKind.CONTACT, alison, by=beth, wanted={"phone": "01632 960 002"})


def test_a_second_answer_comes_too_late(asked, noor, beth) -> None:
    turn_down(asked, noor)
    with pytest.raises(NotAllowed):
        agree(asked, beth)
    assert fresh(asked).state == ProposalState.TURNED_DOWN


# A party of the letterbox: the change waits, the ways that are still safe hear of it, and it can be stopped.


@pytest.mark.shows("letterbox A4.47")
def test_the_address_of_a_party_changes_after_three_days_and_both_ways_hear_of_it(jacob, alison, sam, noor) -> None:
    asked = propose(ProposalKind.CONTACT, alison, by=sam, wanted={"address": "2 Invented Row"})
    agree(asked, noor)
    assert fresh(asked).state == ProposalState.AGREED
    assert Person.objects.get(pk=alison.pk).address == ""
    told = Message.objects.filter(recipient=recipient(alison), about=f"proposal:{asked.public_id}")
    assert list(told.values_list("purpose", flat=True)) == ["details-will-change"]
    with pytest.raises(NotAllowed):
        carry_out(asked)
    with time_machine.travel(now() + timedelta(hours=71)):
        assert carry_out_due() == 0
    with time_machine.travel(now() + timedelta(hours=73)):
        assert carry_out_due() == 1
    assert Person.objects.get(pk=alison.pk).address == "2 Invented Row"
    assert sorted(told.values_list("purpose", flat=True)) == ["details-changed", "details-will-change"]


def test_the_old_ways_are_not_told_when_they_are_no_longer_safe(jacob, alison, sam, noor) -> None:
    wanted = {"phone": "01632 960 001", "old_ways_unsafe": True}
    agree(propose(ProposalKind.CONTACT, alison, by=sam, wanted=wanted), noor)
    assert not Message.objects.filter(purpose="details-will-change").exists()


def test_while_it_waits_one_person_may_stop_it(jacob, alison, sam, noor) -> None:
    asked = agree(propose(ProposalKind.CONTACT, alison, by=sam, wanted={"phone": "01632 960 001"}), noor)
    take_back(asked, alison)
    with time_machine.travel(now() + timedelta(days=4)):
        assert carry_out_due() == 0
    assert (fresh(asked).state, Person.objects.get(pk=alison.pk).phone) == ("taken_back", "07700 900 077")


def test_somebody_who_leads_may_do_it_now_but_not_who_asked(jacob, alison, sam, noor, beth) -> None:
    asked = agree(propose(ProposalKind.CONTACT, alison, by=beth, wanted={"phone": "01632 960 001"}), noor)
    with pytest.raises(NotForYou):
        waive(asked, beth)
    waive(asked, sam)
    assert (fresh(asked).state, fresh(asked).waived_by) == (ProposalState.DONE, sam)


# Each kind of change.


@pytest.mark.shows("letterbox A4.73")
def test_a_new_name_keeps_the_old_one(alison, sam, noor) -> None:
    agree(propose(ProposalKind.CONTACT, alison, by=sam, wanted={"called": "Alex", "full_name": "Alex Pocock"}), noor)
    assert Person.objects.get(pk=alison.pk).called == "Alex"
    assert FormerName.objects.get(person=alison).called == "Alison"


def test_a_new_mail_address_is_the_only_one_that_opens_the_account(alison, sam, noor, as_) -> None:
    browser = as_(alison)
    agree(propose(ProposalKind.CONTACT, alison, by=sam, wanted={"email": "new@example.org"}), noor)
    account = User.objects.get(pk=alison.account.pk)
    assert (account.email, [row.email for row in account.emailaddress_set.all()]) == (
        "new@example.org",
        ["new@example.org"],
    )
    assert browser.get("/your-page/").status_code == 302


def test_a_mail_address_of_somebody_else_cannot_be_taken(alison, keira, sam) -> None:
    with pytest.raises(CannotBe):
        propose(ProposalKind.CONTACT, alison, by=sam, wanted={"email": "Keira@example.org"})


def test_nobody_is_invited_before_we_know_who_they_are(alison, sam, noor) -> None:
    Person.objects.filter(pk=alison.pk).update(account=None)
    person = Person.objects.get(pk=alison.pk)
    with pytest.raises(CannotBe):
        propose(ProposalKind.INVITE, person, by=sam, wanted={"way": "email", "email": "a@example.org"})
    IdentityCheck.objects.create(person=person, seen=["passport"], met="in_person", seen_by=sam)
    agree(propose(ProposalKind.INVITE, person, by=sam, wanted={"way": "email", "email": "a@example.org"}), noor)
    assert Message.objects.filter(purpose="invitation", to_address__isnull=False).count() == 1


def test_letting_back_in_waits_a_day_and_takes_away_what_was_lost(jacob, alison, sam, noor) -> None:
    with pytest.raises(CannotBe):
        propose(ProposalKind.RECOVER, alison, by=sam, wanted={"lost": ["password"]})
    check_identity(alison, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    asked = agree(propose(ProposalKind.RECOVER, alison, by=sam, wanted={"lost": ["second_step", "password"]}), noor)
    assert (fresh(asked).state, alison.account.authenticator_set.count()) == (ProposalState.AGREED, 1)
    with time_machine.travel(now() + timedelta(hours=25)):
        carry_out_due()
    account = User.objects.get(pk=alison.account.pk)
    assert (account.authenticator_set.count(), account.second_step_confirmed_at) == (0, None)
    assert not account.has_usable_password()


def test_a_death_ends_every_message_and_stops_the_account(alison, sam, noor) -> None:
    agree(propose(ProposalKind.DEATH, alison, by=sam, wanted={"on": "2026-11-02"}), noor)
    person = Person.objects.select_related("account").get(pk=alison.pk)
    assert (str(person.died_on), person.account.stopped_as) == ("2026-11-02", "died")


def test_a_role_is_given_by_the_second_person(alison, joan, beth) -> None:
    agree(propose(ProposalKind.ROLE, alison, by=joan, wanted={"role": "editor", "everywhere": True}), beth)
    assert alison.roles.get(role="editor").granted_by == beth


def test_only_a_merge_can_be_undone(asked, noor) -> None:
    agree(asked, noor)
    with pytest.raises(NotAllowed):
        undo(fresh(asked), noor)


@pytest.mark.parametrize(
    ("first", "then", "stands"), [("died", "frozen", "died"), ("frozen", "suspended", "suspended")]
)
def test_stopped_twice_the_graver_word_counts(alison, first, then, stands) -> None:
    for why in (first, then):
        stop(alison.account, Stop(why), by="system")
    assert User.objects.get(pk=alison.account.pk).stopped_as == stands


def test_to_let_back_in_with_another_address_waits_as_long_as_another_address(jacob, alison, sam, noor) -> None:
    check_identity(alison, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    wanted = {"lost": ["email"], "email": "new@example.org"}
    agree(propose(ProposalKind.RECOVER, alison, by=sam, wanted=wanted), noor)
    with time_machine.travel(now() + timedelta(hours=71)):
        assert carry_out_due() == 0
    with time_machine.travel(now() + timedelta(hours=73)):
        assert carry_out_due() == 1


@pytest.mark.shows("letterbox A4.2")
def test_a_couple_who_part_share_no_account_any_more(alison, priya, sam, noor, as_) -> None:
    Person.objects.filter(pk=priya.pk).update(account=alison.account)
    together, priya = as_(alison), Person.objects.get(pk=priya.pk)
    check_identity(priya, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    agree(propose(ProposalKind.RECOVER, priya, by=sam, wanted={"lost": ["shared"]}), noor)
    with time_machine.travel(now() + timedelta(hours=25)):
        carry_out_due()
    account = User.objects.get(pk=alison.account.pk)
    assert [each.pk for each in account.persons.all()] == [alison.pk]
    assert (account.has_usable_password(), account.authenticator_set.count()) == (False, 0)
    assert together.get("/your-page/").status_code == 302


def test_nobody_leaves_an_account_that_is_theirs_alone(alison, sam) -> None:
    check_identity(alison, [Evidence.QUESTIONS], Met.PHONE, by=sam)
    with pytest.raises(CannotBe):
        propose(ProposalKind.RECOVER, alison, by=sam, wanted={"lost": ["shared"]})


def test_what_a_family_asked_for_is_not_agreed_and_hurried_by_one_worker(jacob, alison, beth, noor) -> None:
    asked = propose(ProposalKind.CONTACT, alison, by=alison, wanted={"phone": "01632 960 001"})
    asked = agree(asked, beth)
    with pytest.raises(NotForYou):
        waive(asked, beth)
    waive(asked, noor)
    assert fresh(asked).state == ProposalState.DONE


def test_who_has_died_is_not_let_in_again_by_opening_the_account(alison, sam, noor) -> None:
    agree(propose(ProposalKind.DEATH, alison, by=sam), noor)
    with pytest.raises(CannotBe):
        propose(ProposalKind.RESUME, Person.objects.get(pk=alison.pk), by=sam)


def test_a_frozen_account_opens_for_whom_somebody_made_sure_of_that_day(alison, sam, noor) -> None:
    stop(alison.account, Stop.FROZEN, by=sam)
    with pytest.raises(CannotBe):
        propose(ProposalKind.RESUME, alison, by=sam)
    check_identity(alison, [Evidence.RUNG_BACK], Met.PHONE, by=sam)
    agree(propose(ProposalKind.RESUME, alison, by=sam), noor)
    assert User.objects.get(pk=alison.account.pk).is_active


def test_a_frozen_account_whose_phone_is_gone_opens_without_what_was_on_it(alison, sam, noor) -> None:
    stop(alison.account, Stop.FROZEN, by=sam)
    check_identity(alison, [Evidence.RUNG_BACK], Met.PHONE, by=sam)
    agree(propose(ProposalKind.RECOVER, alison, by=sam, wanted={"lost": ["second_step"]}), noor)
    with pytest.raises(CannotBe):
        propose(ProposalKind.RESUME, alison, by=sam)
    with time_machine.travel(now() + timedelta(hours=25)):
        carry_out_due()
    account = User.objects.get(pk=alison.account.pk)
    assert (account.is_active, account.authenticator_set.count()) == (True, 0)
