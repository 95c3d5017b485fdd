"""What a reader sees and does."""

from django.db.models import QuerySet

from letterbox.actions import receiving
from letterbox.enums import RECIPIENT_SEES, ItemState
from letterbox.frozen import LetterView, NotYours, ReceivedView
from letterbox.models import Line, ReleaseCopy
from letterbox.names import children_on
from letterbox.packets import packet_digest
from people.models import Person
from vault.keys import preload


def copies_for(person: Person) -> QuerySet[ReleaseCopy]:
    """Copies that two people approved, addressed to this person's own party, once they have been told."""
    return (
        ReleaseCopy.objects.filter(
            line__reader__members__person=person,
            packet__approved_by__isnull=False,
            packet__is_open=True,
            packet__item__state__in=RECIPIENT_SEES,
        )
        .select_related("line__reader", "packet__item")
        .order_by("-packet__approved_at", "-pk")
        .distinct()
    )


def received(person: Person) -> list[ReceivedView]:
    """What has come for this person's party, newest first."""
    found = list(copies_for(person))
    preload(copy.line.key_owner for copy in found)
    names = children_on((copy.line for copy in found), "reader")
    return [_received_view(copy, names) for copy in found]


def _received_view(copy: ReleaseCopy, names: dict[int, str]) -> ReceivedView:
    return ReceivedView(
        ref=copy.public_id,
        writer_called=copy.line.writer_called,
        child_called=names.get(copy.line_id, ""),
        is_opened=copy.packet.item.state == ItemState.PASSED_ON,
        is_kept=copy.packet.item.state == ItemState.KEPT,
    )


def _own_copy(person: Person, ref: str) -> ReleaseCopy:
    found = copies_for(person).filter(public_id=ref).first()
    if found is None:
        raise NotYours
    return found


def received_letter(person: Person, ref: str) -> LetterView:
    """A letter that came. Its words are there only once the person has chosen to open it."""
    copy = _own_copy(person, ref)
    view = _received_view(copy, children_on([copy.line], "reader"))
    if not view.is_opened:
        return LetterView(**vars(view), cover="", text="", reply_ref="")
    if packet_digest(copy.packet, [copy]) != copy.packet.approved_digest:
        raise NotYours  # what lies there is not what two people approved
    back = Line.objects.written_by(person).filter(writer=copy.line.reader_id, reader=copy.line.writer_id).first()
    reply_ref = back.writer_ref if back else ""
    return LetterView(**vars(view), cover=copy.packet.cover, text=copy.text, reply_ref=reply_ref)


def open_letter(person: Person, ref: str) -> None:
    """The person chooses to open it. From now on its words are there."""
    receiving.open_letter(_own_copy(person, ref), person)


def note_reading(person: Person, ref: str) -> None:
    """The person reads an opened letter once more."""
    receiving.note_reading(_own_copy(person, ref), person)


def keep_for_later(person: Person, ref: str) -> None:
    """The person would rather have it another day."""
    receiving.keep_for_later(_own_copy(person, ref), person)
