"""Recording acts, and proving that the log is whole.

An action wraps itself in `action`; inside, `record` collects. The entries are chained as the last
statements of the outermost transaction, so that acts neither queue for each other nor deadlock.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar

from django.db import transaction as database
from django.db.models import Subquery

from audit.models import Entry, Head
from base.clock import now

P = ParamSpec("P")
R = TypeVar("R")
SYSTEM = "system"


class HasPublicId(Protocol):
    public_id: str


class OutsideAction(Exception):
    """An act was recorded outside an action, so nothing would write it down."""


@dataclass(frozen=True)
class Act:
    act: str
    on: str
    by: str
    why: str


@dataclass(frozen=True)
class Fault:
    """Where the chain is broken, and how."""

    number: int
    what: str


_collected: ContextVar[list[Act] | None] = ContextVar("collected_acts", default=None)


@contextmanager
def transaction() -> Iterator[None]:
    """One database transaction; the outermost one chains the acts collected in it before it commits."""
    outer = _collected.get()
    if outer is None:
        with _outermost():
            yield
        return
    mark = len(outer)
    try:
        with database.atomic():
            yield
    except BaseException:
        del outer[mark:]
        raise


@contextmanager
def _outermost() -> Iterator[None]:
    acts: list[Act] = []
    token = _collected.set(acts)
    try:
        with database.atomic():
            yield
            if acts:
                _chain(acts)
    finally:
        _collected.reset(token)


def action(function: Callable[P, R]) -> Callable[P, R]:
    """A change of state: all of it and its entries in the log, or none of it."""

    @wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        with transaction():
            return function(*args, **kwargs)

    return wrapped


def name_of(thing: HasPublicId | str) -> str:
    """`kind:public id` of a thing, or the text itself."""
    return thing if isinstance(thing, str) else f"{type(thing).__name__.lower()}:{thing.public_id}"


def record(act: str, *, on: HasPublicId | str, by: HasPublicId | str = SYSTEM, why: str = "") -> None:
    """Notes an act for the log. Raises OutsideAction when no action is under way."""
    acts = _collected.get()
    if acts is None:
        raise OutsideAction(act)
    acts.append(Act(act, name_of(on), name_of(by), why))


def _locked_head() -> Head:
    return Head.objects.select_for_update().first() or _first_head()


def _first_head() -> Head:
    """Two first acts at once make one head: the second waits for it."""
    Head.objects.bulk_create([Head()], ignore_conflicts=True)
    return Head.objects.select_for_update().get()


def _chain(acts: list[Act]) -> None:
    head = _locked_head()
    at = now().isoformat()
    entries = []
    for act in acts:
        entry = Entry(number=head.number + 1, at=at, act=act.act, on=act.on, by=act.by, why=act.why, before=head.digest)
        entry.digest = entry.computed_digest()
        entries.append(entry)
        head.number, head.digest = entry.number, entry.digest
    Entry.objects.bulk_create(entries)
    head.save(update_fields=["number", "digest"])


def _entries_and_end() -> Iterator[Any]:
    """The entries, each with the head: one statement, so that acts noted meanwhile are in both or in neither."""
    end = Head.objects.all()
    numbered = Entry.objects.annotate(
        end_number=Subquery(end.values("number")[:1]), end_digest=Subquery(end.values("digest")[:1])
    )
    return numbered.order_by("number").iterator()


def faults() -> Iterator[Fault]:
    """Each place where the log was edited, cut, added to or put in another order."""
    head: Head | None = None
    number, digest = 0, Head.START
    for entry in _entries_and_end():
        head = Head(number=entry.end_number or 0, digest=entry.end_digest or Head.START)
        number += 1
        if entry.number != number:
            yield Fault(number, "an entry is missing")
            number = entry.number
        if entry.before != digest:
            yield Fault(entry.number, "it does not follow the entry before it")
        if entry.digest != entry.computed_digest():
            yield Fault(entry.number, "its words are not those that were written")
        digest = entry.digest
    head = head or Head.objects.first() or Head()
    if (head.number, head.digest) != (number, digest):
        yield Fault(head.number, "the end of the log is not where it was left")
