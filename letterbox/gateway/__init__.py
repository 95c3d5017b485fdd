"""The one place where what a family sees is put together, and through which families act.

Their pages know only the frozen objects of `letterbox.frozen`. Each is built from the person's own
side and from what their own line was agreed to show; a reference that is not theirs is not there.
"""

from base.moves import NotAllowed
from letterbox.actions.writing import LineShut, NothingWritten, Stale
from letterbox.enums import ItemState
from letterbox.frozen import NotYours, Waiting
from letterbox.gateway import agreed
from letterbox.gateway.calendar import meetings, words_while_waiting
from letterbox.gateway.receiving import (
    ask_a_person,
    ask_for_company,
    copies_for,
    keep_for_later,
    keep_what_came_for_child,
    let_writer_know,
    note_reading,
    open_letter,
    picture,
    received,
    received_letter,
    say_thanks,
)
from letterbox.gateway.standing import choose_standing, standing
from letterbox.gateway.writing import (
    begin,
    discard,
    draft,
    draft_begun,
    keep_for_child,
    keep_words,
    lines,
    look,
    note_look,
    save,
    sent,
    sent_letter,
    submit,
    take_back,
    write_again,
)
from letterbox.models import Agreement, Item
from people.models import Person

__all__ = [
    "LineShut",
    "NotAllowed",
    "NotYours",
    "NothingWritten",
    "Stale",
    "agreed",
    "ask_a_person",
    "ask_for_company",
    "begin",
    "choose_standing",
    "discard",
    "draft",
    "draft_begun",
    "keep_for_child",
    "keep_for_later",
    "keep_what_came_for_child",
    "keep_words",
    "let_writer_know",
    "lines",
    "look",
    "meetings",
    "note_look",
    "note_reading",
    "open_letter",
    "picture",
    "received",
    "received_letter",
    "save",
    "say_thanks",
    "sent",
    "sent_letter",
    "standing",
    "submit",
    "take_back",
    "waiting_for",
    "words_while_waiting",
    "write_again",
]


def waiting_for(person: Person) -> Waiting:
    """Whether there is a letter not opened yet, a note from us, or a letter not finished."""
    states = set(Item.objects.written_by(person).values_list("state", flat=True))
    return Waiting(
        letter=copies_for(person).exclude(packet__item__state=ItemState.PASSED_ON).exists(),
        note=ItemState.WITH_WRITER in states,
        draft=ItemState.DRAFT in states,
        agreement=Agreement.objects.open_offers().filter(party__members__person=person).exists(),
    )
