"""Calls to make: who may see which, and where a call is done that takes more than words."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from base.clock import now
from outbox.models import Message

AT_MOST = 500
_pages: dict[str, str] = {}
_not_done_by_words: set[str] = set()


def answered_on(page: str, *purposes: str, is_done_there: bool = False) -> None:
    """What people answer to calls of these purposes is written down on a page of the room that asked for them.

    `page` is the name of its address. `is_done_there`: to say some words is not enough; it is done on that page.
    """
    _pages.update(dict.fromkeys(purposes, page))
    if is_done_there:
        _not_done_by_words.update(purposes)


def page_for(message: Message) -> str:
    """Where its answer is written down; nothing for a plain call."""
    name = _pages.get(message.purpose)
    return reverse(name, args=[message.public_id]) if name else ""


def is_done_by_words(message: Message) -> bool:
    return message.purpose not in _not_done_by_words


def way_to(message: Message, *, hurried: bool = False) -> Any:
    """How its recipient can be reached for what it asks, and from when; None when there is no safe way."""
    how = {"hurried": hurried, "by_voice": message.by_voice, "by_post": message.by_post, "not_on": message.not_on}
    return import_string(settings.OUTBOX_REACH)(message.recipient, **how)


def waiting_for(account: object) -> list[Message]:
    """The calls that this account may make now, the longest waiting first."""
    found = list(Message.objects.to_ring().filter(run_after__lte=now())[:AT_MOST])
    allowed = import_string(settings.OUTBOX_RINGABLE)(account, {message.recipient for message in found})
    return [message for message in found if message.recipient in allowed]


def may_make(account: object, message: Message) -> bool:
    return message.recipient in import_string(settings.OUTBOX_RINGABLE)(account, [message.recipient])
