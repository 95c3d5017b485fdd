"""What a reader notes beside a letter: a word to colleagues, a fact that the line has told."""

from audit.log import action, record
from letterbox.actions.claiming import NotForYou, holding
from letterbox.enums.desk import FactKind
from letterbox.models import DeskNote, Item, ToldFact
from letterbox.rules import may_read
from people.models import Person


@action
def note(item: Item, by: Person, words: str) -> DeskNote:
    """A word to colleagues. Raises NotForYou."""
    if not may_read(by, item):
        raise NotForYou
    record("desk_note", on=item, by=by)
    return DeskNote.objects.create(item=item, by=by, words=words)


@action
def note_fact(item: Item, reader: Person, number: int, kind: FactKind, words: str) -> ToldFact:
    """What this letter tells, for whoever reads the next one of the line. Raises Taken."""
    item = holding(item, reader, number)
    record("told_fact_noted", on=item, by=reader, why=kind)
    return ToldFact.objects.create(line=item.line, item=item, kind=kind, words=words, noted_by=reader)


@action
def mark_heavy(item: Item, by: Person) -> None:
    """It may be hard to read; whoever takes it next is told so. Raises NotForYou."""
    if not may_read(by, item):
        raise NotForYou
    Item.objects.filter(pk=item.pk).update(is_heavy=True)
    record("letter_is_heavy", on=item, by=by)
