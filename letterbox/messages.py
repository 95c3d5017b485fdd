"""What a party is told, and by whom. Built from the recipient's own line alone."""

from django.utils.translation import gettext as _

from letterbox.avoiding import days_to_avoid
from letterbox.models import Agreement, Exchange, Line, Member, Party, ReleaseCopy
from outbox.actions import queue
from people.contact import recipient
from people.models import Person

READY = "letter-ready"
RETURNED = "letter-note"
QUIET = "line-quiet"
DUE = "letter-due"
WAITING_WORD = "letter-waited-for"
OFFERED = "agreement-offered"
TALK = "agreement-talk"


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


def about_writer(exchange: Exchange) -> str:
    return f"exchange:{exchange.writer_ref}"


def about_reader(exchange: Exchange) -> str:
    return f"exchange:{exchange.reader_ref}"


def _living(party: Party | int) -> list[Person]:
    return [
        member.person for member in Member.objects.filter(party=party, person__died_on=None).select_related("person")
    ]


def it_is_nearly_time(exchange: Exchange) -> None:
    """An invitation to the writer, never a demand."""
    writer = exchange.line.writer_id
    days, about = days_to_avoid(writer), about_writer(exchange)
    for person in _living(writer):
        queue(recipient(person), DUE, about, spoken=_nearly_time_words(), not_on=days)


def a_word_while_waiting(exchange: Exchange, word: str) -> None:
    """The true word to the waiting side, once for each day on which there is one."""
    reader = exchange.line.reader_id
    days, about, period = days_to_avoid(reader), about_reader(exchange), f"{exchange.waiting_told_on}"
    for person in _living(reader):
        queue(recipient(person), WAITING_WORD, about, period=period, spoken=_waiting_words(word), not_on=days)


def an_agreement_is_offered(agreement: Agreement) -> None:
    """Something to read and agree waits on their page."""
    days, about = days_to_avoid(agreement.party_id), f"agreement:{agreement.public_id}"
    for person in _living(agreement.party_id):
        queue(recipient(person), OFFERED, about, spoken=_offered_words(), not_on=days)


def they_would_like_to_talk(agreement: Agreement, person: Person, day: str) -> None:
    """Somebody pressed “talk to somebody” on the page of what was agreed: a person rings, once for each day."""
    about = f"agreement:{agreement.public_id}"
    queue(recipient(person), TALK, about, period=day, spoken=_talk_words(), by_voice=True)


def _nearly_time_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Ask if this is a good time and if they can talk. Then say: “It "
        "is nearly time for your letter, if you would like to write. Would help be useful?” Leave no message with "
        "anyone else or on a machine."
    )


def _waiting_words(word: str) -> str:
    return _(
        "Ask for them by name and make sure it is them. Ask if this is a good time and if they can talk. Then say: "
        "“%(word)s” Say no more than that. Leave no message with anyone else or on a machine."
    ) % {"word": word}


def _offered_words() -> str:
    return _(
        "Ask for them by name and make sure it is them. Ask if this is a good time and if they can talk. Then say: "
        "“We have written down what we talked about. You can read it on your page, or I can send it or read it to "
        "you. What would suit you?” Leave no message with anyone else or on a machine."
    )


def _talk_words() -> str:
    return _(
        "They have asked to talk with one of us about what was written down for them. Ask for them by name and make "
        "sure it is them. Ask if this is a good time. Listen first. Speak only of what concerns them. Leave no message "
        "with anyone else or on a machine."
    )
