"""The recipient's acts: being told, opening, keeping for later."""

from audit.log import action, record
from base.clock import now
from base.moves import move
from letterbox.actions.locking import locked
from letterbox.enums import ItemState
from letterbox.models import Party, ReleaseCopy
from people.models import Person


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
        move(item, ItemState.KEPT)
        record("letter_kept", on=copy, by=reader)
