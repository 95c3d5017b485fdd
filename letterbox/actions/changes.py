"""Two people for one change: one asks, another agrees. What is safer takes effect when it is asked for."""

from collections.abc import Callable

from audit.log import action, record
from base.clock import now
from base.moves import move
from letterbox.actions import joining, lining, ordering
from letterbox.actions.sharing import let_it_count
from letterbox.enums.plan import ChangeKind, ChangeState, EndWhy
from letterbox.models import Arrangement, Change, CourtOrder, Line, ProtectedTerm, Sharing, Side
from letterbox.rules import is_required
from people.models import Person
from people.rules import is_same


class AlreadyAsked(Exception):
    """The same change waits already."""


class NotForYou(Exception):
    """Whoever asked does not decide."""


def _ask(arrangement: Arrangement, kind: ChangeKind, by: Person, why: str, detail: str = "", **about: object) -> Change:
    """One change of a kind about one thing waits at a time."""
    if Change.objects.waiting().filter(arrangement=arrangement, kind=kind, **about).exists():
        raise AlreadyAsked
    change = Change.objects.create(arrangement=arrangement, kind=kind, why=why, detail=detail, made_by=by, **about)
    record(f"{kind}_asked_for", on=change, by=by)
    return change


@action
def ask_to_end_line(line: Line, end: EndWhy, *, by: Person, why: str) -> Change:
    """Raises AlreadyAsked, or lining.Required while a court orders the line."""
    line = lining.locked_line(line)
    if is_required(line):
        raise lining.Required
    return _ask(line.arrangement, ChangeKind.END_LINE, by, why, end, line=line)


@action
def ask_to_protect(side: Side, kind: str, value: str, *, by: Person, why: str) -> Change:
    """The words are searched for at once; a second person agrees that they stay."""
    term = joining.protect(side, kind, value, by=by)
    return _ask(side.arrangement, ChangeKind.TERM, by, why, term=term)


@action
def ask_to_unprotect(term: ProtectedTerm, *, by: Person, why: str) -> Change:
    """The words are searched for until a second person agrees."""
    return _ask(term.side.arrangement, ChangeKind.TERM_OFF, by, why, term=term)


@action
def ask_to_share(sharing: Sharing, *, by: Person, why: str) -> Change:
    return _ask(sharing.arrangement, ChangeKind.SHARING, by, why, sharing=sharing)


@action
def ask_to_end_order(order: CourtOrder, *, by: Person, why: str) -> Change:
    return _ask(order.arrangement, ChangeKind.END_ORDER, by, why, order=order)


def _locked(change: Change) -> Change:
    found = Change.objects.select_for_update(of=("self",))
    return found.select_related("made_by", "line", "term__side", "order", "sharing__arrangement").get(pk=change.pk)


def may_decide(change: Change, by: Person) -> bool:
    return change.state == ChangeState.WAITING and not is_same(change.made_by, by)


@action
def agree_to(change: Change, by: Person) -> Change:
    """A second person agrees, and it is done. Raises NotForYou, NotAllowed, and lining.Required."""
    change = _locked(change)
    if is_same(change.made_by, by):
        raise NotForYou
    move(change, ChangeState.DONE, decided_by=by, decided_at=now())
    record(f"{change.kind}_agreed", on=change, by=by)
    _DONE[ChangeKind(change.kind)](change, by)
    return change


@action
def turn_down(change: Change, by: Person) -> Change:
    """A second person does not agree. Words that were protected meanwhile are so no more."""
    change = _locked(change)
    if is_same(change.made_by, by):
        raise NotForYou
    move(change, ChangeState.TURNED_DOWN, decided_by=by, decided_at=now())
    record(f"{change.kind}_turned_down", on=change, by=by)
    if change.kind == ChangeKind.TERM:
        _unprotect(change, by)
    return change


@action
def take_back(change: Change, by: Person) -> Change:
    """Whoever asked thinks better of it. Words that are protected stay so until somebody asks to end that."""
    change = _locked(change)
    move(change, ChangeState.TAKEN_BACK)
    record(f"{change.kind}_taken_back", on=change, by=by)
    return change


def _end_line(change: Change, by: Person) -> None:
    if change.line:
        lining.end_line(change.line, EndWhy(change.detail), by)


def _unprotect(change: Change, by: Person) -> None:
    if change.term:
        change.term.is_active = False
        change.term.save(update_fields=["is_active"])
        record("words_not_protected", on=f"term:{change.term.public_id}", by=by)


def _share(change: Change, by: Person) -> None:
    if change.sharing:
        let_it_count(change.sharing, by)


def _end_order(change: Change, by: Person) -> None:
    if change.order:
        ordering.end_order(change.order, by)


def _stays(change: Change, by: Person) -> None:
    """The words are protected already."""


_DONE: dict[ChangeKind, Callable[[Change, Person], None]] = {
    ChangeKind.END_LINE: _end_line,
    ChangeKind.TERM: _stays,
    ChangeKind.TERM_OFF: _unprotect,
    ChangeKind.SHARING: _share,
    ChangeKind.END_ORDER: _end_order,
}
