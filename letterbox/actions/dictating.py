"""A letter told to one of us: typed, read back, and only then received."""

from audit.log import action, record
from base.clock import now
from letterbox.actions.locking import locked
from letterbox.actions.writing import LineShut, NothingWritten, keep_version, receive, together
from letterbox.enums import ItemState, Via
from letterbox.enums.writing import Dictated
from letterbox.models import Dictation, Item, Line
from letterbox.rules import may_travel
from people.models import Person


class NotReadBack(Exception):
    """Nothing is sent for somebody who has not heard it and said that it is right."""


@action
def begin_dictation(line: Line, person: Person, worker: Person) -> Dictation:
    """Begins to type for them, or goes on. A letter of theirs that came back is changed rather than begun anew."""
    dictation, is_new = Dictation.objects.get_or_create(line=line, person=person, defaults={"worker": worker})
    if is_new:
        back = Item.objects.filter(line=line, state=ItemState.WITH_WRITER, draft__isnull=True).order_by("pk").last()
        version = back.versions.last() if back else None
        dictation.item, dictation.text = back, version.text if version else ""
        dictation.save(update_fields=["item", "text"])
    record("dictation_begun" if is_new else "dictation_opened", on=dictation, by=worker)
    return dictation


@action
def save_dictation(dictation: Dictation, worker: Person, text: str, revision: int) -> Dictation:
    """Keeps what was typed; beside what another window saved since, never over it."""
    dictation = Dictation.objects.select_for_update().get(pk=dictation.pk)
    if dictation.revision != revision:
        text = together(dictation.text, text)
    if dictation.text != text:
        dictation.text, dictation.worker, dictation.saved_at = text, worker, now()
        dictation.revision += 1
        dictation.save(update_fields=["text", "worker", "saved_at", "revision"])
    return dictation


@action
def confirm(dictation: Dictation, worker: Person, how: Dictated, revision: int, *, for_child: bool = False) -> Item:
    """They heard these words read aloud, and said that they are right: the letter is received.

    `for_child`: they want it kept for the grown-up child, not passed on now.
    Raises NotReadBack when the words are no longer those that were read, NothingWritten, or LineShut.
    """
    dictation = (
        Dictation.objects.select_for_update(of=("self",)).select_related("line__arrangement").get(pk=dictation.pk)
    )
    if dictation.revision != revision:
        raise NotReadBack
    if not dictation.text.strip():
        raise NothingWritten
    if not for_child and not may_travel(dictation.line):
        raise LineShut
    item = _item_of(dictation)
    item.for_child = for_child
    item.save(update_fields=["for_child"])
    told = {"typed_by": worker, "dictated": how, "read_back_at": now()}
    keep_version(item, dictation.text, dictation.person, **told)
    record("dictation_read_back", on=item, by=worker, why=how)
    receive(item, dictation.person)
    dictation.delete()
    return item


def _item_of(dictation: Dictation) -> Item:
    """The letter that came back, if it still waits to be changed; else a new one."""
    if dictation.item is not None:
        item = locked(dictation.item)
        if item.state == ItemState.WITH_WRITER:
            return item
    line = dictation.line
    return Item.objects.create(line=line, kind=line.kinds[0], via=Via.DICTATED, received_at=now())


@action
def discard_dictation(dictation: Dictation, worker: Person) -> None:
    """They do not want it sent."""
    record("dictation_discarded", on=dictation, by=worker)
    dictation.delete()
