"""The same words to somebody else: each becomes a letter of its own, on its own line."""

from letterbox.actions import writing
from letterbox.frozen import LineView, NotYours
from letterbox.gateway.writing import lines, sent_letter
from letterbox.models import Item, Line
from people.models import Person


def others_to_write_to(person: Person, ref: str) -> list[LineView]:
    """To whom else this person may write, besides the reader of this letter."""
    own = Item.objects.written_by(person).filter(public_id=ref).values_list("line__writer_ref", flat=True).first()
    return [line for line in lines(person) if line.is_open and line.ref != own]


def same_words(person: Person, ref: str, line_ref: str) -> str:
    """Begins a letter to somebody else with the words of this one; returns its reference.

    What that person had begun to write there stays, before these words.
    """
    text = sent_letter(person, ref).text
    line = Line.objects.written_by(person).filter(writer_ref=line_ref).first()
    if line is None:
        raise NotYours
    item = writing.begin(line, person)
    writing.keep_words(item, text, item.draft.revision - 1)
    return item.public_id
