"""What a party is told, and by whom. Built from the recipient's own line alone."""

from django.utils.translation import gettext as _

from letterbox.models import Line, Member, ReleaseCopy
from outbox.actions import queue
from people.contact import recipient

READY = "letter-ready"
RETURNED = "letter-note"
QUIET = "line-quiet"


def something_is_ready(copy: ReleaseCopy, line: Line) -> None:
    """Tells each person of the reading party; the very first time a person rings."""
    first = line.reader.first_told_at is None
    for member in Member.objects.filter(party=line.reader).select_related("person"):
        queue(recipient(member.person), READY, f"copy:{copy.public_id}", spoken=_ready_words(), by_voice=first)


def there_is_a_note(item_id: str, check_id: str, person: object) -> None:
    """Tells the writer that a note from us waits. The same words as for anything else."""
    queue(recipient(person), RETURNED, f"item:{item_id}", period=check_id, spoken=_note_words())  # type: ignore[arg-type]


def somebody_rings_about(line: Line) -> None:
    """The line is quiet for now. A person rings its writer; what may be said is decided before."""
    for member in Member.objects.filter(party=line.writer_id, person__died_on=None).select_related("person"):
        key = recipient(member.person)
        queue(key, QUIET, f"line:{line.writer_ref}", spoken=_quiet_words(), by_voice=True)


def _quiet_words() -> str:
    return _(
        "First ask the co-ordinator what may be said, and to whom: this is news for the family to give. Then ring, ask "
        "for them by name, make sure it is them, and ask if this is a good time and if somebody is with them. Say: "
        "“Your letters are quiet for now. I would like to talk with you about what that means.” Leave no message with "
        "anyone else or on a machine."
    )


def _ready_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Ask if this is a good time and if they can talk. Then say: "
        "“Something has come for you. There is no hurry. You can read it on your page, we can post it, I can read "
        "it to you, or we can keep it until you ask. What would suit you?” Leave no message with anyone else or on "
        "a machine."
    )


def _note_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Ask if this is a good time and if they can talk. Then say: "
        "“Thank you for what you sent us. There is a note from us about it, and I would like to talk it through "
        "with you.” Leave no message with anyone else or on a machine."
    )
