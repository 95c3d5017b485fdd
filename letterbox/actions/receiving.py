"""What comes reaches its reader: they know of it, they open it, they say that it came."""

from audit.log import action, record
from base.clock import now, today
from base.moves import NotAllowed, move
from letterbox import messages
from letterbox.actions import safekeeping
from letterbox.actions.locking import locked
from letterbox.actions.writing import LineShut
from letterbox.days import next_monday
from letterbox.enums import ItemState
from letterbox.enums.receiving import Delivered, Standing, Thanks
from letterbox.models import Delivery, Party, ReleaseCopy, StandingChoice, Thank
from letterbox.packets import as_approved
from letterbox.rules import may_pass
from people.models import Person

NOT_YET = frozenset({ItemState.READY, ItemState.TOLD, ItemState.KEPT})


@action
def mark_told(copy: ReleaseCopy) -> None:
    """The notice has been handed over, by mail or by voice. Told twice, nothing more happens."""
    item = locked(copy.packet.item)
    never = Party.objects.filter(pk=copy.line.reader_id, first_told_at__isnull=True)
    is_first = bool(never.update(first_told_at=now()))
    if item.state == ItemState.READY:
        move(item, ItemState.TOLD)
        record("recipient_told", on=copy)
        if is_first and StandingChoice.objects.of(copy.line.reader_id) == Standing.POST:
            messages.somebody_brings(copy, Standing.POST)


@action
def open_letter(copy: ReleaseCopy, reader: Person) -> None:
    """The recipient chose to open it on their page. A second press changes nothing. Raises LineShut, NotAsApproved."""
    if not Delivery.objects.filter(copy=copy, how=Delivered.PAGE).exists():
        deliver(copy, Delivered.PAGE, reader)


@action
def deliver(copy: ReleaseCopy, how: Delivered, by: Person, *, seen_by: Person | None = None) -> None:
    """It reaches its reader, exactly as two people approved it. Raises LineShut, NotAsApproved, NotAllowed."""
    safekeeping.ask_for_it(copy, by)
    item = locked(copy.packet.item)
    as_approved(copy)
    if item.state in NOT_YET:
        if not may_pass(item):
            raise LineShut
        safekeeping.end(item)
        move(item, ItemState.PASSED_ON, passed_on_at=now())
    elif item.state != ItemState.PASSED_ON:
        raise NotAllowed(item, ItemState.PASSED_ON)
    Delivery.objects.create(copy=copy, how=how, by=by, seen_by=seen_by)
    record(f"letter_delivered_{how}", on=copy, by=by)


@action
def note_reading(copy: ReleaseCopy, reader: Person) -> None:
    """Each reading of an opened letter stands in the log."""
    record("letter_read_by_recipient", on=copy, by=reader)


@action
def say_thanks(copy: ReleaseCopy, by: Person, phrase: Thanks) -> None:
    """Ready-made words for the writer: once for a letter, without a time. Raises NotAllowed before it was opened."""
    item = locked(copy.packet.item)
    if item.state != ItemState.PASSED_ON:
        raise NotAllowed(item, ItemState.PASSED_ON)
    words = {"phrase": phrase, "said_by": by, "shown_from": next_monday(today())}
    _, is_new = Thank.objects.get_or_create(copy=copy, defaults=words)
    if is_new:
        record("thanks_said", on=copy, by=by)
