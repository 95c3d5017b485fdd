"""Ringing a task by its name once the transaction is in. A ring that is lost is made up for by the sweep."""

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)
NO_WAITING = {"max_retries": 0}  # for the ring alone: a worker with this option stops listening


def ring(task: str, row: int) -> None:
    """Asks a worker to look at `row` when this transaction has been committed."""
    transaction.on_commit(partial(_send, task, row))


def _send(task: str, row: int) -> None:
    try:
        with current_app.connection_for_write(transport_options=NO_WAITING) as line:
            current_app.send_task(task, args=[row], retry=False, connection=line)
    except (OperationalError, OSError) as error:
        log.warning("the bell for %s %s was not heard: %s", task, row, type(error).__name__)
