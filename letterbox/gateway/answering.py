"""What we said to a writer about a letter, and their answer: agree to a change, or ask for somebody else to look."""

from letterbox.actions import answering, challenging
from letterbox.comparing import changes
from letterbox.enums import MAY_BE_LOOKED_AT_AGAIN, ItemState
from letterbox.enums.desk import Answer, WordsKind, WordsState
from letterbox.firsts import first_call_by
from letterbox.frozen import ChangeView, Note, NotYours, OurWordsView
from letterbox.gateway.own import own_item
from letterbox.models import Challenge, OurWords, ReleaseCopy
from people.models import Person


def our_words(person: Person, ref: str) -> OurWordsView:
    """What we said about this letter of theirs that still counts."""
    item = own_item(person, ref)
    said = list(
        OurWords.objects.filter(item=item, state=WordsState.SENT).select_related("version").order_by("sent_at", "pk")
    )
    last = {ours.kind: ours for ours in said}
    change = next((ours for ours in said if ours.kind == WordsKind.CHANGE and not ours.answer), None)
    challenged = Challenge.objects.open().filter(item=item).exists()
    return OurWordsView(
        change=_change_view(change) if change else None,
        meanwhile=_note(last.get(WordsKind.MEANWHILE)),
        answer=_note(last.get(WordsKind.ANSWER)),
        may_ask_again=item.state in MAY_BE_LOOKED_AT_AGAIN and not challenged,
        in_touch_by=first_call_by(item),
    )


def _note(ours: OurWords | None) -> Note | None:
    return Note(text=ours.text, at=ours.sent_at or ours.made_at) if ours else None


def _change_view(ours: OurWords) -> ChangeView:
    return ChangeView(
        ref=ours.public_id,
        note=Note(text=ours.text, at=ours.sent_at or ours.made_at),
        copy=ours.copy,
        changes=tuple(changes(ours.version.text, ours.copy)),
    )


def answer_change(person: Person, ref: str, change: str, *, agrees: bool) -> None:
    """Their answer to exactly the copy that they saw. Raises NotYours, and NotAllowed when it waits no more."""
    item = own_item(person, ref)
    ours = OurWords.objects.filter(item=item, public_id=change, kind=WordsKind.CHANGE).first()
    if ours is None:
        raise NotYours
    answering.answer(ours, Answer.AGREED if agrees else Answer.DECLINED, person)


def called_back(person: Person) -> bool:
    """A letter that had come for them was taken back, to be looked at again."""
    theirs = ReleaseCopy.objects.filter(line__reader__members__person=person, packet__is_open=True)
    return theirs.filter(packet__item__state=ItemState.RECALLED).exists()


def ask_again(person: Person, ref: str, words: str) -> None:
    """Asks for somebody else to look. Raises NotAllowed when there is nothing to look at again."""
    challenging.ask(own_item(person, ref), person, words)
