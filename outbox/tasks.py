"""Thin edges: a task carries one id, or none."""

from celery import shared_task

from outbox import actions, jobs


@shared_task(name="outbox.tasks.deliver")
def deliver(pk: int) -> None:
    """Delivers one message, if it is still due."""
    actions.deliver(pk)


@shared_task(name="outbox.tasks.ring_the_bell")
def ring_the_bell() -> None:
    """Asks the rows what is due."""
    jobs.run_due()
