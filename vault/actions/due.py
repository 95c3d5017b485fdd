"""Claiming a row that is due, and what becomes of it when the work cannot be done now.

A row is claimed and committed before the work begins, so a worker that dies leaves a lease that runs out.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import transaction

from audit.log import action
from base.clock import now
from base.moves import NotAllowed
from vault.files.jail import Broken
from vault.files.scanning import Unanswered

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=15)  # longer than a task may last (vault/tasks.py)
WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60)]
MOST_ATTEMPTS = 20  # most of a day; then somebody is told


class NotMine(Exception):
    """The lease ran out, and another worker took over."""


@action
def claim(model: Any, pk: int) -> Any:
    """The row, leased to this worker; None when it is not due, or another worker has it."""
    can_skip = bool(transaction.get_connection().features.has_select_for_update_skip_locked)
    row = model.objects.due(now()).select_for_update(skip_locked=can_skip).filter(pk=pk).first()
    if row is not None:
        row.attempts += 1
        row.leased_until = now() + LEASE
        row.save(update_fields=["attempts", "leased_until"])
    return row


def mine(row: Any) -> Any:
    """The claimed row as it is now, locked. Raises NotMine."""
    locked = type(row).objects.select_for_update().get(pk=row.pk)
    if locked.attempts != row.attempts:
        raise NotMine(row.pk)
    return locked


@contextmanager
def or_later(row: Any, give_up: Callable[[], None]) -> Iterator[None]:
    """What is wrong here and not with the file waits and is tried again, and is given up in the end."""
    try:
        yield
    except (NotMine, NotAllowed):
        log.warning("%s %s: another worker was quicker", type(row).__name__, row.pk)
    except (Unanswered, Broken, OSError) as trouble:
        log.warning("%s %s waits: %s", type(row).__name__, row.pk, type(trouble).__name__)
        if row.attempts >= MOST_ATTEMPTS:
            give_up()
        else:
            _put_off(row, f"{type(trouble).__name__}: {trouble}")


def _put_off(row: Any, trouble: str) -> None:
    wait = WAITS[min(row.attempts, len(WAITS)) - 1]
    mine = type(row).objects.filter(pk=row.pk, attempts=row.attempts)
    mine.update(run_after=now() + wait, leased_until=None, trouble=trouble[:60])
