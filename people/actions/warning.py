"""Telling the owner of an account that nobody uses that it will go; and taking that back when they come."""

from collections.abc import Iterable

from audit.log import action, record
from base.clock import now
from outbox.actions import queue
from people.models import User

UNUSED = "account-unused"


@action
def warn_unused(accounts: Iterable[User]) -> None:
    """A neutral mail: something is there. Signing in is all that its owner need do to keep the account."""
    for account in accounts:
        account.warned_at = now()
        account.save(update_fields=["warned_at"])
        record("account_warned", on=account)
        key = f"account:{account.public_id}"
        queue(key, UNUSED, about=key, period=account.warned_at.date().isoformat())


@action
def note_use(account: User) -> None:
    """They signed in: it is in use."""
    if User.objects.filter(pk=account.pk, warned_at__isnull=False).update(warned_at=None):
        record("account_in_use_again", on=account)
