"""Every message, for everyone it could go to: exactly what is allowed leaves, and nothing else."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from allauth.account.adapter import get_adapter
from allauth.core import context
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import RequestFactory

from agency.models import Agency
from letterbox.messages import READY, RETURNED
from outbox.actions import queue, queue_to_address, sweep
from outbox.enums import State
from outbox.models import Message
from people import messages
from people.actions import ask_again, ask_to_confirm, set_safe_contact, stop
from people.contact import recipient
from people.enums import ProposalKind, Stop, Way
from people.models import Person, Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)  # a Tuesday
MAILED, CALL, LATER_MAIL, LATER_CALL, POSTED, DECIDED = "mail", "call", "mail later", "call later", "post", "a person"


# Eight ways in which somebody may stand. Each gets the whole of what we know about how to reach them.


def _email(person: Person) -> None:
    set_safe_contact(person, by="system", ways=[Way.EMAIL, Way.RING])


def _ring(person: Person) -> None:
    set_safe_contact(person, by="system", ways=[Way.RING])


def _shared(person: Person) -> None:
    set_safe_contact(person, by="system", ways=[Way.EMAIL, Way.RING], shared_device=True)


def _post(person: Person) -> None:
    person.address = "1 Invented Row"
    person.save()
    set_safe_contact(person, by="system", ways=[Way.POST])


def _quiet_today(person: Person) -> None:
    _email(person)
    set_safe_contact(person, by="system", quiet="2026-11-23/2026-11-25")


def _nothing(person: Person) -> None:
    set_safe_contact(person, by="system", ways=[])


def _frozen(person: Person) -> None:
    _email(person)
    stop(person.account, Stop.FROZEN, by="system")


def _died(person: Person) -> None:
    _email(person)
    Person.objects.filter(pk=person.pk).update(died_on=date(2026, 11, 1))
    stop(person.account, Stop.DIED, by="system")


STANDS = {
    "e-mail": _email,
    "a person rings": _ring,
    "shared device": _shared,
    "post": _post,
    "quiet today": _quiet_today,
    "nothing is safe": _nothing,
    "frozen": _frozen,
    "died": _died,
}


# What is allowed, for each kind of event.

NOTICE = {
    "e-mail": MAILED,
    "a person rings": CALL,
    "shared device": CALL,
    "post": POSTED,
    "quiet today": LATER_MAIL,
    "nothing is safe": DECIDED,
    "frozen": CALL,
    "died": DECIDED,
}
VOICE = NOTICE | {"e-mail": CALL, "quiet today": LATER_CALL, "post": DECIDED}
# A code that somebody asked for a moment ago keeps no hours; to a mailbox that is not safe nothing goes.
ASKED_FOR = dict.fromkeys(STANDS, None) | {"e-mail": MAILED, "quiet today": MAILED}


@dataclass(frozen=True)
class Event:
    """Something that happens, and what is allowed to leave because of it."""

    happen: Callable[[Person], object]
    allowed: dict[str, str | None]


def _mail(prefix: str) -> Event:
    """A mail that its reader asked for a moment ago."""
    words = {"code": "123456", "user": AnonymousUser(), "signup_url": "", "password_reset_url": "", "key": ""}
    return Event(lambda person: get_adapter().send_mail(prefix, person.account.email, words), ASKED_FOR)


def _told(prefix: str) -> Event:
    """A notice that something about signing in has changed."""
    return Event(lambda person: get_adapter().send_notification_mail(prefix, person.account), NOTICE)


def _proposal(kind: ProposalKind, tell: Callable[[Proposal], None], allowed: dict[str, str | None] = NOTICE) -> Event:
    return Event(lambda person: tell(Proposal.objects.create(kind=kind, person=person, made_by=person)), allowed)


def _queued(purpose: str, *, by_voice: bool = False) -> Event:
    allowed = VOICE if by_voice else NOTICE
    return Event(lambda person: queue(recipient(person), purpose, "item:1", by_voice=by_voice), allowed)


def _ask_on(person: Person, day: date) -> None:
    """The day came, and the job looked twice."""
    set_safe_contact(person, by="system", ask_again_on=day)
    for _ in range(2):
        ask_again()


NOBODY = dict.fromkeys(STANDS, None)
EVENTS = {
    **{f"mail {name}": _mail(f"account/email/{name}") for name in ("login_code", "password_reset_code")},
    **{f"mail {name}": _mail(f"account/email/{name}") for name in ("email_confirmation", "unknown_account")},
    "mail account_already_exists": _mail("account/email/account_already_exists"),
    **{
        f"told {name}": _told(f"account/email/{name}")
        for name in ("password_changed", "password_set", "email_changed", "email_confirm", "email_deleted")
    },
    **{
        f"told {name}": _told(f"mfa/email/{name}")
        for name in (
            *("totp_activated", "totp_deactivated", "webauthn_added", "webauthn_removed"),
            "recovery_codes_generated",
        )
    },
    **{f"{kind} is coming": _proposal(kind, messages.something_will_change) for kind in sorted(messages.TOLD_BEFORE)},
    **{
        f"{kind} is asked for, not agreed": _proposal(kind, messages.something_will_change, NOBODY)
        for kind in sorted(set(ProposalKind) - messages.TOLD_BEFORE)
    },
    **{f"{kind} is done": _proposal(kind, messages.something_has_changed) for kind in sorted(messages.TOLD_AFTER)},
    **{
        f"{kind} is done in silence": _proposal(kind, messages.something_has_changed, NOBODY)
        for kind in sorted(set(ProposalKind) - messages.TOLD_AFTER)
    },
    "an agreed change could not be": _proposal(ProposalKind.CONTACT, messages.something_could_not_be, VOICE),
    "a death could not be noted": _proposal(ProposalKind.DEATH, messages.something_could_not_be, NOBODY),
    "a first second step": Event(lambda person: ask_to_confirm(person.account, "1"), VOICE),
    "something is ready, the first time": _queued(READY, by_voice=True),
    "something is ready": _queued(READY),
    "a note from us": _queued(RETURNED),
    "the day to ask again": Event(lambda person: _ask_on(person, date(2026, 11, 24)), NOTICE | {"died": None}),
    "not yet the day to ask again": Event(lambda person: _ask_on(person, date(2026, 11, 25)), NOBODY),
    "a new device": _queued(messages.NEW_DEVICE),
    "another is told": Event(lambda person: queue_to_address("else@example.org", "Words", "account"), NOBODY),
    "nothing happens": Event(lambda person: None, NOBODY),
}


def test_forty_events_and_eight_ways_to_stand() -> None:
    assert (len(EVENTS) >= 40, len(STANDS)) == (True, 8)


@pytest.fixture(autouse=True)
def noon(db: None):
    Agency.objects.update(write_from=time(8), write_until=time(18))
    request = RequestFactory().get("/")
    with time_machine.travel(NOON, tick=False), context.request_context(request):
        yield


def left_for(person: Person) -> list[str]:
    """All that left for this person, or waits for somebody to do it: by which way, and when."""
    own = {recipient(person), f"account:{person.account.public_id}", ""}
    rows = Message.objects.filter(recipient__in=own).order_by("pk")
    found = [message for message in rows if message.to_address != "else@example.org"]
    mailed = [MAILED for letter in mail.outbox if letter.to == [person.account.email]]
    return mailed + [_state(message) for message in found if message.state != State.HANDED_OVER]


def _state(message: Message) -> str:
    if message.state == State.NO_WAY:
        return DECIDED
    later = message.run_after > NOON
    if later:
        assert message.run_after == datetime(2026, 11, 26, 8, tzinfo=UTC)  # the first hour after the quiet days
    if message.state == State.WAITING:
        return LATER_MAIL
    post = "post" in message_way(message)
    return POSTED if post else LATER_CALL if later else CALL


NEUTRAL = ("You have a message", "Messages <messages@example.org>", 1, frozenset(), frozenset(), 0)
TELLING = {"adopt", "adopted", "adoption", "adopter", "birth", "letterbox", "letter", "ribbon", "wrenbridge", "council"}


def one_look(letter: EmailMultiAlternatives) -> tuple[object, ...]:
    """What somebody learns who reads over a shoulder: subject, sender, how many got it, words, links, pictures."""
    said = f"{letter.body} {letter.alternatives[0].content}"
    words = frozenset(TELLING & set(re.findall(r"[a-z]+", said.casefold())))
    links = frozenset(re.findall(r"https?://[^\s\"<]+", said)) - {f"{settings.PUBLIC_URL}/your-page/"}
    return letter.subject, letter.from_email, len(letter.recipients()), words, links, said.count("<img")


def message_way(message: Message) -> str:
    from people.contact import reach

    way = reach(message.recipient)
    return way.channel if way else ""


@pytest.mark.parametrize("stand", STANDS)
@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.shows("trust C-38")
def test_exactly_what_is_allowed_leaves(alison, event, stand) -> None:
    STANDS[stand](alison)
    person = Person.objects.get(pk=alison.pk)
    mail.outbox.clear()
    Message.objects.all().delete()
    EVENTS[event].happen(person)
    for _ in range(2):
        sweep()
    allowed = EVENTS[event].allowed[stand]
    assert left_for(person) == ([allowed] if allowed else [])
    assert {one_look(letter) for letter in mail.outbox} <= {NEUTRAL}
    assert [letter.to for letter in mail.outbox if "else@example.org" not in letter.to] == [
        [person.account.email] for each in left_for(person) if each == MAILED
    ]


def test_what_waits_for_a_quiet_day_goes_when_it_is_over(alison) -> None:
    _quiet_today(alison)
    queue(recipient(alison), READY, "item:1")
    sweep()
    assert mail.outbox == []
    with time_machine.travel(NOON + timedelta(days=2), tick=False):
        sweep()
    assert [letter.to for letter in mail.outbox] == [["alison@example.org"]]
