"""What a writer sees and does."""

from collections.abc import Collection

from django.db.models import Q

from base.clock import today
from letterbox.actions import carrying, writing
from letterbox.enums import ItemState, Kind, LineState, Outcome
from letterbox.frozen import DraftView, LineView, Note, NotYours, Piece, SentLetterView, SentView
from letterbox.gateway.standing import on_file, thanks_for
from letterbox.looking import looked_at
from letterbox.models import Check, Draft, Item, Line, Member
from letterbox.names import child_on, children_on
from letterbox.rules import may_take_back
from letterbox.words import Status, status
from people.models import Person
from vault.keys import preload

SENT_WITH = ("line__writer", "line__arrangement")


def lines(person: Person) -> list[LineView]:
    """The lines on which this person writes, each with the draft they have begun; some may be quiet for now."""
    found = list(Line.objects.shown_to(person).select_related("writer", "arrangement").order_by("pk").distinct())
    preload(line.key_owner for line in found)
    names = children_on(found, "writer")
    begun = Item.objects.filter(state=ItemState.DRAFT, line__in=found).exclude(~Q(author=person), is_shared=False)
    drafts: dict[int, list[str]] = {}
    for item in begun.order_by("pk"):  # their own letter stands before one that the other of a couple shares
        drafts.setdefault(item.line_id, []).insert(0 if item.author_id == person.pk else 1, item.public_id)
    return [_line_view(line, names, *drafts.get(line.pk, [])) for line in found]


def _line_view(line: Line, names: dict[int, str], draft: str = "", shared: str = "") -> LineView:
    return LineView(
        ref=line.writer_ref,
        reader_called=line.reader_called,
        child_called=names.get(line.pk, ""),
        next_month=line.next_month(today()),
        kinds=tuple(Kind(kind).label for kind in line.kinds),
        draft_ref=draft,
        shared_ref=shared,
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
    return _sent_views(found)


def _sent_views(found: list[Item]) -> list[SentView]:
    names = children_on((item.line for item in found), "writer")
    keys = [item.pk for item in found]
    thanks, filed = thanks_for(keys), on_file(keys)
    return [_sent_view(item, names, thanks.get(item.pk, ""), item.pk in filed) for item in found]


def _sent_view(item: Item, names: dict[int, str], thanks: str, is_on_file: bool) -> SentView:
    return SentView(
        ref=item.public_id,
        reader_called=item.line.reader_called,
        child_called=names.get(item.line_id, ""),
        sent_at=item.received_at,
        promised_on=item.promised_on,
        status=status_of(item, is_on_file=is_on_file),
        has_note=item.state == ItemState.WITH_WRITER,
        may_take_back=may_take_back(item),
        was_read=item.was_read,
        thanks=thanks,
        for_child=item.for_child,
    )


def status_of(item: Item, *, is_on_file: bool = False) -> Status:
    """Where it is, in the words of its writer's own page."""
    return status(
        item.state,
        was_read=item.was_read,
        taken_back=item.taken_back_at is not None,
        for_child=item.for_child,
        is_on_file=is_on_file,
    )


def sent_letter(person: Person, ref: str) -> SentLetterView:
    """One sent letter: its words as they were sent, where it is, and the note from us if it came back."""
    item = _own_item(person, ref)
    if item.state == ItemState.DRAFT:
        raise NotYours
    version = item.versions.select_related("typed_by").last()
    return SentLetterView(
        **vars(_sent_views([item])[0]),
        text=version.text if version else "",
        note=_note(item),
        typed_by=version.typed_by.called if version and version.typed_by else "",
        read_back_at=version.read_back_at if version else None,
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
    """What this person is writing, or helps with. Raises NotYours when there is no such draft."""
    item, found = open_draft(person, ref)
    return DraftView(
        ref=item.public_id,
        reader_called=item.line.reader_called,
        child_called=child_on(item.line, "writer"),
        kinds=tuple(Kind(kind).label for kind in item.line.kinds),
        text=found.text,
        revision=found.revision,
        saved_at=found.saved_at,
        note=_note(item),
        begun_by=item.author.called if item.author and item.author_id != person.pk else "",
        may_send=is_of_party(person, item),
        seen_by=seen_by(person, item),
    )


def draft_begun(person: Person, ref: str) -> DraftView:
    """The same, for whoever began it: raises NotYours for the other of a couple, and for who only helps."""
    found = draft(person, ref)
    if found.begun_by:
        raise NotYours
    return found


def is_of_party(person: Person, item: Item) -> bool:
    """They write in their own name; who only helps does not send."""
    return Member.objects.filter(party=item.line.writer_id, person=person).exists()


def seen_by(person: Person, item: Item) -> tuple[str, ...]:
    """Who else can see it now: the other of a couple, and those who were let in to help."""
    both = Member.objects.filter(party=item.line.writer_id).exclude(person=person).select_related("person")
    others = [member.person.called for member in both.order_by("pk")] if _is_open_to_both(item) else []
    helpers = item.helpers.filter(support__ended_at=None).exclude(support__supporter=person).order_by("pk")
    return (*others, *helpers.values_list("support__supporter__called", flat=True))


def _is_open_to_both(item: Item) -> bool:
    return item.is_shared or item.state != ItemState.DRAFT


def own_draft(person: Person, ref: str) -> tuple[Item, Draft]:
    """A draft of this person's own party."""
    item = _own_item(person, ref)
    found = Draft.objects.filter(item=item).first()
    if found is None:
        raise NotYours
    return item, found


def open_draft(person: Person, ref: str) -> tuple[Item, Draft]:
    """The same, or one into which its writer let this person, to help."""
    helped = Item.objects.helped_by(person).select_related(*SENT_WITH, "author").filter(public_id=ref).first()
    return (helped, helped.draft) if helped is not None else own_draft(person, ref)


def save(person: Person, ref: str, text: str, revision: int) -> DraftView:
    """Saves the draft. Raises Stale when another window saved since, NotYours when it has been sent."""
    item, _ = open_draft(person, ref)
    try:
        writing.save_draft(item, text, revision)
    except Draft.DoesNotExist:
        raise NotYours from None
    return draft(person, ref)


def keep_words(person: Person, ref: str, text: str, revision: int) -> None:
    """Saves what was typed when the page had grown old, without losing what is there."""
    item, _ = open_draft(person, ref)
    try:
        writing.keep_words(item, text, revision)
    except Draft.DoesNotExist:
        raise NotYours from None


def look(person: Person, ref: str) -> list[Piece]:
    """The draft in pieces, those marked that look like something that is left out of every letter."""
    item, found = open_draft(person, ref)
    return looked_at(found.text, item.line)


def submit(person: Person, ref: str, answered: Collection[str] = ()) -> None:
    """Sends the letter to us; a second press changes nothing. `answered`: questions that it answers.

    Raises NothingWritten or LineShut.
    """
    item = writing.submit(_own_item(person, ref), person)
    carrying.note_answered(item, person, answered)


def keep_for_child(person: Person, ref: str, *, shorter: bool) -> str:
    """Keeps the letter for when the child is grown up. `shorter`: begins another with its words, to be shortened.

    Returns the reference of the one to write now, or nothing. Raises NothingWritten.
    """
    item, found = own_draft(person, ref)
    text = found.text
    writing.submit(item, person, for_child=True)
    if not shorter or not item.line.is_open:
        return ""
    again = writing.begin(item.line, person)
    writing.add_words(again, text)
    return again.public_id


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
    """Throws an unsent draft away. Raises NotYours for whoever did not begin it."""
    item = _own_item(person, ref)
    if item.author_id != person.pk:
        raise NotYours
    writing.discard(item, person)
