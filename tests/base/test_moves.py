"""One function moves a state, by one table."""

import pytest

from base.clock import now
from base.moves import NotAllowed, may_move, move
from outbox.enums import State
from outbox.models import Message

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
TABLE = {"asleep": frozenset({"awake"}), "awake": frozenset()}


@pytest.fixture
def message():
    return Message.objects.create(reason="a", purpose="test", key_owner="test")


@pytest.mark.parametrize(
    ("here", "to", "may"), [("asleep", "awake", True), ("awake", "asleep", False), ("gone", "awake", False)]
)
def test_the_table_decides(here, to, may):
    assert may_move(TABLE, here, to) is may


def test_a_move_saves_the_state_and_what_was_named(message):
    until = now()
    message.trouble = "not named, so not saved"
    move(message, State.CLAIMED, leased_until=until)
    saved = Message.objects.get()
    assert (saved.state, saved.leased_until, saved.trouble) == (State.CLAIMED, until, "")


def test_a_wrong_move_changes_nothing_and_says_what_was_tried(message):
    with pytest.raises(NotAllowed, match="Message cannot move from waiting to handed_over") as told:
        move(message, State.HANDED_OVER, trouble="x")
    assert (told.value.thing, told.value.to) == (message, State.HANDED_OVER)
    assert (message.state, message.trouble) == (State.WAITING, "")
    assert Message.objects.values_list("state", "trouble").get() == (State.WAITING, "")
