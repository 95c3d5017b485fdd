"""A browser that an account was not opened with before: its owner hears of it, once."""

from audit.log import action, record
from base.clock import now
from base.templatetags.ribbon import BROWSERS, DEVICES
from outbox.actions import queue
from people.contact import owner_of
from people.messages import NEW_DEVICE, new_device_words
from people.models import KnownDevice, User
from vault.seal import digest

SCOPE = "device"


def family_of(user_agent: str) -> str:
    """What stays the same when a browser is brought up to date: its kind, and the kind of machine."""
    browser = next((plain for mark, plain in BROWSERS if mark in user_agent), "")
    return f"{browser} {next((mark for mark in DEVICES if mark in user_agent), '')}"


@action
def note_device(account: User, user_agent: str) -> None:
    """Notes with what the account was opened. The very first browser is nobody's news; each other is told once."""
    User.objects.select_for_update().get(pk=account.pk)
    known = KnownDevice.objects.filter(account=account)
    mark = digest(SCOPE, f"{account.public_id} {family_of(user_agent)}")
    if known.filter(digest=mark).update(last_seen=now()):
        return
    is_first = not known.exists()
    KnownDevice.objects.create(account=account, digest=mark)
    if is_first:
        return
    record("new_device", on=account)
    about = f"account:{account.public_id}"
    queue(owner_of(account), NEW_DEVICE, about, period=mark[:16], spoken=new_device_words())
