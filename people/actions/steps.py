"""A first second step, and the call that makes it count."""

from audit.log import HasPublicId, action, record
from base.clock import now
from outbox.actions import queue
from people.contact import owner_of
from people.messages import SECOND_STEP, second_step_words
from people.models import User


@action
def ask_to_confirm(account: User, occasion: str, spoken: str = "") -> None:
    """A first second step was set up: until a person has rung and heard that it was them, it opens nothing.

    `spoken` are the words of the call, where they differ from the usual ones.
    """
    account.second_step_confirmed_at = None
    account.save(update_fields=["second_step_confirmed_at"])
    record("second_step_to_confirm", on=account)
    about, spoken = f"account:{account.public_id}", spoken or second_step_words()
    if account.persons.exists():
        queue(owner_of(account), SECOND_STEP, about, period=occasion, spoken=spoken, by_voice=True)


@action
def confirm_second_step(account: User, by: HasPublicId | str) -> None:
    """Somebody of the agency knows from the person that the second step is theirs."""
    account.second_step_confirmed_at = now()
    account.save(update_fields=["second_step_confirmed_at"])
    record("second_step_confirmed", on=account, by=by)
