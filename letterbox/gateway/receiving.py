"""What a reader sees and does with what came for them."""

from django.db.models import QuerySet

from letterbox.actions import bringing, receiving, safekeeping
from letterbox.enums import RECIPIENT_SEES, ItemState
from letterbox.enums.receiving import Delivered, Standing, Thanks
from letterbox.frozen import LetterView, NotYours, PictureFile, PictureView, ReceivedView
from letterbox.models import CopyPicture, Keeping, Line, ReleaseCopy, StandingChoice
from letterbox.names import children_on
from letterbox.packets import NotAsApproved, as_approved
from letterbox.rules import may_keep_for_child, may_pass
from people.models import Person
from vault.keys import preload
from vault.reading import open_copy

WITH = ("line__reader__side", "packet__item", "packet__approved_by", "packet__made_by", "thanks")


def copies_for(person: Person) -> QuerySet[ReleaseCopy]:
    """Copies that two people approved, addressed to this person's own party, once they have been told."""
    return (
        ReleaseCopy.objects.filter(
            line__reader__members__person=person,
            packet__approved_by__isnull=False,
            packet__is_open=True,
            packet__item__state__in=RECIPIENT_SEES,
        )
        .select_related(*WITH)
        .prefetch_related("deliveries")
        .order_by("-packet__approved_at", "-pk")
        .distinct()
    )


def received(person: Person) -> list[ReceivedView]:
    """What has come for this person's party, newest first."""
    found = list(copies_for(person))
    preload(copy.line.key_owner for copy in found)
    names = children_on((copy.line for copy in found), "reader")
    chosen = StandingChoice.objects.for_parties(copy.line.reader_id for copy in found)
    return [_received_view(copy, names, chosen) for copy in found]


def _received_view(copy: ReleaseCopy, names: dict[int, str], chosen: dict[int, Standing]) -> ReceivedView:
    state = copy.packet.item.state
    return ReceivedView(
        ref=copy.public_id,
        writer_called=copy.line.writer_called,
        child_called=names.get(copy.line_id, ""),
        is_opened=_is_opened(copy),
        is_kept=state == ItemState.KEPT,
        is_kept_for_child=state == ItemState.KEPT_FOR_CHILD,
        may_keep_for_child=may_keep_for_child(copy, copy.packet.item),
        is_to_be_asked=chosen[copy.line.reader_id] == Standing.ASK,
        thanked=Thanks(copy.thanks.phrase).label if hasattr(copy, "thanks") else "",
        brought=next((each.get_how_display() for each in copy.deliveries.all() if each.how != Delivered.PAGE), ""),
    )


def _is_opened(copy: ReleaseCopy) -> bool:
    """On their page; not if it was called back since."""
    on_page = any(each.how == Delivered.PAGE for each in copy.deliveries.all())
    return on_page and copy.packet.item.state == ItemState.PASSED_ON


def own_copy(person: Person, ref: str) -> ReleaseCopy:
    found = copies_for(person).filter(public_id=ref).first()
    if found is None:
        raise NotYours
    return found


def received_letter(person: Person, ref: str) -> LetterView:
    """A letter that came. Its words and pictures are there only once the person has chosen to open it."""
    copy = own_copy(person, ref)
    chosen = StandingChoice.objects.for_parties([copy.line.reader_id])
    view = _received_view(copy, children_on([copy.line], "reader"), chosen)
    return _opened(person, copy, view) if view.is_opened else _unopened(copy, view)


def _unopened(copy: ReleaseCopy, view: ReceivedView) -> LetterView:
    item = copy.packet.item
    kept = Keeping.objects.filter(item=item, ended_at__isnull=True, writer_told_from__isnull=True)
    return LetterView(
        **vars(view),
        cover="",
        text="",
        parts=(),
        reply_ref="",
        may_open=item.state == ItemState.PASSED_ON or may_pass(item),
        may_say_on_file=kept.exists(),
        pictures=(),
    )


def _opened(person: Person, copy: ReleaseCopy, view: ReceivedView) -> LetterView:
    _look_through(copy)
    back = Line.objects.written_by(person).filter(writer=copy.line.reader_id, reader=copy.line.writer_id).first()
    return LetterView(
        **vars(view),
        cover=copy.packet.cover,
        text=copy.text,
        parts=tuple(parts_of(copy.text)),
        reply_ref=back.writer_ref if back else "",
        may_open=True,
        may_say_on_file=False,
        pictures=tuple(PictureView(ref=each.public_id, words=each.words) for each in copy.pictures.all()),
    )


def _look_through(copy: ReleaseCopy) -> None:
    """What lies there is what two people approved; anything else is not there."""
    try:
        as_approved(copy)
    except NotAsApproved:
        raise NotYours from None


def parts_of(text: str) -> list[str]:
    """The letter a paragraph at a time; one without empty lines is taken line by line."""
    whole = text.replace("\r\n", "\n").strip()
    return [part.strip() for part in whole.split("\n\n" if "\n\n" in whole else "\n") if part.strip()]


def picture(person: Person, ref: str) -> PictureFile:
    """A picture of a letter that this person has opened. Raises NotYours."""
    found = CopyPicture.objects.select_related("file", "copy").filter(public_id=ref).first()
    copy = own_copy(person, found.copy.public_id) if found else None
    if found is None or copy is None or not _is_opened(copy):
        raise NotYours
    _look_through(copy)
    return PictureFile(size=found.file.size, chunks=open_copy(found.file).chunks())


def open_letter(person: Person, ref: str) -> None:
    """The person chooses to open it. From now on its words are there. Raises LineShut."""
    try:
        receiving.open_letter(own_copy(person, ref), person)
    except NotAsApproved:
        raise NotYours from None


def note_reading(person: Person, ref: str) -> None:
    """The person reads an opened letter once more."""
    receiving.note_reading(own_copy(person, ref), person)


def keep_for_later(person: Person, ref: str) -> None:
    """The person would rather have it another day."""
    safekeeping.keep_for_later(own_copy(person, ref), person)


def keep_what_came_for_child(person: Person, ref: str) -> None:
    """The family would like it kept here for the child. Raises NotAllowed."""
    safekeeping.keep_for_child(own_copy(person, ref), person)


def let_writer_know(person: Person, ref: str) -> None:
    """Whoever wrote it may read that it is safely on file."""
    safekeeping.let_writer_know(own_copy(person, ref), person)


def ask_a_person(person: Person, ref: str, way: Standing) -> None:
    """The person would like somebody to read it to them, or to post it."""
    bringing.ask_a_person(own_copy(person, ref), person, way)


def ask_for_company(person: Person, ref: str) -> None:
    """The person would like somebody with them when they open it."""
    bringing.ask_for_company(own_copy(person, ref), person)


def say_thanks(person: Person, ref: str, phrase: Thanks) -> None:
    """Ready-made words for the writer. Raises NotAllowed before the letter was opened."""
    receiving.say_thanks(own_copy(person, ref), person, phrase)
