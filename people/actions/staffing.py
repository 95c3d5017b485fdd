"""Colleagues: invited, trained, stopped when they no longer come."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from audit.log import action, record
from base.clock import now
from people.actions.identity import check_identity
from people.actions.knowing import know_person
from people.actions.proposing import NotForYou, propose
from people.actions.stopping import stop
from people.enums import STAFF_ROLES, Evidence, Met, ProposalKind, ProposalState, Stop, TrainingKind, Way
from people.models import Person, Proposal, Role, Training, User
from people.rules import is_same

IDLE_AFTER = timedelta(days=30)


class TrainedAlready(Exception):
    """This training on this day is noted already."""


@action
def invite_colleague(  # noqa: PLR0913 - who they are, what was seen of them, and what they shall do
    called: str,
    email: str,
    *,
    role: dict[str, Any],
    seen: Iterable[Evidence],
    met: Met,
    why: str,
    by: Person,
    **known: Any,
) -> Person:
    """Somebody new: known, checked, and asked for. A second person agrees to the account, and one to the role."""
    person = know_person(called, by=by, way=Way.EMAIL, **known)
    check_identity(person, seen, met, by)
    propose(ProposalKind.INVITE, person, by=by, wanted={"way": Way.EMAIL, "email": email}, why=why)
    propose(ProposalKind.ROLE, person, by=by, wanted=role, why=why)
    return person


@action
def record_training(person: Person, kind: TrainingKind, passed_on: date, valid_until: date | None, by: Person) -> None:
    """Somebody passed a training. Raises NotForYou: nobody records their own; TrainedAlready."""
    if is_same(person, by):
        raise NotForYou
    values = {"valid_until": valid_until, "recorded_by": by}
    _training, is_new = Training.objects.get_or_create(person=person, kind=kind, passed_on=passed_on, defaults=values)
    if not is_new:
        raise TrainedAlready
    record("training_recorded", on=person, by=by, why=kind)


def stop_idle_staff() -> int:
    """Stops the accounts of staff who have not signed in for 30 days; their work goes back. Returns how many."""
    before = now() - IDLE_AFTER
    staff = Role.objects.current().filter(role__in=STAFF_ROLES, since__lt=before.date()).values("person__account")
    back = Proposal.objects.filter(kind=ProposalKind.RESUME, state=ProposalState.DONE, done_at__gte=before)
    unused = Q(last_login__lt=before) | Q(last_login=None, joined_at__lt=before)
    found = User.objects.filter(unused, pk__in=staff, is_active=True).exclude(persons__in=back.values("person"))
    idle = list(found.order_by("pk"))
    for account in idle:
        stop(account, Stop.IDLE, by="system")
    return len(idle)
