"""Messages and jobs in the database: the table of moves as a table, and each constraint broken once."""

import pytest
from django.db import IntegrityError, transaction

from base.clock import now
from base.moves import NotAllowed, move
from outbox.enums import FOR_A_PERSON, MOVES, State
from outbox.models import Job, Message

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

PAIRS = [(here, to) for here in State for to in State]
ALLOWED = [(here, to) for here, to in PAIRS if to in MOVES[here]]
FORBIDDEN = [(here, to) for here, to in PAIRS if to not in MOVES[here]]


def at(state, **fields):
    times = {State.HANDED_OVER: {"handed_over_at": now()}, State.CLAIMED: {"leased_until": now()}}
    row = Message(reason="a", purpose="test", key_owner="test", state=state, **times.get(state, {}), **fields)
    row.save()
    return row


def test_the_table_is_exactly_this():
    assert {here.value: {to.value for to in MOVES[here]} for here in State} == {
        "waiting": {"claimed", "to_ring", "no_way"},
        "claimed": {"handed_over", "waiting", "doubtful", "not_taken"},
        "to_ring": {"handed_over"},
        "handed_over": set(),
        "doubtful": {"handed_over", "waiting", "to_ring"},
        "not_taken": {"waiting", "to_ring"},
        "no_way": {"waiting", "to_ring"},
    }


@pytest.mark.parametrize(("here", "to"), ALLOWED)
def test_allowed_move_works(here, to):
    row = at(here)
    changes = {State.HANDED_OVER: {"handed_over_at": now()}, State.CLAIMED: {"leased_until": now()}}
    move(row, to, **changes.get(to, {}))
    assert Message.objects.get().state == to


@pytest.mark.parametrize(("here", "to"), FORBIDDEN)
def test_other_move_raises_and_changes_nothing(here, to):
    row = at(here)
    before = Message.objects.values().get()
    with pytest.raises(NotAllowed):
        move(row, to, trouble="x")
    assert Message.objects.values().get() == before


def test_nothing_moves_out_of_doubt_but_a_person():
    """The sweep looks at two states only, and none of these is one of them."""
    for state in FOR_A_PERSON:
        at(state)
        assert not Message.objects.due(now()).exists()
        assert not Message.objects.left_by_the_dead(now()).exists()
        Message.objects.all().delete()


def refused(**fields):
    with pytest.raises(IntegrityError) as told, transaction.atomic():
        Message.objects.create(**{"reason": "a", "purpose": "test", "key_owner": "test", **fields})
    return str(told.value)


def test_one_reason_has_one_message():
    at(State.WAITING)
    assert "reason" in refused()


def test_one_public_id_has_one_message():
    row = at(State.WAITING)
    assert "public_id" in refused(reason="b", public_id=row.public_id)


def test_handed_over_has_its_time():
    assert "handed_over_has_its_time" in refused(state=State.HANDED_OVER)


def test_only_handed_over_has_its_time():
    assert "handed_over_has_its_time" in refused(state=State.WAITING, handed_over_at=now())


def test_claimed_has_a_lease():
    assert "claimed_has_a_lease" in refused(state=State.CLAIMED)


def test_one_name_has_one_job():
    Job.objects.create(name="a")
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(name="a")


def test_a_job_is_called_by_its_name_and_a_message_by_its_public_id():
    row = at(State.WAITING)
    assert (str(row), str(Job(name="outbox.sweep"))) == (row.public_id, "outbox.sweep")


def test_the_message_id_is_always_the_same_and_tells_nothing():
    row = at(State.WAITING)
    assert row.message_id == Message.objects.get().message_id == f"<{row.public_id}@ribbon.invalid>"
