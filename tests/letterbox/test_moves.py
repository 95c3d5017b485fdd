"""The table of moves, tested as a table: every pair of states."""

from collections.abc import Callable

import pytest

from base.moves import NotAllowed, move
from letterbox.enums import MOVES, ItemState
from letterbox.models import Item
from letterbox.words import status

pytestmark = pytest.mark.django_db
# The way of a letter as a service on paper knows it, written down once more by hand.
BEFORE_PASSED_ON = [
    *(ItemState.LOGGED, ItemState.RECEIVED, ItemState.WAITING, ItemState.BEING_CHECKED, ItemState.WITH_WRITER),
    *(ItemState.CHANGE_PROPOSED, ItemState.HELD, ItemState.PASSED, ItemState.SECOND_CHECK, ItemState.READY),
    *(ItemState.TOLD, ItemState.KEPT, ItemState.KEPT_FOR_CHILD),
]
FROM_HERE_ALONE = {
    ItemState.LOGGED: set(),
    ItemState.RECEIVED: {ItemState.DRAFT, ItemState.WITH_WRITER},
    ItemState.CHANGE_PROPOSED: {ItemState.BEING_CHECKED},
    ItemState.PASSED: {ItemState.BEING_CHECKED, ItemState.CHANGE_PROPOSED, ItemState.HELD},
    ItemState.SECOND_CHECK: {ItemState.PASSED},
    ItemState.TOLD: {ItemState.READY},
    ItemState.KEPT_FOR_CHILD: {ItemState.TOLD, ItemState.KEPT},
    ItemState.RETURNED_MAIL: {ItemState.PASSED_ON},
    ItemState.KEPT_SAFE: {ItemState.HELD, ItemState.SAFEGUARDING, ItemState.RECALLED},
    ItemState.DUPLICATE: {ItemState.LOGGED, ItemState.WAITING},
}


def at(state: ItemState, item: Item, reader: object) -> Item:
    """Puts the row there past the actions, with what its constraints ask for."""
    Item.objects.filter(pk=item.pk).update(state=state, claimed_by=reader, was_read=False)
    item.refresh_from_db()
    return item


def test_every_state_has_its_row_in_the_table() -> None:
    assert set(MOVES) == set(ItemState)


@pytest.mark.parametrize("state", ItemState)
def test_every_state_has_words_for_the_writer(state) -> None:
    words = status(state)
    assert words.name
    assert words.sentence


@pytest.mark.parametrize("state", BEFORE_PASSED_ON)
def test_until_it_is_passed_on_a_letter_can_be_taken_back_or_locked(state) -> None:
    assert {ItemState.WITHDRAWN, ItemState.SAFEGUARDING} <= MOVES[state]


@pytest.mark.parametrize(("to", "sources"), FROM_HERE_ALONE.items())
def test_some_states_are_reached_from_few(to, sources) -> None:
    assert {state for state in ItemState if to in MOVES[state]} == sources


@pytest.mark.shows("letterbox INV-2")
def test_no_letter_reaches_its_recipient_without_a_second_reader() -> None:
    """Every way to what the recipient sees leads through the second check; a locked letter is read afresh first."""
    ahead = {ItemState.READY, ItemState.TOLD, ItemState.KEPT, ItemState.KEPT_FOR_CHILD, ItemState.PASSED_ON}
    into = {(now, to) for now in ItemState for to in ahead & MOVES[now] if now not in ahead}
    assert into == {(ItemState.SECOND_CHECK, ItemState.READY), (ItemState.RETURNED_MAIL, ItemState.KEPT)}
    assert MOVES[ItemState.SAFEGUARDING] == {ItemState.BEING_CHECKED, ItemState.KEPT_SAFE, ItemState.WITHDRAWN}


@pytest.mark.parametrize("now", ItemState)
def test_of_all_moves_from_a_state_those_in_the_table_work(now, letter_in: Callable[..., Item], sam) -> None:
    letter = letter_in(ItemState.WAITING)
    for to in ItemState:
        item = at(now, letter, sam)
        if to in MOVES[now]:
            move(item, to)
            item.refresh_from_db()
            assert item.state == to
        else:
            before = Item.objects.filter(pk=item.pk).values().get()
            with pytest.raises(NotAllowed):
                move(item, to, was_read=True)
            assert Item.objects.filter(pk=item.pk).values().get() == before


TO_COME = {
    *(ItemState.RECEIVED, ItemState.CHANGE_PROPOSED, ItemState.SAFEGUARDING, ItemState.PASSED, ItemState.RECALLED),
    *(ItemState.KEPT_FOR_CHILD, ItemState.RETURNED_MAIL, ItemState.KEPT_SAFE, ItemState.DUPLICATE),
}


@pytest.mark.parametrize("state", [state for state in ItemState if state not in TO_COME])
def test_every_state_is_reached_by_real_actions(state, letter_in: Callable[..., Item]) -> None:
    assert letter_in(state).state == state
