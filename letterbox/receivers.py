"""What the letterbox does when a message was handed over, a role has ended, or two records became one."""

from typing import Any

from django.dispatch import receiver

from letterbox.actions.asking import note_rung
from letterbox.actions.claiming import hand_back_all, hand_back_shut
from letterbox.actions.moving import move_to
from letterbox.actions.receiving import mark_told
from letterbox.actions.resting import rest_after_death, wake_after_a_mistake
from letterbox.messages import ASKED, READY
from letterbox.models import ReleaseCopy
from outbox.models import Message
from outbox.signals import handed_over
from people.models import Person, User
from people.signals import account_stopped, kept_apart, person_died, person_lives, persons_merged, role_ended


@receiver(handed_over)
def note_that_they_know(message: Message, **_: Any) -> None:
    if message.purpose == ASKED:
        note_rung(message)
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


@receiver(account_stopped)
def give_all_work_back(account: User, **_: Any) -> None:
    """Nobody can come back to what they hold here."""
    for person in account.persons.all():
        hand_back_all(person, "system")


@receiver(kept_apart)
def give_back_what_is_shut(one: Person, other: Person, **_: Any) -> None:
    """Neither holds a letter of an arrangement that the other is part of."""
    for person in (one, other):
        hand_back_shut(person, "system")


@receiver(persons_merged)
def follow_the_person(kept: Person, gone: Person, moved: list[dict[str, Any]], **_: Any) -> None:
    moved.extend(move_to(kept, gone))


@receiver(person_died)
def let_lines_rest(person: Person, by: Any, **_: Any) -> None:
    rest_after_death(person, by or "system")


@receiver(person_lives)
def wake_lines(person: Person, by: Any, **_: Any) -> None:
    wake_after_a_mistake(person, by or "system")
