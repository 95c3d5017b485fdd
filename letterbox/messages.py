"""What a party is told, and by whom. Built from the recipient's own line alone."""

from django.utils.translation import gettext as _

from letterbox.enums.writing import Ask
from letterbox.models import HelpAsked, Line, Member, ReleaseCopy
from outbox.actions import queue
from people.contact import recipient

READY = "letter-ready"
RETURNED = "letter-note"
QUIET = "line-quiet"
ASKED = "help-asked"


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


def somebody_wishes_to_be_rung(asked: HelpAsked) -> None:
    """They asked us to ring. Only a call will do, in the hours that are safe for them."""
    spoken = "\n\n".join([_asked_words(Ask(asked.kind)), *_told_beforehand(asked)])
    queue(recipient(asked.person), ASKED, f"help:{asked.public_id}", spoken=spoken, by_voice=True)


def _told_beforehand(asked: HelpAsked) -> list[str]:
    said = [(_("They can talk: %(words)s"), asked.hours), (_("They wrote to us: %(words)s"), asked.words)]
    return [sentence % {"words": words} for sentence, words in said if words]


def _asked_words(kind: Ask) -> str:
    """What to do and say; the caller hears them out before anything else."""
    first = _("They asked us to ring. Ask for them by name, make sure it is them, and ask if they can talk now.")
    then = {
        Ask.RING: _("Say: “You asked me to ring. How can I help?”"),
        Ask.WRITE: _(
            "Say: “You asked for help with a letter. We can talk about what to say, or you can tell it to me and I "
            "type it, and read it back to you.”"
        ),
        Ask.READ: _(
            "Say: “You asked for somebody to read with you. I can read it to you now, or we can meet.” Read only "
            "what is on their own page."
        ),
        Ask.NEWS: _(
            "They have news that cannot wait. Say: “You have something to tell us. I have time.” Let them tell it. "
            "Do not say when or how anyone else will hear of it. Tell the co-ordinator today. If someone is in "
            "danger, ring 999 first."
        ),
    }
    return f"{first} {then[kind]} " + _("Leave no message with anyone else or on a machine.")


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
