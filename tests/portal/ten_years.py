"""Ten years of an agency: rows of every kind in each of them, and a calendar of what is to become of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.db import connection, models

from base.clock import now
from base.ids import new
from letterbox.enums import ItemState
from letterbox.models import Item, Version, Worksheet
from outbox.actions import queue
from outbox.enums import State
from outbox.models import Message
from people.actions import grant_role, know_person, make_account, stop, tie_account
from people.enums import AlertKind, Handed, LookWhy, Met, ProposalKind, ProposalState, Role, Stop
from people.models import (
    Alert,
    Card,
    Conflict,
    FormerName,
    Glass,
    Guess,
    IdentityCheck,
    Invitation,
    KnownDevice,
    Look,
    Person,
    Proposal,
    SearchKey,
    Support,
    User,
)
from portal.checks import our_models
from tests.cast import line_of
from vault.enums import FileState, Kind
from vault.models import DataKey, File, SafeCopy

FIRST_YEAR, YEARS = 2027, 10
LIBRARIES = {"account", "mfa", "usersessions", "sessions"}
GROWING = {"audit.Entry", "audit.Head", "outbox.Job"}
Place = tuple[str, Any]
Rows = dict[Place, tuple[Any, ...]]


def day(year: int, month: int, number: int = 15) -> datetime:
    return datetime(year, month, number, 12, tzinfo=UTC)


def looked_at() -> list[type[models.Model]]:
    libraries = [model for model in apps.get_models() if model._meta.app_label in LIBRARIES]
    return [model for model, _declared in our_models() if model._meta.label not in GROWING] + libraries


def everything() -> Rows:
    """Each row of each model, as it lies in the database."""
    found: Rows = {}
    with connection.cursor() as cursor:  # past the models: they would take every page's blocks apart each month
        for model in looked_at():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")
            key = [column[0] for column in cursor.description].index(model._meta.pk.column)
            for row in cursor.fetchall():
                found[model._meta.label, row[key]] = tuple(map(str, row))
    return found


def place(row: models.Model) -> Place:
    return row._meta.label, row.pk


@dataclass
class Calendar:
    """When each row is to change, and when it is to go; a row that is not written here does neither."""

    changes: dict[Place, list[datetime]] = field(default_factory=dict)
    goes: dict[Place, datetime] = field(default_factory=dict)

    def note(self, row: models.Model, *changes: datetime, goes: datetime | None = None) -> None:
        self.changes[place(row)] = list(changes)
        if goes:
            self.goes[place(row)] = goes

    def all_go(self, rows: models.QuerySet[Any, Any], at: datetime) -> None:
        for row in rows:
            self.note(row, goes=at)

    def between(self, start: datetime, end: datetime) -> tuple[set[Place], set[Place]]:
        """What changes and what goes after `start`, up to `end`."""
        gone = {key for key, at in self.goes.items() if start < at <= end}
        changed = {key for key, times in self.changes.items() if any(start < at <= end for at in times)}
        return changed - gone, gone


@dataclass
class Cast:
    """Who is in each year's rows, and when all of it ends."""

    calendar: Calendar
    alison: Person
    sam: Person
    noor: Person
    year: int = FIRST_YEAR
    acted: set[str] = field(default_factory=set)

    def after(self, years: int = 0, **also: int) -> datetime:
        at = now()
        return at.replace(year=at.year + years) + timedelta(**also)


def accounts(c: Cast) -> None:
    """One that was never proved, one that nobody uses, one that was closed."""
    unproved = User.objects.create_user(f"unproved{c.year}@example.org", "x")
    address = EmailAddress.objects.create(user=unproved, email=unproved.email, verified=False)
    for row in (unproved, address):
        c.calendar.note(row, goes=c.after(days=7))
    unused = make_account(f"unused{c.year}@example.org", "x")
    told, erased = c.after(years=2), day(c.year + 2, 2, 1) + timedelta(days=30)
    c.calendar.note(unused, told, erased)
    c.calendar.all_go(EmailAddress.objects.filter(user=unused), erased)
    closed_account(c)


def closed_account(c: Cast) -> None:
    account = make_account(f"closed{c.year}@example.org", "x")
    person = know_person("Closed", by="system", spoke=c.alison.spoke)
    tie_account(person, account, by="system")
    Authenticator.objects.create(user=account, type="totp", data={})
    KnownDevice.objects.create(account=account, digest="a")
    card = Card.objects.create(
        account=account, number_digest=new(), handed=Handed.IN_HAND, use_by=now(), pin="x", pin_set_at=now()
    )
    stop(account, Stop.CLOSED, by="system")
    erased = c.after(days=30)
    c.calendar.note(card, erased)
    c.calendar.note(account, erased)
    for model, name in ((Authenticator, "user"), (EmailAddress, "user"), (KnownDevice, "account")):
        c.calendar.all_go(model.objects.filter(**{name: account}), erased)


def short_lived(c: Cast) -> None:
    c.calendar.note(Guess.objects.create(number_digest=new()), goes=c.after(days=1))
    device = KnownDevice.objects.create(account=c.alison.account, digest=new())
    c.calendar.note(device, goes=day(c.year + 1, 2))
    note = UserSession.objects.create(user=c.alison.account, ip="127.0.0.1", user_agent="x", session_key=new())
    c.calendar.note(note, goes=c.after(days=1))


def invitations(c: Cast) -> None:
    """One that ran out, one that was used, one that was ended."""
    for ended in ("use_by", "used_at", "ended_at"):
        ends = {"use_by": c.after(days=14), ended: now()}
        made = Invitation.objects.create(person=c.alison, address="a@example.org", token_digest=new(), **ends)
        c.calendar.note(made, c.after(days=90), goes=c.after(years=2))


