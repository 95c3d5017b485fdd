"""Two families whose every field holds something that can be recognised anywhere."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.test import Client

from agency.models import LocalAuthority, RecordHolder, Spoke
from base.clock import now
from letterbox.actions.arranging import End, arrange
from letterbox.enums import SideKind
from letterbox.models import Arrangement, Line, Side
from people.actions import grant_role, set_safe_contact
from people.enums import ProposalKind, ProposalState, Role
from people.models import Conflict, FormerName, Glass, Invitation, Person, Proposal
from tests.cast import make_person

# Fields whose marker is put there by hand, by the journey, or by what a family types.
PLANTED = {
    *("people.User.email", "people.User.password"),
    *("people.Person.called", "people.Person.full_name", "people.Person.address", "people.Person.phone"),
    *("people.Person.born", "people.SafeContact.hours", "people.SafeContact.say_from", "people.SafeContact.quiet"),
    *("people.FormerName.called", "people.FormerName.full_name", "people.Invitation.address"),
    *("people.Proposal.payload", "people.Proposal.why", "people.Glass.why", "people.Conflict.why"),
    *("letterbox.Child.born", "letterbox.ChildName.name", "letterbox.ProtectedTerm.value"),
    *("letterbox.Party.signs_as", "letterbox.Draft.text", "letterbox.Draft.answers", "letterbox.Version.text"),
    *("letterbox.HelpAsked.words", "letterbox.HelpAsked.hours", "letterbox.CallNote.words", "letterbox.Dictation.text"),
    *("letterbox.Check.note", "letterbox.Worksheet.note", "letterbox.Hold.why"),
}
# Ids that belong to one side: the other must never be given one, and guessing one must lead nowhere.
IDS = {
    *("letterbox.Item.public_id", "letterbox.ReleaseCopy.public_id", "letterbox.CopyPicture.public_id"),
    *("letterbox.Line.writer_ref", "letterbox.Line.reader_ref"),
}
# What is agreed to be shown across, by name.
AGREED = {
    "letterbox.Line.reader_called": "the agreed name of the reader",
    "letterbox.Line.writer_called": "the agreed name of the writer",
    "letterbox.SharedTerm.value": "a name that both sides know",
    "letterbox.ReleaseCopy.text": "the letter itself, once two people have read it",
    "letterbox.CarriedQuestion.words": "words of such a letter",
    "letterbox.Packet.cover": "made of the reader's own names and the agreed ones, which are planted",
}
# What holds no words of its own: a link to a planted row, a state, or a time.
NO_WORDS = {
    *("audit.Entry.on", "audit.Entry.by", "letterbox.Member.person", "letterbox.Version.made_by"),
    *("letterbox.Item.author", "letterbox.Item.state", "letterbox.Item.kind", "letterbox.Item.for_child"),
    *("letterbox.Helper.support", "letterbox.HelpAsked.person", "letterbox.CallNote.person"),
    "letterbox.Dictation.person",
    *("letterbox.Item.started_at", "letterbox.Item.received_at", "letterbox.Item.taken_back_at"),
    *("letterbox.StandingChoice.choice", "letterbox.StandingChoice.chosen_by", "letterbox.StandingChoice.chosen_at"),
    *("letterbox.Keeping.for_child", "letterbox.Keeping.kept_at", "letterbox.Keeping.ended_at"),
    *("letterbox.Party.any_day",),
    *("letterbox.Delivery.how", "letterbox.Delivery.by", "letterbox.Delivery.at", "letterbox.CopyPicture.words"),
    *("letterbox.Thank.phrase", "letterbox.Thank.said_by", "letterbox.Thank.said_at"),
    *("outbox.Message.reason", "outbox.Message.about", "outbox.Message.recipient"),
    *("outbox.Message.to_address", "outbox.Message.text", "outbox.Message.spoken"),
    *("people.User.last_login", "people.User.joined_at", "people.Person.account"),
    *("people.Person.known_since", "people.Person.died_on"),
    *("people.Card.number_digest", "people.Card.pin", "people.Card.pin_set_at", "people.KnownDevice.digest"),
    *("people.SafeContact.person", "people.SafeContact.ways", "people.SafeContact.shared_device"),
    *("people.SafeContact.voicemail", "people.SafeContact.days"),
    *("people.SafeContact.not_before", "people.SafeContact.not_after"),
    *("people.IdentityCheck.person", "people.IdentityCheck.seen", "people.IdentityCheck.met"),
    *("people.Invitation.person", "people.FormerName.person", "people.FormerName.until"),
    *("people.SearchKey.person", "people.SearchKey.digest", "people.Proposal.person", "people.Proposal.other"),
    *("people.Support.person", "people.Support.supporter", "people.Support.kind", "people.Support.since"),
    *("people.Support.accepted_at", "people.Support.ended_at", "people.Look.person", "people.Glass.person"),
    *("people.Training.person", "people.Training.kind", "people.Training.passed_on"),
    *("people.Training.valid_until", "people.Conflict.person"),
    *("people.Standing.one", "people.Standing.other", "people.Standing.stand"),
    *("people.Role.person", "people.Role.role", "people.Role.since", "people.Role.until", "people.Role.granted_by"),
}
# What no page of a family leads to: the pictures of a letter are rebuilt, and carry none of it.
BEHIND_NO_PAGE = {"vault.File.name", "vault.File.stripped", "vault.SafeCopy.text"}
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
AGREED_NAMES = {"one": "Rosie’s family", "other": "Rosie’s first mum"}
NUMBERS = {"one": "07700 900411", "other": "07700 900733"}
CARDS = {"one": "904417730021", "other": "771290480036"}
BORN = {"one": "1983-02-11", "other": "1996-08-30"}
SAFE = ("hours", "say_from", "quiet")
KNOWN_BESIDES = ("former called", "former full_name", "why asked", "why looked", "why in conflict")
BIRTHDAY, BEGAN = "2013-09-27", "2009-04-01"


def word(seed: str) -> str:
    """A made-up name, always the same for the same seed."""
    picks = hashlib.sha256(seed.encode()).digest()[:8]
    letters = [(VOWELS if place % 2 else CONSONANTS) for place in range(8)]
    return "".join(each[pick % len(each)] for each, pick in zip(letters, picks, strict=True)).title()


def words(seed: str) -> str:
    """Made-up words that every way of escaping would change."""
    return f"{word(seed + '1')} O’{word(seed + '2')} & {word(seed + '3')} ë"


@dataclass
class Family:
    """One side: the person, their browser, what would give them away, and all that they were given."""

    name: str
    person: Person
    markers: dict[str, str]
    browser: Client
    given: list[tuple[str, bytes]] = field(default_factory=list)

    def take(self, what: str, data: bytes) -> None:
        self.given.append((what, data))

    @property
    def side(self) -> Side:
        return Side.objects.get(party_set__members__person=self.person)

    def ids(self) -> set[str]:
        """Every reference that belongs to this side."""
        own_line = Line.objects.get(writer__side=self.side)
        other_line = Line.objects.get(reader__side=self.side)
        own = {own_line.writer_ref, other_line.reader_ref, self.side.public_id, self.person.public_id}
        items = set(own_line.items.values_list("public_id", flat=True))
        return own | items | set(other_line.copies.values_list("public_id", flat=True))


def make_family(name: str, role: Role, browser: Client) -> Family:
    """Somebody with a marker in every field that an agency may hold about them."""
    markers = {part: words(f"{name} {part}") for part in ("full_name", "address", *SAFE)}
    markers |= {"called": word(f"{name} called"), "phone": NUMBERS[name], "born": BORN[name]}
    account = word(f"{name} account").lower()
    person = make_person(account, None, full_name=markers["full_name"], born=markers["born"])
    set_safe_contact(person, by=person, **{part: markers[part] for part in SAFE})
    person.called, person.phone, person.address = markers["called"], markers["phone"], markers["address"]
    person.spoke = Spoke.objects.create(name=words(f"{name} spoke"))
    person.council = LocalAuthority.objects.create(name=words(f"{name} council"), spoke=person.spoke, starts_on=BEGAN)
    person.save()
    user = person.account
    user.set_password(words(f"{name} password"))
    user.save()
    grant_role(person, role, by=None)
    markers |= _known_besides(name, person)
    markers |= {"email": user.email, "password": user.password, "spoke": person.spoke.name}
    markers |= {"council": person.council.name, "password in clear": words(f"{name} password")}
    return Family(name, person, markers, browser)


def _known_besides(name: str, person: Person) -> dict[str, str]:
    """What lies about somebody in rows of their own: former names, an invitation, what was asked for and why."""
    markers = {part: words(f"{name} {part}") for part in KNOWN_BESIDES}
    markers |= {"invited at": f"{word(name + ' invited').lower()}@example.org", "asked for": f"<{CARDS[name]}>"}
    colleague = make_person(word(f"{name} colleague").lower(), None)
    names = {"called": markers["former called"], "full_name": markers["former full_name"]}
    FormerName.objects.create(person=person, **names)
    in_time = {"use_by": now()}
    Invitation.objects.create(person=person, address=markers["invited at"], token_digest=name, **in_time)
    asked = {"payload": markers["asked for"], "why": markers["why asked"], "made_by": colleague}
    Proposal.objects.create(person=person, kind=ProposalKind.CONTACT, state=ProposalState.TAKEN_BACK, **asked)
    Glass.objects.create(person=person, worker=colleague, why=markers["why looked"], until=now())
    seen = {"declared_by": colleague, "why": markers["why in conflict"]}
    Conflict.objects.create(person=person, worker=colleague, **seen)
    return markers


def _end(family: Family, kind: SideKind, month: int) -> End:
    family.markers |= {part: word(f"{family.name} {part}") for part in ("signs_as", "child", "term")}
    terms = (("surname", family.markers["term"]),)
    return End(kind, family.markers["signs_as"], family.markers["child"], month, (family.person,), terms)


def put_in_touch(one: Family, other: Family) -> Arrangement:
    """An arrangement in which the agreed names are other names than those that each side signs with at home."""
    arrangement = arrange(
        _end(one, SideKind.ADOPTIVE, 3),
        _end(other, SideKind.BIRTH, 9),
        born=BIRTHDAY,
        record_holder=RecordHolder.objects.order_by("pk")[0],
        spoke=Spoke.objects.order_by("pk")[0],
        by="system",
        shared=("Rosie",),
    )
    for writer, reader in ((one, other), (other, one)):
        line = Line.objects.get(writer__side=writer.side)
        line.writer_called, line.reader_called = AGREED_NAMES[writer.name], AGREED_NAMES[reader.name]
        line.save()
    return arrangement


def stored(label: str) -> Iterator[Any]:
    """Every value of this field, opened if it was sealed."""
    from django.apps import apps

    app, model, name = label.split(".")
    yield from (getattr(row, name) for row in apps.get_model(app, model)._default_manager.all())
