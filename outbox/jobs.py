"""Work that comes round again: rooms register it, rows say when it is due."""

import logging
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.module_loading import import_string

from base.clock import now
from outbox.models import Job

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=5)
_registered: dict[str, tuple[timedelta, str]] = {}


def register(name: str, every: timedelta, function: str) -> None:
    """Has `function` (a dotted name) called once in each period of length `every`."""
    _registered[name] = (every, function)


def run_due() -> list[str]:
    """Runs what is due and not being run elsewhere; returns the names. A job that breaks holds up no other."""
    return [name for name, (every, function) in _registered.items() if _run(name, every, function)]


def _run(name: str, every: timedelta, function: str) -> bool:
    Job.objects.get_or_create(name=name)
    if not _claim(name):
        return False
    try:
        import_string(function)()
    except Exception:
        log.exception("job %s broke off", name)
    Job.objects.filter(name=name).update(due_at=_next(now(), every), leased_until=None, done_at=now())
    return True


def _claim(name: str) -> bool:
    free = Q(leased_until__isnull=True) | Q(leased_until__lt=now())
    return bool(Job.objects.filter(free, name=name, due_at__lte=now()).update(leased_until=now() + LEASE))


def _next(at: datetime, every: timedelta) -> datetime:
    """The start of the next period; periods are counted from the epoch, so a restart does not shift them."""
    seconds = every.total_seconds()
    return datetime.fromtimestamp((at.timestamp() // seconds + 1) * seconds, at.tzinfo)
