"""Whether and how we may write to someone today. The outbox asks; it knows no person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agency.models import Agency
from base.clock import LONDON, now
from people.enums import Way
from people.models import Person, User


@dataclass(frozen=True)
class Reach:
    """A way to someone: the channel, where it leads, and how to do it safely. Not before `after`."""

    channel: str
    address: str
    after: datetime
    called: str = ""
    number: str = ""
    hours: str = ""


def recipient(person: Person) -> str:
    """The opaque key under which the outbox knows a person."""
    return f"person:{person.public_id}"


def reach(key: str, *, hurried: bool = False) -> Reach | None:
    """The way to whoever stands behind `key`, or None when there is no safe way at all.

    `hurried` messages, such as a sign-in code that somebody asked for a moment ago, keep no hours.
    """
    kind, _, public_id = key.partition(":")
    after = now() if hurried else _next_writing_hour(now())
    if kind == "account":
        user = User.objects.filter(public_id=public_id, is_active=True).exclude(email=None).first()
        return Reach(Way.EMAIL, user.email or "", after) if user else None
    person = Person.objects.select_related("account").filter(public_id=public_id).first()
    return _reach_person(person, after) if person else None


def _reach_person(person: Person, after: datetime) -> Reach | None:
    account = person.account
    if person.way == Way.EMAIL and not person.shared_device and account and account.is_active and account.email:
        return Reach(Way.EMAIL, account.email, after, person.called, person.phone, person.safe_hours)
    return Reach(Way.RING, "", after, person.called, person.phone, person.safe_hours)


def _next_writing_hour(at: datetime) -> datetime:
    """The next moment inside the agency's writing hours, by the clock on the wall in London."""
    agency = Agency.objects.first()
    if agency is None:
        return at
    wall = at.astimezone(LONDON)
    if agency.write_from <= wall.time() <= agency.write_until:
        return at
    day = wall.date() if wall.time() < agency.write_from else wall.date() + timedelta(days=1)
    return datetime.combine(day, agency.write_from, LONDON)
