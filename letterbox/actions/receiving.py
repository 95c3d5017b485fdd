"""The recipient's acts: being told, opening, having it read, keeping it, saying that it came."""

from datetime import date, timedelta

from audit.log import action, record
from base.clock import now, today
from base.moves import NotAllowed, move
from letterbox import messages
from letterbox.actions.locking import locked
from letterbox.enums import ItemState
from letterbox.enums.receiving import Standing, Thanks
from letterbox.models import Item, Keeping, Party, ReleaseCopy, StandingChoice, Thank
from letterbox.rules import may_keep_for_child
from people.models import Person

LOOK_AGAIN = timedelta(days=365)


def standing_of(party: Party) -> Standing:
    """What the party chose for all that comes; before they chose, they are asked each time."""
    return StandingChoice.objects.for_parties([party.pk])[party.pk]


@action
def choose_standing(party: Party, choice: Standing, chooser: Person) -> None:
    """What this party would like from now on; of a couple the last word counts."""
    StandingChoice.objects.update_or_create(
        party=party, defaults={"choice": choice, "chosen_by": chooser, "chosen_at": now()}
    )
    record("standing_choice_made", on=party, by=chooser)


@action
def tell(copy: ReleaseCopy) -> None:
    """Something is ready: the recipient is told in the way they chose, or it is kept and they are told nothing."""
    choice = standing_of(copy.line.reader)
    if choice == Standing.KEEP and copy.line.reader.first_told_at is not None:
        item = locked(copy.packet.item)
        _keep(item, copy, ItemState.KEPT)
        record("letter_kept_as_chosen", on=copy)
    else:
        messages.something_is_ready(copy, copy.line, choice)


@action
def mark_told(copy: ReleaseCopy) -> None:
    """The notice has been handed over, by mail or by voice. Told twice, nothing more happens."""
    item = locked(copy.packet.item)
    Party.objects.filter(pk=copy.line.reader_id, first_told_at__isnull=True).update(first_told_at=now())
    if item.state == ItemState.READY:
        move(item, ItemState.TOLD)
        record("recipient_told", on=copy)


@action
def open_letter(copy: ReleaseCopy, reader: Person) -> None:
    """The recipient chose to open it. A second press changes nothing."""
    item = locked(copy.packet.item)
    if item.state != ItemState.PASSED_ON:
        move(item, ItemState.PASSED_ON, passed_on_at=now())
        _end_keeping(item)
        record("letter_opened", on=copy, by=reader)


@action
def note_reading(copy: ReleaseCopy, reader: Person) -> None:
    """Each reading of an opened letter stands in the log."""
    record("letter_read_by_recipient", on=copy, by=reader)


@action
def keep_for_later(copy: ReleaseCopy, reader: Person) -> None:
    """The recipient would rather have it another day. It stays."""
    item = locked(copy.packet.item)
    if item.state == ItemState.TOLD:
        _keep(item, copy, ItemState.KEPT)
        record("letter_kept", on=copy, by=reader)


@action
def keep_for_child(copy: ReleaseCopy, reader: Person) -> None:
    """The family keeps it with us for the child. Raises NotAllowed when they are not the child's home, or opened it."""
    item = locked(copy.packet.item)
    if not may_keep_for_child(copy):
        raise NotAllowed(item, ItemState.KEPT_FOR_CHILD)
    if item.state != ItemState.KEPT_FOR_CHILD:
        _end_keeping(item)
        _keep(item, copy, ItemState.KEPT_FOR_CHILD)
        record("letter_kept_for_child", on=copy, by=reader)


@action
def ask_for_it(copy: ReleaseCopy, reader: Person) -> None:
    """What was kept for the child is wanted now: it is ready to be opened, and nobody has to be told."""
    item = locked(copy.packet.item)
    if item.state == ItemState.KEPT_FOR_CHILD:
        _end_keeping(item)
        move(item, ItemState.READY)
        move(item, ItemState.TOLD)
        record("kept_letter_asked_for", on=copy, by=reader)


def _keep(item: Item, copy: ReleaseCopy, state: ItemState) -> None:
    move(item, state)
    Keeping.objects.create(
        item=item,
        for_child=state == ItemState.KEPT_FOR_CHILD,
        owner=copy.packet.approved_by or copy.packet.made_by,
        next_look_on=today() + LOOK_AGAIN,
    )


def _end_keeping(item: Item) -> None:
    Keeping.objects.filter(item=item, ended_at__isnull=True).update(ended_at=now())


@action
def ask_a_person(copy: ReleaseCopy, reader: Person, way: Standing) -> None:
    """The reader would like a person to read it to them, or to post it. Asked twice, one task waits."""
    messages.somebody_brings(copy, reader, way)
    record("help_to_read_asked", on=copy, by=reader, why=way)


@action
def say_thanks(copy: ReleaseCopy, reader: Person, phrase: Thanks) -> None:
    """Ready-made words for the writer: once for a letter, without a time. Raises NotAllowed before it was opened."""
    item = locked(copy.packet.item)
    if item.state != ItemState.PASSED_ON:
        raise NotAllowed(item, ItemState.PASSED_ON)
    _, is_new = Thank.objects.get_or_create(
        copy=copy, defaults={"phrase": phrase, "said_by": reader, "shown_from": _next_monday(today())}
    )
    if is_new:
        record("thanks_said", on=copy, by=reader)


def _next_monday(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())
