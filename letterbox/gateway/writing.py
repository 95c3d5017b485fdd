"""What a writer sees and does."""

from base.clock import today
from letterbox.actions import writing
from letterbox.enums import ItemState, Kind, LineState, Outcome
from letterbox.frozen import DraftView, LineView, Note, NotYours, SentLetterView, SentView
from letterbox.models import Check, Draft, Item, Line
from letterbox.names import child_on, children_on
from letterbox.rules import may_take_back
from letterbox.words import status
from people.models import Person
from vault.keys import preload

SENT_WITH = ("line__writer", "line__arrangement")


def lines(person: Person) -> list[LineView]:
    """The lines on which this person writes, each with the draft they have begun; some may be quiet for now."""
    found = list(Line.objects.shown_to(person).select_related("writer", "arrangement").order_by("pk").distinct())
    preload(line.key_owner for line in found)
    names = children_on(found, "writer")
    begun = Item.objects.filter(author=person, state=ItemState.DRAFT, line__in=found)
    drafts = dict(begun.values_list("line_id", "public_id"))
    return [_line_view(line, names, drafts.get(line.pk, "")) for line in found]


def _line_view(line: Line, names: dict[int, str], draft: str) -> LineView:
    return LineView(
        ref=line.writer_ref,
        reader_called=line.reader_called,
        child_called=names.get(line.pk, ""),
        next_month=line.next_month(today()),
        kinds=tuple(Kind(kind).label for kind in line.kinds),
        draft_ref=draft,
        is_open=line.is_open,
        has_ended=line.state == LineState.ENDED,
    )


def sent(person: Person) -> list[SentView]:
    """What this person's party has sent, newest first."""
    found = list(
        Item.objects.written_by(person)
        .exclude(state=ItemState.DRAFT)
        .select_related(*SENT_WITH)
        .order_by("-received_at", "-pk")
        .distinct()
    )
    preload(item.line.key_owner for item in found)
    names = children_on((item.line for item in found), "writer")
    return [_sent_view(item, names) for item in found]


def _sent_view(item: Item, names: dict[int, str]) -> SentView:
    return SentView(
        ref=item.public_id,
        reader_called=item.line.reader_called,
        child_called=names.get(item.line_id, ""),
        sent_at=item.received_at,
        promised_on=item.promised_on,
        status=status(item.state, was_read=item.was_read, taken_back=item.taken_back_at is not None),
        has_note=item.state == ItemState.WITH_WRITER,
        may_take_back=may_take_back(item),
        was_read=item.was_read,
    )


def sent_letter(person: Person, ref: str) -> SentLetterView:
    """One sent letter: its words as they were sent, where it is, and the note from us if it came back."""
    item = _own_item(person, ref)
    if item.state == ItemState.DRAFT:
        raise NotYours
    version = item.versions.last()
    return SentLetterView(
        **vars(_sent_view(item, children_on([item.line], "writer"))),
        text=version.text if version else "",
        note=_note(item),
    )


def _note(item: Item) -> Note | None:
    check = Check.objects.filter(item=item, outcome=Outcome.RETURNED).last()
    if item.state != ItemState.WITH_WRITER or check is None:
        return None
    return Note(text=check.note, at=check.at)


def _own_item(person: Person, ref: str) -> Item:
    found = Item.objects.written_by(person).select_related(*SENT_WITH).filter(public_id=ref).first()
    if found is None:
        raise NotYours
    return found


def begin(person: Person, line_ref: str) -> str:
    """Begins a letter, or finds the one begun; returns its reference."""
    line = Line.objects.written_by(person).filter(writer_ref=line_ref).first()
    if line is None:
        raise NotYours
    return writing.begin(line, person).public_id


def draft(person: Person, ref: str) -> DraftView:
    """What this person is writing. Raises NotYours when there is no draft of theirs."""
    item, found = _own_draft(person, ref)
    return DraftView(
        ref=item.public_id,
        reader_called=item.line.reader_called,
        child_called=child_on(item.line, "writer"),
        kinds=tuple(Kind(kind).label for kind in item.line.kinds),
        text=found.text,
        revision=found.revision,
        saved_at=found.saved_at,
        note=_note(item),
    )


def _own_draft(person: Person, ref: str) -> tuple[Item, Draft]:
    item = _own_item(person, ref)
    found = Draft.objects.filter(item=item).first()
    if found is None:
        raise NotYours
    return item, found


def save(person: Person, ref: str, text: str, revision: int) -> DraftView:
    """Saves the draft. Raises Stale when another window saved since, NotYours when it has been sent."""
    item, _ = _own_draft(person, ref)
    try:
        writing.save_draft(item, text, revision)
    except Draft.DoesNotExist:
        raise NotYours from None
    return draft(person, ref)


def keep_words(person: Person, ref: str, text: str, revision: int) -> None:
    """Saves what was typed when the page had grown old, without losing what is there."""
    item, _ = _own_draft(person, ref)
    try:
        writing.keep_words(item, text, revision)
    except Draft.DoesNotExist:
        raise NotYours from None


def submit(person: Person, ref: str) -> None:
    """Sends the letter to us; a second press changes nothing. Raises NothingWritten."""
    writing.submit(_own_item(person, ref), person)


def note_look(person: Person, ref: str) -> None:
    """The writer looks at a letter that was sent; it stands in the log."""
    writing.note_look(_own_item(person, ref), person)


def take_back(person: Person, ref: str) -> bool:
    """Takes a letter back; True when it is a draft again. Raises NotAllowed when it is too late."""
    return writing.take_back(_own_item(person, ref), person).state == ItemState.DRAFT


def write_again(person: Person, ref: str) -> None:
    """Opens a draft with the words of the letter that came back."""
    writing.write_again(_own_item(person, ref), person)


def discard(person: Person, ref: str) -> None:
    """Throws an unsent draft away."""
    writing.discard(_own_item(person, ref), person)
