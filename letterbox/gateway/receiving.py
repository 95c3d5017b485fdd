"""What a reader sees and does."""

from django.db.models import Prefetch, QuerySet

from base.clock import today
from letterbox.actions import receiving
from letterbox.enums import RECIPIENT_SEES, ItemState
from letterbox.enums.receiving import Standing, Thanks
from letterbox.frozen import LetterView, NotYours, ReceivedView, StandingView
from letterbox.models import Line, Party, ReleaseCopy, StandingChoice, Thank
from letterbox.names import children_on
from letterbox.packets import packet_digest
from letterbox.rules import may_keep_for_child
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
        .select_related("line__reader__side", "packet__item", "packet__approved_by", "packet__made_by", "thanks")
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
        is_opened=state == ItemState.PASSED_ON,
        is_kept=state == ItemState.KEPT,
        is_kept_for_child=state == ItemState.KEPT_FOR_CHILD,
        may_keep_for_child=may_keep_for_child(copy),
        is_to_be_asked=chosen[copy.line.reader_id] == Standing.ASK,
        thanked=Thanks(copy.thanks.phrase).label if hasattr(copy, "thanks") else "",
    )


def _own_copy(person: Person, ref: str) -> ReleaseCopy:
    found = copies_for(person).filter(public_id=ref).first()
    if found is None:
        raise NotYours
    return found


def received_letter(person: Person, ref: str) -> LetterView:
    """A letter that came. Its words are there only once the person has chosen to open it."""
    copy = _own_copy(person, ref)
    chosen = StandingChoice.objects.for_parties([copy.line.reader_id])
    view = _received_view(copy, children_on([copy.line], "reader"), chosen)
    if not view.is_opened:
        return LetterView(**vars(view), cover="", text="", parts=(), reply_ref="")
    if packet_digest(copy.packet, [copy]) != copy.packet.approved_digest:
        raise NotYours  # what lies there is not what two people approved
    back = Line.objects.written_by(person).filter(writer=copy.line.reader_id, reader=copy.line.writer_id).first()
    return LetterView(
        **vars(view),
        cover=copy.packet.cover,
        text=copy.text,
        parts=tuple(parts_of(copy.text)),
        reply_ref=back.writer_ref if back else "",
    )


def parts_of(text: str) -> list[str]:
    """The letter a paragraph at a time; one without empty lines is taken line by line."""
    whole = text.replace("\r\n", "\n").strip()
    return [part.strip() for part in whole.split("\n\n" if "\n\n" in whole else "\n") if part.strip()]


def open_letter(person: Person, ref: str) -> None:
    """The person chooses to open it. From now on its words are there. One kept for the child is asked for first."""
    copy = _own_copy(person, ref)
    receiving.ask_for_it(copy, person)
    receiving.open_letter(copy, person)


def note_reading(person: Person, ref: str) -> None:
    """The person reads an opened letter once more."""
    receiving.note_reading(_own_copy(person, ref), person)


def keep_for_later(person: Person, ref: str) -> None:
    """The person would rather have it another day."""
    receiving.keep_for_later(_own_copy(person, ref), person)


def keep_what_came_for_child(person: Person, ref: str) -> None:
    """The family would like it kept here for the child. Raises NotAllowed."""
    receiving.keep_for_child(_own_copy(person, ref), person)


def ask_a_person(person: Person, ref: str, way: Standing) -> None:
    """The person would like somebody to read it to them, or to post it."""
    receiving.ask_a_person(_own_copy(person, ref), person, way)


def say_thanks(person: Person, ref: str, phrase: Thanks) -> None:
    """Ready-made words for the writer. Raises NotAllowed before the letter was opened."""
    receiving.say_thanks(_own_copy(person, ref), person, phrase)


def thanks_for(item_pk: int) -> str:
    """The ready-made words that its writer may see by now; nothing tells when they were said."""
    found = Thank.objects.filter(copy__packet__item=item_pk, copy__packet__is_open=True, shown_from__lte=today())
    phrase = found.values_list("phrase", flat=True).first()
    return str(Thanks(phrase).label) if phrase else ""


def standing(person: Person) -> list[StandingView]:
    """For each party in which this person receives letters: from whom, and what was chosen."""
    parties = list(_reading_parties(person).prefetch_related(Prefetch("lines_in", Line.objects.order_by("pk"))))
    preload(line.key_owner for party in parties for line in party.lines_in.all())
    chosen = StandingChoice.objects.for_parties(party.pk for party in parties)
    return [
        StandingView(
            ref=party.public_id,
            writers=tuple(line.writer_called for line in party.lines_in.all()),
            choice=chosen[party.pk],
            words=chosen[party.pk].label,
        )
        for party in parties
    ]


def _reading_parties(person: Person) -> QuerySet[Party]:
    return Party.objects.filter(members__person=person, lines_in__isnull=False).order_by("pk").distinct()


def choose_standing(person: Person, ref: str, choice: Standing) -> None:
    """What this party would like from now on. Raises NotYours."""
    party = _reading_parties(person).filter(public_id=ref).first()
    if party is None:
        raise NotYours
    receiving.choose_standing(party, choice, person)