def proposals(c: Cast) -> None:
    """Each way to end, about somebody on record and about somebody who is not; one that still waits."""
    other = know_person("Other", by="system", spoke=c.alison.spoke)
    decided = {"decided_by": c.noor, "decided_at": now()}
    done = {**decided, "done_at": now()}
    ends = {
        ProposalState.WAITING: {},
        ProposalState.TURNED_DOWN: decided,
        ProposalState.TAKEN_BACK: {},
        ProposalState.DONE: done,
        ProposalState.UNDONE: done,
    }
    for person, (state, fields) in product((c.alison, other), ends.items()):
        made = Proposal(kind=ProposalKind.CONTACT, person=person, made_by=c.sam, state=state, why="Moved.", **fields)
        made.wanted = {"phone": "07700 900123"}
        made.save()
        if state != ProposalState.WAITING:
            c.calendar.note(made, c.after(years=1), goes=c.after(years=6) if person == other else None)


def watching(c: Cast) -> None:
    six = c.after(years=6)
    c.calendar.note(Look.objects.create(worker=c.sam, person=c.alison, why=LookWhy.TEAM), goes=six)
    c.calendar.note(Glass.objects.create(worker=c.sam, person=c.alison, why="Called.", until=now()), goes=six)
    c.calendar.note(Alert.objects.create(worker=c.sam, kind=AlertKind.GLASS, key=f"{c.year}"), goes=six)
    Conflict.objects.create(
        worker=c.sam, person=know_person("Near", by="system", spoke=c.alison.spoke), declared_by=c.noor
    )
    left = know_person("Left", by="system", spoke=c.alison.spoke)
    role = grant_role(left, Role.EDITOR, by=None)
    role.since = role.until = now().date()
    role.save()
    c.calendar.note(
        Conflict.objects.create(worker=left, person=c.alison, declared_by=c.noor), goes=six + timedelta(days=1)
    )


def messages(c: Cast) -> None:
    """Handed over; standing still for ever; and one for each that waits no longer than its six years."""
    told = queue(f"person:{c.alison.public_id}", purpose="test", about=f"year:{c.year}", spoken="Hello.")
    Message.objects.filter(pk=told.pk).update(state=State.HANDED_OVER, handed_over_at=now())
    c.calendar.note(told, c.after(days=7), goes=c.after(years=6))
    stuck = queue(f"person:{c.alison.public_id}", purpose="stuck", about=f"year:{c.year}")
    Message.objects.filter(pk=stuck.pk).update(state=State.NO_WAY)
    c.calendar.note(stuck, goes=c.after(years=6))


def letters(c: Cast) -> None:
    """Passed on, taken back, still with a reader: the letters stay, two of the worksheets go."""
    line = line_of(c.alison)
    ends = {
        ItemState.PASSED_ON: {"passed_on_at": now()},
        ItemState.WITHDRAWN: {"taken_back_at": now()},
        ItemState.WAITING: {},
    }
    for state, fields in ends.items():
        item = Item.objects.create(line=line, author=c.alison, state=state, received_at=now(), **fields)
        Version.objects.create(item=item, number=1, text="Dear Keira, the beans grew.", key_owner=line.key_owner)
        sheet = Worksheet.objects.create(item=item, reader=c.sam, note="The town?")
        if state != ItemState.WAITING:
            c.calendar.note(sheet, goes=c.after(days=30))


def people(c: Cast) -> None:
    """A supporter who helps nobody any more, and somebody who left; one of each stays, for a reason."""
    helper = know_person("Helper", by="system", spoke=c.alison.spoke, full_name="Helper Hale")
    grant_role(helper, Role.SUPPORTER, by=None)
    Support.objects.create(person=c.alison, supporter=helper, kind="supporter", ended_at=now())
    busy = know_person("Busy", by="system", spoke=c.alison.spoke)
    grant_role(busy, Role.SUPPORTER, by=None)
    Support.objects.create(person=c.alison, supporter=busy, kind="supporter")
    gone = know_person("Gone", by="system", spoke=c.alison.spoke, phone="07700 900456")
    grant_role(gone, Role.ADOPTER, by=None)
    FormerName.objects.create(person=gone, called="Before")
    IdentityCheck.objects.create(person=gone, seen=["passport"], met=Met.VIDEO, seen_by=c.sam)
    Person.objects.filter(pk=gone.pk).update(closed_at=now())
    for person, at in ((helper, c.after(years=1)), (gone, c.after(years=3))):
        rows = (person, person.safe_contact, *person.former_names.all(), *person.identity_checks.all())
        for row in rows:
            c.calendar.note(row, at)
        c.calendar.all_go(SearchKey.objects.filter(person=person), at)
        c.calendar.all_go(DataKey.objects.filter(owner=person.key_owner), at)


def files(c: Cast) -> None:
    """A photo with its safe copy: no rule knows it, so it stays until the room that took it in lets it go."""
    seen = {"state": FileState.SAFE, "kind": Kind.PICTURE, "looked_at": now()}
    file = File.objects.create(size=1, name="beans.jpg", key_owner=f"draft:{c.year}", **seen)
    owner = {"key_owner": file.key_owner, "kind": Kind.PICTURE}
    SafeCopy.objects.create(file=file, place=1, width=1, height=1, **owner)


KINDS: list[Callable[[Cast], None]] = [
    accounts, short_lived, invitations, proposals, watching, messages, letters, people, files,
]  # fmt: skip
