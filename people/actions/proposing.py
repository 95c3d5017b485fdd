"""Two people for one change: one asks, another agrees, and some changes wait before they take effect.

Each kind of change says in its own file how it is carried out (`performs`). The database refuses one
person who agrees with themselves; the actions refuse two records of one human being.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from people.enums import ProposalKind, ProposalState
from people.messages import something_could_not_be, something_has_changed, something_will_change
from people.models import Person, Proposal, User
from people.rules import apart, is_held, is_same, people_of

log = logging.getLogger(__name__)
Performer = Callable[[Proposal], None]
NO_TIME = timedelta(0)
CONTACT_WAITS = timedelta(hours=72)
RECOVERY_WAITS = timedelta(hours=24)
ERASURE_WAITS = timedelta(days=30)
MERGE_UNDO = timedelta(days=30)


class AlreadyAsked(Exception):
    """The same change for the same person waits already."""


class NotForYou(Exception):
    """The one who asked, the person whom it is about, or somebody who stands apart from them."""


class CannotBe(Exception):
    """The change may not be made; `args[0]` says why, in words for staff."""


@dataclass(frozen=True)
class Kind:
    """How a kind of change is carried out, and how it is put back."""

    perform: Performer
    reverse: Performer | None = None
    check: Performer | None = None


KINDS: dict[str, Kind] = {}


def performs(kind: ProposalKind, *, reverse: Performer | None = None, check: Performer | None = None) -> Any:
    """Registers what carries out one kind of change. `check` refuses (CannotBe) before anybody is asked."""

    def register(perform: Performer) -> Performer:
        KINDS[kind] = Kind(perform, reverse, check)
        return perform

    return register


@action
def propose(  # noqa: PLR0913 - what is asked, about whom, by whom, and why
    kind: ProposalKind,
    person: Person,
    *,
    by: Person,
    wanted: dict[str, Any] | None = None,
    why: str = "",
    account: User | None = None,
    other: Person | None = None,
) -> Proposal:
    """Asks for a change. Raises AlreadyAsked when it waits already, CannotBe when it may not be made."""
    Person.objects.select_for_update().get(pk=person.pk)
    if Proposal.objects.open().filter(kind=kind, person=person).exists():
        raise AlreadyAsked
    proposal = Proposal(kind=kind, person=person, other=other, account=account, why=why, made_by=by)
    proposal.wanted = wanted or {}
    _check(proposal)
    proposal.save()
    record(f"{kind}_asked_for", on=person, by=by)
    return proposal


def _check(proposal: Proposal) -> None:
    check = KINDS[proposal.kind].check
    if check:
        check(proposal)


def may_decide(proposal: Proposal, by: Person) -> bool:
    """Another human being than the one who asked and those it is about, standing apart from none of them."""
    about = people_of(proposal)
    if is_same(proposal.made_by, by) or any(is_same(person, by) for person in about):
        return False
    return not apart([by.pk], [person.pk for person in about])


def _locked(proposal: Proposal) -> Proposal:
    found = Proposal.objects.select_for_update(of=("self",))
    return found.select_related("person__account", "other", "account", "made_by").get(pk=proposal.pk)


@action
def agree(proposal: Proposal, by: Person) -> Proposal:
    """A second person agrees. What needs no waiting is done at once. Raises NotForYou, NotAllowed or CannotBe."""
    proposal = _locked(proposal)
    if not may_decide(proposal, by):
        raise NotForYou
    _check(proposal)
    wait = waiting_time(proposal)
    move(proposal, ProposalState.AGREED, decided_by=by, decided_at=now(), due_at=now() + wait)
    record(f"{proposal.kind}_agreed", on=proposal.person, by=by)
    if wait:
        something_will_change(proposal)
        return proposal
    return _carry_out(proposal)


def waiting_time(proposal: Proposal) -> timedelta:
    """How long a change waits once it is agreed, so that a notice can reach the one it is about."""
    leads_mail_elsewhere = proposal.kind == ProposalKind.RECOVER and bool(proposal.wanted.get("email"))
    is_reaching = proposal.kind == ProposalKind.CONTACT or leads_mail_elsewhere
    if is_reaching and is_held(proposal.person, proposal.wanted):
        return CONTACT_WAITS
    return {ProposalKind.RECOVER: RECOVERY_WAITS, ProposalKind.ERASE: ERASURE_WAITS}.get(
        ProposalKind(proposal.kind), NO_TIME
    )


@action
def waive(proposal: Proposal, by: Person) -> Proposal:
    """Somebody who leads lets it take effect now, because waiting would put a person in danger."""
    proposal = _locked(proposal)
    has_asked = is_same(proposal.made_by, by) or any(is_same(person, by) for person in people_of(proposal))
    if has_asked or _decided_alone(proposal, by):
        raise NotForYou
    proposal.waived_by, proposal.due_at = by, now()
    proposal.save(update_fields=["waived_by", "due_at"])
    record(f"{proposal.kind}_not_waited_for", on=proposal.person, by=by)
    return _carry_out(proposal)


def _decided_alone(proposal: Proposal, by: Person) -> bool:
    """A family asked and this worker agreed: to hurry it too, they would be the only one of the agency who looked."""
    asked_by_family = is_same(proposal.made_by, proposal.person)
    return asked_by_family and proposal.decided_by is not None and is_same(proposal.decided_by, by)


def _carry_out(proposal: Proposal) -> Proposal:
    kind = KINDS[proposal.kind]
    undo_until = now() + MERGE_UNDO if kind.reverse else None
    move(proposal, ProposalState.DONE, done_at=now(), undo_until=undo_until)
    kind.perform(proposal)
    record(f"{proposal.kind}_done", on=proposal.person, by=proposal.decided_by or "system")
    something_has_changed(proposal)
    return proposal


@action
def carry_out(proposal: Proposal) -> Proposal:
    """Does what was agreed, once its time has come. Raises NotAllowed before that, CannotBe if it may no longer be."""
    proposal = _locked(proposal)
    if proposal.due_at is None or proposal.due_at > now():
        raise NotAllowed(proposal, ProposalState.DONE)
    if proposal.state == ProposalState.AGREED:
        _check(proposal)
    return _carry_out(proposal)


def carry_out_due() -> int:
    """Does all whose time has come. Returns how many; one that cannot be done holds up no other."""
    return sum(_is_carried_out(proposal) for proposal in list(Proposal.objects.due()))


def _is_carried_out(proposal: Proposal) -> bool:
    """Not when somebody stopped it, or did it, a moment ago. The error log names one that breaks."""
    try:
        carry_out(proposal)
    except NotAllowed:
        return False
    except CannotBe:
        _give_up(proposal)
        return False
    except Exception:
        log.exception("proposal %s could not be carried out", proposal.public_id)
        return False
    return True


@action
def _give_up(proposal: Proposal) -> None:
    """What was agreed may not be made any more: it ends, and a person says so to the one it is about."""
    proposal = _locked(proposal)
    if proposal.state == ProposalState.AGREED:
        move(proposal, ProposalState.TAKEN_BACK)
        record(f"{proposal.kind}_could_not_be", on=proposal.person)
        something_could_not_be(proposal)


@action
def turn_down(proposal: Proposal, by: Person) -> None:
    """A second person does not agree."""
    proposal = _locked(proposal)
    if not may_decide(proposal, by):
        raise NotForYou
    move(proposal, ProposalState.TURNED_DOWN, decided_by=by, decided_at=now())
    record(f"{proposal.kind}_not_agreed", on=proposal.person, by=by)


@action
def take_back(proposal: Proposal, by: Person) -> None:
    """Stops a change that has not taken effect: the safe direction, so one person suffices."""
    proposal = _locked(proposal)
    move(proposal, ProposalState.TAKEN_BACK)
    record(f"{proposal.kind}_taken_back", on=proposal.person, by=by)


@action
def undo(proposal: Proposal, by: Person) -> None:
    """Puts back what was done. Raises NotAllowed when it cannot be, or can no longer be."""
    proposal = _locked(proposal)
    kind = KINDS[proposal.kind]
    if kind.reverse is None or proposal.undo_until is None or proposal.undo_until < now():
        raise NotAllowed(proposal, ProposalState.UNDONE)
    move(proposal, ProposalState.UNDONE, undone_by=by)
    kind.reverse(proposal)
    record(f"{proposal.kind}_undone", on=proposal.person, by=by)
