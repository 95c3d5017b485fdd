"""Whether and how we may write to someone today. The outbox asks; it knows no person."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from agency.models import Agency
from base.clock import LONDON, now
from people.enums import Voicemail, Way
from people.models import Person, SafeContact, User, falls_on, safe_contact_of

LONGEST_WAIT = 370  # days: a year's quiet dates, and a few


@dataclass(frozen=True)
class Reach:
    """A way to someone: the channel, where it leads, and how to do it safely. Not before `after`."""

    channel: str
    address: str
    after: datetime
    called: str = ""
    number: str = ""
    hours: str = ""
    say_from: str = ""
    voicemail: str = Voicemail.NEVER


def recipient(person: Person) -> str:
    """The opaque key under which the outbox knows a person."""
    return f"person:{person.public_id}"


def owner_of(account: User) -> str:
    """The recipient for what concerns an account: one human being, in however many places they stand."""
    person = Person.objects.standing().filter(account=account, died_on=None).order_by("pk").first()
    return recipient(person) if person else f"account:{account.public_id}"


def reach(
    key: str, *, hurried: bool = False, by_voice: bool = False, by_post: bool = False, not_on: str = ""
) -> Reach | None:
    """The way to whoever stands behind `key`, or None when there is no safe way at all.

    `hurried` messages, such as a sign-in code that somebody asked for a moment ago, keep no hours.
    `by_voice`: only a call will do. `by_post`: something must go into an envelope, or, where that is not safe, a
    person rings. `not_on`: more days on which nothing must reach them.
    """
    kind, _, public_id = key.partition(":")
    if kind == "account":
        return _reach_account(public_id, hurried)
    person = find(public_id)
    after = now() if hurried or person is None else _next_hour(now(), safe_contact_of(person), not_on)
    only = (Way.RING,) if by_voice else (Way.POST, Way.RING) if by_post else ()
    return _reach_person(person, after, only) if person else None


def find(public_id: str) -> Person | None:
    """Somebody who can be reached: the record that counts now, of a person who lives."""
    people = Person.objects.select_related("account", "safe_contact", "merged_into__account")
    person = people.filter(public_id=public_id).first()
    while person is not None and person.merged_into is not None:
        person = people.get(pk=person.merged_into.pk)
    gone = person is None or person.died_on is not None or person.erased_at is not None
    return None if gone else person


def may_mail(address: str) -> bool:
    """Whether a mail that somebody asked for just now, such as a code, may go to this address.

    Not to a mailbox that others see or that its owner has not called safe, nor for an account that is stopped.
    """
    user = User.objects.filter(email=address.lower()).first()
    if user is None:
        return True
    people = Person.objects.filter(account=user).select_related("safe_contact")
    safe = (contact for contact in map(safe_contact_of, people))
    return user.is_active and all(Way.EMAIL in each.ways and not each.shared_device for each in safe)


def _reach_account(public_id: str, hurried: bool) -> Reach | None:
    user = User.objects.filter(public_id=public_id, is_active=True).exclude(email=None).first()
    if user is None:
        return None
    return Reach(Way.EMAIL, user.email or "", now() if hurried else _next_hour(now(), SafeContact()) or now())


def _reach_person(person: Person, after: datetime | None, only: tuple[Way, ...]) -> Reach | None:
    contact = safe_contact_of(person)
    ways = [way for way in only if way in contact.ways] if only else contact.ways
    found = ((way, _address(person, contact, way)) for way in ways)
    way, address = next(((way, address) for way, address in found if address is not None), ("", ""))
    if after is None or not way:
        return None
    return Reach(way, address, after, person.called, person.phone, contact.hours, contact.say_from, contact.voicemail)


def _address(person: Person, contact: SafeContact, way: str) -> str | None:
    """Where this way leads; None when it cannot be used now."""
    account = person.account
    if way == Way.EMAIL:
        is_safe = account is not None and account.is_active and not contact.shared_device
        return (account.email or None) if account is not None and is_safe else None
    if way == Way.POST:
        return person.address or None
    return ""


def _next_hour(at: datetime, contact: SafeContact, not_on: str = "") -> datetime | None:
    """The next moment that is inside the agency's writing hours and safe for them, on the wall in London."""
    agency = Agency.objects.first()
    if agency is None:
        return at
    opens = max(agency.write_from, contact.not_before or time.min)
    shuts = min(agency.write_until, contact.not_after or time.max)
    if opens > shuts:
        return None
    wall = at.astimezone(LONDON)
    for ahead in range(LONGEST_WAIT):
        day = wall.date() + timedelta(days=ahead)
        begins = at if ahead == 0 and opens <= wall.time() else datetime.combine(day, opens, LONDON)
        if _is_safe_day(day, contact, not_on) and not (ahead == 0 and wall.time() > shuts):
            return begins
    return None


def _is_safe_day(day: date, contact: SafeContact, not_on: str) -> bool:
    return day.weekday() in contact.days and not contact.is_quiet(day) and not falls_on(not_on, day)
