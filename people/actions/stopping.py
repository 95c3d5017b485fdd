"""An account that opens no more: at once, on every device; and opened again by two people."""

from allauth.usersessions.models import UserSession

from audit.log import HasPublicId, action, record
from base.clock import now
from base.ids import new
from people.enums import Stop
from people.models import User
from people.signals import account_stopped

GRAVITY: list[str] = [Stop.IDLE, Stop.FROZEN, Stop.CLOSED, Stop.LEFT, Stop.SUSPENDED, Stop.DIED]


@action
def stop(account: User, why: Stop, by: HasPublicId | str) -> None:
    """From the next request on nobody is signed in to it anywhere. Stopped again, the graver word counts."""
    account = User.objects.select_for_update().get(pk=account.pk)
    if GRAVITY.index(why) >= GRAVITY.index(account.stopped_as or Stop.IDLE):
        account.is_active, account.stopped_as, account.stopped_at = False, why, now()
        account.save(update_fields=["is_active", "stopped_as", "stopped_at"])
    sign_out_everywhere(account, by)
    record("account_stopped", on=account, by=by, why=why)
    account_stopped.send(User, account=account, why=why)


@action
def sign_out_everywhere(account: User, by: HasPublicId | str) -> int:
    """Ends every session of the account. Returns how many were on the list."""
    account.session_seed = new()
    account.save(update_fields=["session_seed"])
    sessions = list(UserSession.objects.filter(user=account))
    for session in sessions:
        session.end()
    record("signed_out_everywhere", on=account, by=by)
    return len(sessions)


@action
def resume(account: User, by: HasPublicId | str) -> None:
    """The account opens again. Nothing that was signed in before comes back."""
    account.is_active, account.stopped_as, account.stopped_at = True, "", None
    account.save(update_fields=["is_active", "stopped_as", "stopped_at"])
    account.persons.update(closed_at=None)  # what they left is in use again, so its time to go does not come
    record("account_resumed", on=account, by=by)
