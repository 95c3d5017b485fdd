"""Who looked at whom. Each look is noted; what a manager must hear of is raised once."""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import QuerySet

from audit.log import action, record
from base.clock import LONDON, now, today
from base.ids import new
from people.enums import AlertKind, GlassOutcome, LookWhy, Right
from people.messages import a_manager_should_look
from people.models import Alert, Glass, Look, Person, Role
from people.rules import is_same

MOST_IN_AN_HOUR = 60
MANY_OUTSIDE = 25
HOUR = timedelta(hours=1)


class OwnLook(Exception):
    """Nobody reviews what they did themselves."""


class NothingSaid(Exception):
    """No review is closed without a word."""


@action
def note_look(worker: Person, person: Person, why: LookWhy, act: str = "person_seen") -> bool:
    """One look, and its one entry in the log. False, and no look, when they opened too many in an hour."""
    Person.objects.select_for_update().get(pk=worker.pk)
    if _too_many(worker):
        record("look_refused", on=worker, by=worker)
        return False
    note_shown(worker, person, why)
    record(act, on=person, by=worker, why=why)
    if why == LookWhy.GLASS:
        _watch_the_week(worker)
    return True


@action
def note_shown(worker: Person, person: Person, why: LookWhy = LookWhy.TEAM) -> None:
    """A look that is part of other work, such as a call to make: never refused. Its entry in the log is that work's."""
    Look.objects.create(worker=worker, person=person, why=why)
    if person.is_canary:
        _alert(AlertKind.CANARY, worker, f"{person.public_id}:{today()}")


def _too_many(worker: Person) -> bool:
    """Stopped within the hour, or to be stopped now."""
    since = now() - HOUR
    if Alert.objects.filter(kind=AlertKind.MANY_LOOKS, worker=worker, at__gt=since).exists():
        return True
    if _looks(worker).filter(at__gt=since).count() < MOST_IN_AN_HOUR:
        return False
    _alert(AlertKind.MANY_LOOKS, worker, f"{now():%Y-%m-%dT%H:%M}")
    return True


def _looks(worker: Person) -> QuerySet[Look]:
    return Look.objects.filter(worker__account=worker.account_id)


def _watch_the_week(worker: Person) -> None:
    wall = now().astimezone(LONDON)
    monday = wall.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=wall.weekday())
    if _looks(worker).filter(why=LookWhy.GLASS, at__gte=monday).count() >= MANY_OUTSIDE:
        _alert(AlertKind.SNOOPING, worker, f"{wall:%G-W%V}")


def _alert(kind: AlertKind, worker: Person, period: str) -> None:
    """Once for each kind, worker and period; every manager of theirs hears that there is something."""
    key = f"{kind}:{worker.public_id}:{period}"
    alert, is_new = Alert.objects.get_or_create(key=key, defaults={"kind": kind, "worker": worker})
    if is_new:
        record("alert_raised", on=worker, why=kind)
        for manager in managers_of(worker):
            a_manager_should_look(alert, manager)


def managers_of(worker: Person) -> list[Person]:
    """Those who review this worker's looks: never the worker."""
    held = Role.objects.current().select_related("person").order_by("pk")
    found = [role for role in held if Right.REVIEW_LOOKS in role.rights]
    reaching = [role.person for role in found if role.covers(worker.spoke_id, worker.council_id)]
    return list({each.pk: each for each in reaching if not is_same(each, worker)}.values())


@action
def open_glass(worker: Person, people: Sequence[Person], why: str) -> None:
    """Opens these people for an hour to somebody of another team, with a reason. A manager hears of each use."""
    for person in people:
        Glass.objects.create(worker=worker, person=person, why=why, until=now() + HOUR)
        record("glass_opened", on=person, by=worker)
    record("looked_outside", on=worker, by=worker)
    _alert(AlertKind.GLASS, worker, new())


@action
def review_glass(glass: Glass, outcome: GlassOutcome, by: Person, comment: str) -> None:
    """A second look at why somebody looked, in the reviewer's words. Raises OwnLook and NothingSaid."""
    glass = Glass.objects.select_for_update(of=("self",)).select_related("worker").get(pk=glass.pk)
    if is_same(glass.worker, by):
        raise OwnLook
    if not comment.strip():
        raise NothingSaid
    if glass.reviewed_at is None:  # said again, the first word counts
        glass.reviewed_by, glass.reviewed_at, glass.outcome, glass.comment = by, now(), outcome, comment
        glass.save(update_fields=["reviewed_by", "reviewed_at", "outcome", "comment"])
        record("glass_reviewed", on=glass, by=by, why=outcome)


@action
def note_alert_seen(alert: Alert, by: Person) -> None:
    """A manager has seen it. Raises OwnLook."""
    alert = Alert.objects.select_for_update(of=("self",)).select_related("worker").get(pk=alert.pk)
    if is_same(alert.worker, by):
        raise OwnLook
    if alert.seen_at is None:
        alert.seen_by, alert.seen_at = by, now()
        alert.save(update_fields=["seen_by", "seen_at"])
        record("alert_seen", on=alert, by=by)


@action
def note_search(worker: Person) -> None:
    """Somebody searched; for what stands nowhere."""
    record("people_searched", on=worker, by=worker)


@action
def note_colleague_seen(person: Person, by: Person) -> None:
    record("colleague_seen", on=person, by=by)
