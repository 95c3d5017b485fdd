"""Questions that a letter asks, carried to whoever writes back."""

from collections.abc import Collection

from audit.log import action, record
from letterbox.actions.claiming import holding
from letterbox.models import CarriedQuestion, Item, ReleaseCopy
from letterbox.rules import open_packet
from people.models import Person


class NotInTheCopy(Exception):
    """Only words that the reader gets can be carried."""


@action
def carry(item: Item, worker: Person, number: int, questions: Collection[str]) -> list[CarriedQuestion]:
    """Marks these sentences of the copy as questions, in place of those marked before.

    Raises Taken when another holds the letter now, and NotInTheCopy.
    """
    item = holding(item, worker, number)
    copy = ReleaseCopy.objects.get(packet=open_packet(item))
    if any(words not in copy.text for words in questions):
        raise NotInTheCopy
    copy.questions.all().delete()
    marked = [CarriedQuestion.objects.create(copy=copy, words=words, marked_by=worker) for words in questions]
    record("questions_carried", on=item, by=worker, why=f"{len(marked)}")
    return marked


@action
def note_answered(item: Item, writer: Person, questions: Collection[str]) -> None:
    """The writer has answered these in this letter: they are not offered again."""
    answered = CarriedQuestion.objects.open_to(writer).filter(public_id__in=questions).values_list("pk", flat=True)
    found = CarriedQuestion.objects.filter(pk__in=list(answered)).update(answered_in=item)
    if found:
        record("questions_answered", on=item, by=writer, why=f"{found}")
