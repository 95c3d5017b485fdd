"""Calls to make: who may see which."""

from django.conf import settings
from django.utils.module_loading import import_string

from base.clock import now
from outbox.models import Message

AT_MOST = 500


def waiting_for(account: object) -> list[Message]:
    """The calls that this account may make now, the longest waiting first."""
    found = list(Message.objects.to_ring().filter(run_after__lte=now())[:AT_MOST])
    allowed = import_string(settings.OUTBOX_RINGABLE)(account, {message.recipient for message in found})
    return [message for message in found if message.recipient in allowed]


def may_make(account: object, message: Message) -> bool:
    return message.recipient in import_string(settings.OUTBOX_RINGABLE)(account, [message.recipient])
