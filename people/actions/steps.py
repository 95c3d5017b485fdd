"""A first second step, and the call that makes it count."""

from audit.log import HasPublicId, action, record
from base.clock import now
from outbox.actions import queue
from people.contact import recipient
from people.messages import SECOND_STEP, second_step_words
from people.models import User


@action
def ask_to_confirm(account: User, occasion: str) -> None:
    """A first second step was set up: until a person has rung and heard that it was them, it opens nothing."""
    account.second_step_confirmed_at = None
    account.save(update_fields=["second_step_confirmed_at"])
    record("second_step_to_confirm", on=account)
    for person in account.persons.all():
        about = f"account:{account.public_id}"
        queue(recipient(person), SECOND_STEP, about, period=occasion, spoken=second_step_words(), by_voice=True)


@action
def confirm_second_step(account: User, by: HasPublicId | str) -> None:
    """Somebody of the agency knows from the person that the second step is theirs."""
    account.second_step_confirmed_at = now()
    account.save(update_fields=["second_step_confirmed_at"])
    record("second_step_confirmed", on=account, by=by)
