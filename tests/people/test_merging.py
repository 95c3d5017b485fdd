"""One record made of two, by two people, and two again."""

from datetime import timedelta

import pytest
import time_machine

from agency.models import Spoke
from base.clock import now
from base.moves import NotAllowed
from letterbox.models import Item, Member
from people.actions import (
    agree,
    erasing,
    grant_role,
    know_person,
    make_account,
    propose,
    set_standing,
    tie_account,
    undo,
)
from people.actions.identity import know_in_private
from people.actions.proposing import CannotBe
from people.contact import find
from people.enums import ProposalKind, Role, Stand
from people.models import IdentityCheck, Person, Proposal, Standing
from people.rules import apart
from people.searching import matching
from tests.cast import PASSWORD, put_in_touch, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def twice(sam) -> Person:
    """Alison, recorded a second time."""
    spoke = Spoke.objects.order_by("pk")[0]
    person = know_person("Ally", by=sam, spoke=spoke, full_name="Ally Pocock", phone="01632 960 111")
    IdentityCheck.objects.create(person=person, seen=["passport"], met="in_person", seen_by=sam)
    return person


def merge(kept: Person, gone: Person, by: Person, second: Person) -> Proposal:
    return agree(propose(ProposalKind.MERGE, kept, by=by, other=gone), second)


def places(person: Person) -> tuple[int, int, int]:
    """What hangs on somebody: memberships, letters, identity checks."""
    return (
        Member.objects.filter(person=person).count(),
        Item.objects.filter(author=person).count(),
        IdentityCheck.objects.filter(person=person).count(),
    )


def test_what_hung_on_one_hangs_on_the_other_and_back(alison, twice, keira, dean, sam, noor) -> None:
    put_in_touch(twice, keira)
    write(twice)
    set_standing([twice], [dean], Stand.APART, by="system")
    done = merge(alison, twice, sam, noor)
    gone = Person.objects.get(pk=twice.pk)
    assert (places(alison), places(gone), gone.merged_into) == ((1, 1, 1), (0, 0, 0), alison)
    assert apart([alison.pk], [keira.pk, dean.pk]) == {keira.pk, dean.pk}
    assert (find(twice.public_id), matching("ally"), matching("Pocock")) == (alison, set(), set())
    undo(Proposal.objects.get(pk=done.pk), noor)
    gone = Person.objects.get(pk=twice.pk)
    assert (places(alison), places(gone), gone.merged_into) == ((0, 0, 0), (1, 1, 1), None)
    assert apart([alison.pk], [keira.pk, dean.pk]) == set()
    assert apart([gone.pk], [keira.pk, dean.pk]) == {keira.pk, dean.pk}
    assert list(matching("Pocock")) == [gone.pk]


def test_after_thirty_days_it_stays(alison, twice, sam, noor) -> None:
    done = merge(alison, twice, sam, noor)
    with time_machine.travel(now() + timedelta(days=31)), pytest.raises(NotAllowed):
        undo(Proposal.objects.get(pk=done.pk), noor)


@pytest.mark.shows("letterbox INV-1")
def test_two_sides_of_one_arrangement_are_never_one_person(jacob, alison, keira, sam) -> None:
    Standing.objects.all().delete()
    with pytest.raises(CannotBe):
        propose(ProposalKind.MERGE, alison, by=sam, other=keira)


def test_two_who_must_not_meet_are_never_one_person(alison, dean, sam) -> None:
    set_standing([alison], [dean], Stand.APART, by="system")
    with pytest.raises(CannotBe):
        propose(ProposalKind.MERGE, alison, by=sam, other=dean)


def test_two_accounts_are_not_made_one(alison, marcus, sam) -> None:
    with pytest.raises(CannotBe):
        propose(ProposalKind.MERGE, alison, by=sam, other=marcus)


def test_nobody_is_merged_with_themselves_or_twice(alison, twice, sam, noor) -> None:
    with pytest.raises(CannotBe):
        propose(ProposalKind.MERGE, alison, by=sam, other=alison)
    merge(alison, twice, sam, noor)
    with pytest.raises(CannotBe):
        propose(ProposalKind.MERGE, alison, by=sam, other=Person.objects.get(pk=twice.pk))


def test_it_is_looked_at_again_when_the_second_person_agrees(alison, twice, keira, sam, noor) -> None:
    asked = propose(ProposalKind.MERGE, alison, by=sam, other=twice)
    put_in_touch(alison, twice)
    with pytest.raises(CannotBe):
        agree(asked, noor)
    assert Person.objects.get(pk=twice.pk).merged_into is None


def test_two_places_of_one_person_stay_two_records(keira, sam, noor, beth) -> None:
    spoke = Spoke.objects.order_by("pk")[0]
    for other, role in ((keira, Role.ADOPTER), (noor, Role.ADOPTED_ADULT)):
        place = know_person(other.called, by=beth, spoke=spoke)
        grant_role(place, role, by=beth)
        with pytest.raises(CannotBe, match="two places"):
            propose(ProposalKind.MERGE, other, by=sam, other=place)


def test_what_waits_about_the_record_to_be_closed_is_finished_first(jacob, keira, sam, noor) -> None:
    """Her new address would be written where nobody reads it."""
    agree(propose(ProposalKind.CONTACT, keira, by=sam, wanted={"address": "1 Invented Row"}), noor)
    other = know_person("Keira", by=sam, spoke=keira.spoke)
    with pytest.raises(CannotBe, match="waits still"):
        propose(ProposalKind.MERGE, other, by=sam, other=keira)


def test_a_record_that_was_erased_is_made_one_with_none(alison, twice, sam, noor) -> None:
    asked = propose(ProposalKind.MERGE, alison, by=sam, other=twice)
    erasing.erase(twice)
    with pytest.raises(CannotBe):
        agree(asked, noor)


def test_apart_counts_more_than_known(alison, twice, dean, sam, noor) -> None:
    set_standing([alison], [dean], Stand.KNOWN, by="system")
    set_standing([twice], [dean], Stand.APART, by="system")
    merge(alison, twice, sam, noor)
    assert apart([alison.pk], [dean.pk]) == {dean.pk}


def test_who_came_to_stand_apart_since_stays_so_when_it_is_undone(alison, twice, dean, beth, sam, noor) -> None:
    set_standing([twice], [dean, beth], Stand.APART, by="system")
    done = merge(alison, twice, sam, noor)
    put_in_touch(alison, dean)
    know_in_private(beth, alison, "A neighbour.")
    undo(Proposal.objects.get(pk=done.pk), noor)
    assert apart([alison.pk], [dean.pk, beth.pk]) == {dean.pk, beth.pk}


def test_an_account_that_was_tied_since_stays_when_it_is_undone(twice, sam, noor) -> None:
    other = know_person("Ally", by=sam, spoke=twice.spoke)
    done = merge(twice, other, sam, noor)
    account = make_account("ally@example.org", PASSWORD)
    tie_account(Person.objects.get(pk=twice.pk), account, by="system")
    undo(Proposal.objects.get(pk=done.pk), noor)
    assert [Person.objects.get(pk=each.pk).account for each in (twice, other)] == [account, None]
