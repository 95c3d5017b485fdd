"""What a party is told, and by whom. Built from the recipient's own line alone."""

from django.utils.translation import gettext as _

from base.clock import now
from letterbox.avoiding import days_to_avoid
from letterbox.days import not_on
from letterbox.enums.receiving import Delivered, Standing
from letterbox.enums.writing import Ask
from letterbox.models import Agreement, Exchange, HelpAsked, Line, Member, Party, ReleaseCopy
from outbox.actions import queue, take_out
from people.contact import recipient
from people.models import Person

READY = "letter-ready"
RETURNED = "letter-note"
QUIET = "line-quiet"
BROUGHT = "letter-brought"
COMPANY = "letter-company"
STANDING = "standing-changed"
DUE = "letter-due"
WAITING_WORD = "letter-waited-for"
OFFERED = "agreement-offered"
TALK = "agreement-talk"
ASKED = "help-asked"


def something_is_ready(copy: ReleaseCopy) -> None:
    """Tells each person of the reading party; the very first time a person rings."""
    first, days = copy.line.reader.first_told_at is None, not_on(copy.line)
    for person in _living(copy.line.reader_id):
        queue(recipient(person), READY, about_copy(copy), spoken=_ready_words(), by_voice=first, not_on=days)


def somebody_brings(copy: ReleaseCopy, way: str, person: Person | None = None) -> None:
    """A task for one of us: read this letter to them, or post it. One envelope for a couple, and one call."""
    by_post = way == Standing.POST
    reached = copy.deliveries.filter(how=Delivered.POST if by_post else Delivered.READ).count()
    asked = {"period": f"{way} {reached}", "spoken": _bringing_words(way), "not_on": not_on(copy.line)}
    for asker in [person] if person else _living(copy.line.reader_id)[:1]:
        queue(recipient(asker), BROUGHT, about_copy(copy), by_voice=not by_post, by_post=by_post, **asked)


def somebody_keeps_company(copy: ReleaseCopy, person: Person) -> None:
    """They would like somebody with them when they open it: one of us rings and plans it with them."""
    queue(recipient(person), COMPANY, about_copy(copy), spoken=_company_words(), by_voice=True)


def nothing_more_about(copy: ReleaseCopy) -> None:
    """What was to be said or done about it, and has not been, is dropped."""
    take_out([about_copy(copy)], (READY, BROUGHT, COMPANY))


def standing_changed(party: Party, choice: Standing) -> None:
    """Of a couple both hear how things that come will reach them from now on."""
    people = _living(party.pk)
    for person in people if len(people) > 1 else ():
        words, about = _standing_words(choice), f"party:{party.public_id}"
        queue(recipient(person), STANDING, about, period=now().isoformat(), spoken=words)


def about_copy(copy: ReleaseCopy) -> str:
    return f"copy:{copy.public_id}"


def _bringing_words(way: str) -> str:
    if way == Standing.POST:
        return _(
            "They have asked us to post what has come for them. Print it as it was approved, and nothing else. Two of "
            "you look into the envelope. If it can not be posted safely, ring instead, ask for them by name, make sure "
            "it is them, and ask how they would like to have what has come for them."
        )
    return _(
        "They have asked us to read to them what has come. Read it as it was approved, and nothing else. Ring, ask for "
        "them by name, and make sure it is them. Ask if this is a good time, and if somebody is with them. Say: "
        "“Something has come for you. I can read it to you now, or on another day. Stop me whenever you like.” Leave "
        "no message with anyone else or on a machine."
    )


def _company_words() -> str:
    return _(
        "They would like somebody with them when they open what has come. Ring, ask for them by name, and make sure it "
        "is them. Ask if this is a good time. Then say: “You asked for somebody to be with you. Whom would you like, "
        "when, and where? It can be one of us, on the phone too. There is no hurry.” Leave no message with anyone else "
        "or on a machine."
    )


def _standing_words(choice: Standing) -> str:
    return _(
        "Ask for them by name and make sure it is them. Ask if this is a good time. Then say: “You, or the person you "
        "share it with, told us what to do when something comes for you. From now on it is: %(choice)s. Is that right "
        "for you? Either of you can change it on any day.” Leave no message with anyone else or on a machine."
    ) % {"choice": choice.label}


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


def about_writer(exchange: Exchange) -> str:
    return f"exchange:{exchange.writer_ref}"


def about_reader(exchange: Exchange) -> str:
    return f"exchange:{exchange.reader_ref}"


def _living(party: Party | int) -> list[Person]:
    members = Member.objects.filter(party=party, person__died_on=None).select_related("person").order_by("pk")
    return [member.person for member in members]


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
