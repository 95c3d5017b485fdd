"""Somebody has died: nothing goes on by itself, and a person speaks with those who are left."""

import pytest

from letterbox.actions import resting
from letterbox.actions.writing import LineShut, submit
from letterbox.enums import LineState
from letterbox.models import Line, Member
from outbox.models import Message
from people.actions import agree, propose, undo
from people.contact import recipient
from people.enums import ProposalKind
from people.models import Person, Proposal
from tests.cast import line_of, write

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def died(jacob, keira, sam, noor):
    """Keira has died; two people recorded it."""
    agree(propose(ProposalKind.DEATH, keira, by=sam, wanted={"on": "2026-11-02"}), noor)
    return keira


@pytest.mark.shows("letterbox INV-14")
def test_the_lines_rest_and_one_person_is_rung_and_the_dead_are_not(died, alison) -> None:
    assert set(Line.objects.values_list("state", flat=True)) == {LineState.QUIET}
    assert list(Message.objects.values_list("recipient", "purpose", "state")) == [
        (recipient(alison), "line-quiet", "to_ring")
    ]


def test_the_other_side_sees_that_it_is_quiet_and_not_why(died, alison, as_) -> None:
    page = as_(alison).get("/your-page/post/").content.decode()
    assert "It is quiet here for now" in page
    assert "Write a letter" not in page
    assert not {"died", "death", "dead"} & set(page.casefold().split())


def test_what_was_begun_is_kept_and_cannot_be_sent(jacob, alison, keira, sam, noor, as_) -> None:
    item = write(alison, "Dear Keira, the beans grew.")
    agree(propose(ProposalKind.DEATH, keira, by=sam), noor)
    with pytest.raises(LineShut):
        submit(item, alison)
    browser = as_(alison)
    assert "Go on with your letter" in browser.get("/your-page/post/").content.decode()
    assert "the beans grew" in browser.get(f"/your-page/post/{item.public_id}/write/").content.decode()


def test_while_one_of_a_couple_lives_the_lines_stay_open(jacob, alison, priya, sam, noor) -> None:
    Member.objects.create(party=line_of(alison).writer, person=priya)
    agree(propose(ProposalKind.DEATH, alison, by=sam), noor)
    assert set(Line.objects.values_list("state", flat=True)) == {LineState.ACTIVE}


def test_resting_twice_rings_once(died, sam) -> None:
    assert resting.rest_after_death(died, sam) == 0
    assert Message.objects.filter(purpose="line-quiet").count() == 1


def test_a_mistake_is_put_back_and_letters_travel_again(died, alison, noor, as_) -> None:
    done = Proposal.objects.get(kind=ProposalKind.DEATH)
    undo(done, noor)
    person = Person.objects.select_related("account", "safe_contact").get(pk=died.pk)
    assert (person.died_on, person.account.is_active, person.safe_contact.ways) == (None, True, ["email", "ring"])
    assert set(Line.objects.values_list("state", flat=True)) == {LineState.ACTIVE}
    assert "Write a letter" in as_(alison).get("/your-page/post/").content.decode()


def test_a_line_to_somebody_else_who_died_goes_on_resting(died, alison, sam, noor) -> None:
    agree(propose(ProposalKind.DEATH, alison, by=sam), noor)
    undo(Proposal.objects.get(kind=ProposalKind.DEATH, person=died), noor)
    assert set(Line.objects.values_list("state", flat=True)) == {LineState.QUIET}
