"""The table of moves, tested as a table: every pair of states."""

from collections.abc import Callable

import pytest

from base.moves import NotAllowed, move
from letterbox.enums import MOVES, ItemState
from letterbox.models import Item

PAIRS = [(now, to) for now in ItemState for to in ItemState]
ALLOWED = [(now, to) for now, to in PAIRS if to in MOVES[now]]
FORBIDDEN = [(now, to) for now, to in PAIRS if to not in MOVES[now]]


def at(state: ItemState, item: Item, reader: object) -> Item:
    """Puts the row there past the actions, with what its constraints ask for."""
    Item.objects.filter(pk=item.pk).update(state=state, claimed_by=reader)
    item.refresh_from_db()
    return item


def test_every_state_has_its_row_in_the_table() -> None:
    assert set(MOVES) == set(ItemState)


@pytest.mark.django_db
@pytest.mark.parametrize(("now", "to"), ALLOWED)
def test_allowed_move_works(now, to, letter_in: Callable[..., Item], sam) -> None:
    item = at(now, letter_in(ItemState.WAITING), sam)
    move(item, to)
    item.refresh_from_db()
    assert item.state == to


@pytest.mark.django_db
@pytest.mark.parametrize(("now", "to"), FORBIDDEN)
def test_other_move_raises_and_changes_nothing(now, to, letter_in: Callable[..., Item], sam) -> None:
    item = at(now, letter_in(ItemState.WAITING), sam)
    before = Item.objects.filter(pk=item.pk).values().get()
    with pytest.raises(NotAllowed):
        move(item, to, was_read=True)
    assert Item.objects.filter(pk=item.pk).values().get() == before


@pytest.mark.django_db
@pytest.mark.parametrize("state", [state for state in ItemState if state != ItemState.RECEIVED])
def test_every_state_is_reached_by_real_actions(state, letter_in: Callable[..., Item]) -> None:
    assert letter_in(state).state == state
