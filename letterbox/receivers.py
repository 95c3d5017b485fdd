"""What the letterbox does when the outbox has handed a message over."""

from typing import Any

from django.dispatch import receiver

from letterbox.actions.receiving import mark_told
from letterbox.messages import READY
from letterbox.models import ReleaseCopy
from outbox.models import Message
from outbox.signals import handed_over


@receiver(handed_over)
def note_that_they_know(message: Message, **_: Any) -> None:
    if message.purpose != READY:
        return
    copy = ReleaseCopy.objects.select_related("packet__item", "line").filter(
        public_id=message.about.removeprefix("copy:")
    )
    for found in copy:
        mark_told(found)
