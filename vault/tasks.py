"""Thin edges: a task carries one id."""

from celery import shared_task

from vault.actions import editing, making

A_LONG_FILM = {"soft_time_limit": 780, "time_limit": 840}


@shared_task(name="vault.tasks.make_safe", **A_LONG_FILM)
def make_safe(pk: int) -> None:
    """Makes one file safe, if it is due."""
    making.make_safe(pk)


@shared_task(name="vault.tasks.burn_in")
def burn_in(pk: int) -> None:
    """Crops or covers one picture, if that is due."""
    editing.burn_in(pk)
