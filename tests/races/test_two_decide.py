"""Two colleagues, or two workers, at one change at the same moment: it is made once."""

import pytest

from base.clock import now
from base.moves import NotAllowed
from people.actions import agree, carry_out_due, propose, take_back
from people.actions.cards import NoCardAgreed, make_card
from people.actions.proposing import AlreadyAsked
from people.enums import Handed, ProposalKind, ProposalState
from people.models import Card, FormerName, Proposal
from tests.cards import identified, without_email
from tests.races.at_once import at_once

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]
NAME = {"called": "Kay"}


def kinds(outcomes: list[object]) -> set[type]:
    return {type(outcome) for outcome in outcomes}


def test_two_agree(keira, sam, noor, beth) -> None:
    asked = propose(ProposalKind.CONTACT, keira, by=sam, wanted=NAME)
    assert kinds(at_once(lambda: agree(asked, noor), lambda: agree(asked, beth))) == {Proposal, NotAllowed}
    assert FormerName.objects.count() == 1


def test_two_ask_for_the_same(keira, sam, noor) -> None:
    acts = [lambda by=by: propose(ProposalKind.CONTACT, keira, by=by, wanted=NAME) for by in (sam, noor)]
    assert kinds(at_once(*acts)) == {Proposal, AlreadyAsked}
    assert Proposal.objects.count() == 1


def test_two_make_the_card_that_was_agreed(sam, noor) -> None:
    person = identified(without_email(), sam)
    agree(propose(ProposalKind.INVITE, person, by=sam, wanted={"way": "card"}), noor)
    acts = [lambda by=by: make_card(person, Handed.IN_HAND, by) for by in (sam, noor)]
    assert kinds(at_once(*acts)) == {str, NoCardAgreed}
    assert Card.objects.count() == 1


@pytest.fixture
def due(jacob, keira, sam, noor) -> Proposal:
    """A change whose waiting time is over."""
    asked = agree(propose(ProposalKind.CONTACT, keira, by=sam, wanted=NAME), noor)
    Proposal.objects.update(due_at=now())
    return asked


def test_two_workers_carry_out_what_is_due(due) -> None:
    assert sorted(at_once(carry_out_due, carry_out_due)) == [0, 1]
    assert FormerName.objects.count() == 1


def test_stopped_at_the_moment_when_it_is_due(due, keira) -> None:
    """Whoever comes second finds it done, or stopped; neither breaks the job."""
    done, stopped = at_once(carry_out_due, lambda: take_back(due, keira))
    state = Proposal.objects.get().state
    assert (done, type(stopped), state) in [
        (1, NotAllowed, ProposalState.DONE),
        (0, type(None), ProposalState.TAKEN_BACK),
    ]
