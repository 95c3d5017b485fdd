"""What one of us does for a reader who would rather not open it alone on a screen: read it to them, or post it."""

from audit.log import action, record
from letterbox import messages
from letterbox.actions import safekeeping
from letterbox.actions.receiving import deliver, mark_told
from letterbox.enums.receiving import Answer, Delivered, Standing
from letterbox.models import ReleaseCopy
from letterbox.packets import enclosures
from outbox.actions import note_rung
from outbox.models import Message
from people.models import Person
from people.rules import is_same


class NotWhole(Exception):
    """Something that belongs into the envelope is not in it."""


class NotTwo(Exception):
    """Two people look into an envelope."""


@action
def ask_a_person(copy: ReleaseCopy, reader: Person, way: Standing) -> None:
    """The reader would like a person to read it to them, or to post it. Asked twice, one task waits."""
    messages.somebody_brings(copy, way, reader)
    record("help_to_read_asked", on=copy, by=reader, why=way)


@action
def ask_for_company(copy: ReleaseCopy, reader: Person) -> None:
    """The reader would like somebody with them when they open it. Asked twice, one task waits."""
    messages.somebody_keeps_company(copy, reader)
    record("company_asked", on=copy, by=reader)


@action
def note_shown(copy: ReleaseCopy, by: Person) -> None:
    """Somebody opened the copy to read it aloud, or to print it."""
    record("copy_shown_to_bring", on=copy, by=by)


@action
def note_answer(message: Message, copy: ReleaseCopy, answer: Answer, by: Person) -> None:
    """What somebody said when one of us rang them about what has come, and what we did.

    Raises NotAllowed when the call was made already, LineShut or NotAsApproved when it may not go now.
    """
    note_rung(message, f"user:{by.account.public_id}" if by.account else by)
    mark_told(copy)
    if answer == Answer.READ:
        deliver(copy, Delivered.READ, by)
    elif answer == Answer.POST:
        messages.somebody_brings(copy, Standing.POST)
    elif answer == Answer.KEEP:
        safekeeping.keep_for_later(copy, by)
    elif answer == Answer.CHILD:
        safekeeping.keep_for_child(copy, by)


@action
def note_posted(message: Message, copy: ReleaseCopy, found: set[str], by: Person, seen_by: Person) -> None:
    """The envelope is closed and posted. Raises NotWhole, NotTwo, LineShut, NotAsApproved, NotAllowed."""
    if found != enclosures(copy).keys():
        raise NotWhole
    if is_same(by, seen_by):
        raise NotTwo
    note_rung(message, f"user:{by.account.public_id}" if by.account else by)
    mark_told(copy)
    deliver(copy, Delivered.POST, by, seen_by=seen_by)
