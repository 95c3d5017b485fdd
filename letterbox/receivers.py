"""What the letterbox does when a message was handed over, a role has ended, or two records became one."""

from typing import Any

from django.dispatch import receiver

from letterbox.actions.claiming import hand_back_all
from letterbox.actions.moving import move_to
from letterbox.actions.receiving import mark_told
from letterbox.messages import READY
from letterbox.models import ReleaseCopy
from outbox.models import Message
from outbox.signals import handed_over
from people.models import Person
from people.signals import persons_merged, role_ended


@receiver(handed_over)
def note_that_they_know(message: Message, **_: Any) -> None:
    if message.purpose != READY:
        return
    copy = ReleaseCopy.objects.select_related("packet__item", "line").filter(
        public_id=message.about.removeprefix("copy:")
    )
    for found in copy:
        mark_told(found)


@receiver(role_ended)
def give_work_back(person: Person, by: Any, **_: Any) -> None:
    """Who may no longer read letters holds none."""
    hand_back_all(person, by)


@receiver(persons_merged)
def follow_the_person(kept: Person, gone: Person, moved: list[dict[str, Any]], **_: Any) -> None:
    moved.extend(move_to(kept, gone))
