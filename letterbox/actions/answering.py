"""The writer's answer to a change: they saw the exact copy, and nothing goes unless they agree."""

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox.actions.locking import locked
from letterbox.actions.packing import NewsToTell, NotSafeYet, ask_if_it_may_go, pack
from letterbox.actions.talking import Spoke, note_talk
from letterbox.actions.writing import LineShut, keep_version
from letterbox.enums import ItemState
from letterbox.enums.desk import Answer, WordsState
from letterbox.models import Item, OurWords, Talk
from people.models import Person


@action
def answer(ours: OurWords, said: Answer, person: Person, talk: Talk | None = None) -> Item:
    """Agreed, the copy becomes the newest version and goes to a second reader. Raises NotAllowed when it is too late.

    While the line rests it is kept as read, and goes on when letters travel again.
    """
    item = locked(ours.item)
    ours = OurWords.objects.select_for_update(of=("self",)).select_related("made_by").get(pk=ours.pk)
    if (ours.state, ours.answer, item.state) != (WordsState.SENT, "", ItemState.CHANGE_PROPOSED):
        raise NotAllowed(item, ItemState.PASSED)
    ours.answer, ours.answered_by, ours.answered_at, ours.talk = said, person, now(), talk
    ours.save(update_fields=["answer", "answered_by", "answered_at", "talk"])
    record("change_answered", on=item, by=person, why=said)
    if said == Answer.AGREED:
        _go_on(item, ours)
    else:
        move(item, ItemState.WITH_WRITER)
    return item


def _go_on(item: Item, ours: OurWords) -> None:
    version = keep_version(item, ours.copy, ours.made_by)
    move(item, ItemState.PASSED)
    try:
        ask_if_it_may_go(item)
    except (LineShut, NewsToTell, NotSafeYet):
        return
    pack(item, version, ours.made_by)


@action
def note_answer(ours: OurWords, said: Answer, worker: Person, spoke: Spoke) -> Item:
    """Somebody rang, and a worker notes who said what, and when. Raises NotOfThem, NotAllowed."""
    talk = note_talk(ours.item.line.writer, worker, spoke, ours.item)
    record("answer_noted", on=ours.item, by=worker)
    return answer(ours, said, spoke.spoke_with, talk)
