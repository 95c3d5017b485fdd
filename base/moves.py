"""State moves: one table of what is allowed, one function that moves."""

from collections.abc import Mapping
from typing import Any

from django.db import models

Table = Mapping[str, frozenset[str]]


class NotAllowed(Exception):
    """The thing is not in a state from which this move may be made. Nothing has changed."""

    def __init__(self, thing: models.Model, to: str) -> None:
        self.thing, self.to = thing, to
        super().__init__(f"{type(thing).__name__} cannot move from {thing.state} to {to}")  # type: ignore[attr-defined]


def may_move(table: Table, now: str, to: str) -> bool:
    return to in table.get(now, frozenset())


def move(thing: Any, to: str, **changes: Any) -> None:
    """Puts `thing` into state `to` and saves the named `changes` with it.

    The caller holds the row's lock. Raises NotAllowed when the table of moves on the model
    (`thing.MOVES`) does not allow it.
    """
    if not may_move(thing.MOVES, thing.state, to):
        raise NotAllowed(thing, to)
    thing.state = to
    for name, value in changes.items():
        setattr(thing, name, value)
    thing.save(update_fields=["state", *changes])
