"""Erasing somebody: what told who they were is nowhere any more, and no count changes."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.test import Client
from time_machine import travel

from audit.log import faults
from audit.models import Entry
from base.clock import now
from outbox.actions import queue, queue_to_address
from outbox.enums import State
from outbox.models import Message
from people import searching
from people.actions import agree, carry_out_due, erasing, grant_role, know_person, propose, tie_account
from people.enums import Handed, Met, ProposalKind, ProposalState, Role, Stays, Stop
from people.models import (
    Card,
    Conflict,
    FormerName,
    Glass,
    Guess,
    IdentityCheck,
    Invitation,
    KnownDevice,
    Person,
    Proposal,
    SafeContact,
    SearchKey,
    Support,
    User,
)
from people.personal import FIELDS
from people.signals import person_erased
from portal import keeping
from portal.checks import our_models
from tests.cast import SECRET, make_person, sign_in
from tests.taint.conftest import Ear
from tests.taint.detector import found_in
from tests.taint.planting import word, words
from vault.erasing import sealed_fields
from vault.models import DataKey, Sealed
from vault.seal import digest

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
IN_CLEAR = {"called", "email", "password", "number", "pin", "device", "seen", "address of session", "browser"}
# What goes as a whole row; of everything else, as many rows stay as there were.
ROWS_THAT_GO = {"SearchKey", "KnownDevice", "Guess", "DataKey"}
# Fields about a person that hold no words of their own: links, states and times.
NO_WORDS = {
    *("User.last_login", "User.joined_at", "Card.pin_set_at", "Person.account", "Person.known_since"),
    *("Person.died_on", "SafeContact.ways", "SafeContact.shared_device", "SafeContact.voicemail", "SafeContact.days"),
    *("SafeContact.not_before", "SafeContact.not_after", "IdentityCheck.met", "FormerName.until", "Proposal.other"),
    *("Support.supporter", "Support.kind", "Support.since", "Support.accepted_at", "Support.ended_at"),
    *("Training.kind", "Training.passed_on", "Training.valid_until", "Role.role", "Role.since", "Role.until"),
    *("Role.granted_by", "Standing.one", "Standing.other", "Standing.stand"),
}
PLANTED = {
    *("User.email", "User.password", "Card.number_digest", "Card.pin", "KnownDevice.digest"),
    *("Person.called", "Person.full_name", "Person.address", "Person.phone", "Person.born"),
    *("SafeContact.hours", "SafeContact.say_from", "SafeContact.quiet", "IdentityCheck.seen", "Invitation.address"),
    *("FormerName.called", "FormerName.full_name", "SearchKey.digest", "Proposal.payload", "Proposal.why"),
    *("Glass.why", "Glass.comment", "Conflict.why"),
}


@dataclass
class Known:
    """Somebody about whom everything is held that can be, and what would tell so."""

    person: Person
    markers: dict[str, str]


def about(person: Person, sam: Person, noor: Person) -> dict[str, str]:
    """Rows of every kind about this person, each with a marker in each field that holds words."""
    said = {
        name: words(f"gone {name}") for name in ("hours", "say_from", "former", "why", "glass", "review", "conflict")
    }
    said |= {"former name": word("gone former"), "quiet": "2031-05-17/2031-05-19", "seen": word("gone seen")}
    said |= {"wanted": "01632 960 417", "invited": "gone.invited@example.org"}
    contact = SafeContact.objects.get(person=person)
    contact.hours, contact.say_from, contact.quiet = said["hours"], said["say_from"], said["quiet"]
    contact.save()
    IdentityCheck.objects.create(person=person, seen=[said["seen"]], met=Met.VIDEO, seen_by=sam)
    Invitation.objects.create(person=person, address=said["invited"], token_digest="t", use_by=now(), used_at=now())
    FormerName.objects.create(person=person, called=said["former name"], full_name=said["former"])
    moved = Proposal(person=person, kind=ProposalKind.CONTACT, made_by=sam, why=said["why"])
    moved.wanted = {"phone": said["wanted"]}
    moved.save()
    Glass.objects.create(person=person, worker=sam, why=said["glass"], comment=said["review"], until=now())
    Conflict.objects.create(person=person, worker=sam, why=said["conflict"], declared_by=noor)
    Support.objects.create(person=person, supporter=make_person("helper", Role.SUPPORTER), kind="supporter")
    searching.index(person)
    return said


def messages_to(person: Person) -> dict[str, str]:
    """Told by voice, not told yet, and an account mail to their address."""
    said = {"spoken": words("gone spoken"), "unsent": words("gone unsent"), "mail": words("gone mail")}
    key = f"person:{person.public_id}"
    for number, (name, text) in enumerate((("spoken", said["spoken"]), ("unsent", said["unsent"]))):
        queue(key, purpose=name, about=f"test:{number}", spoken=text)
    queue_to_address(person.account.email, said["mail"], purpose="account")
    sent = Message.objects.exclude(purpose="unsent").filter(handed_over_at=None)
    sent.update(state=State.HANDED_OVER, handed_over_at=now())
    return said


def account_of(person: Person) -> dict[str, str]:
    """A card with a PIN, a known browser, a session."""
    account = person.account
    number = digest("card", "904417730021")
    card = Card.objects.create(account=account, number_digest=number, handed=Handed.IN_HAND, use_by=now())
    card.pin, card.pin_set_at = "md5$salt$0123456789abcdef0123456789abcdef", now()
    card.save()
    Guess.objects.create(number_digest=number)
    KnownDevice.objects.create(account=account, digest=digest("device", "gone"))
    browser = sign_in(Client(), person)
    session = {"session_key": browser.session.session_key, "ip": "198.51.100.77", "user_agent": words("gone browser")}
    UserSession.objects.update_or_create(session_key=session.pop("session_key"), defaults={"user": account, **session})
    clear = {"email": account.email, "password": account.password, "number": number, "pin": card.pin}
    return (
        clear
        | {"device": digest("device", "gone"), "address of session": session["ip"], "secret": SECRET}
        | {"browser": session["user_agent"]}
    )


@pytest.fixture
def gone(sam, noor):
    """Somebody in no adoption record, with a marker in each field that can hold one."""
    told = {part: words(f"gone {part}") for part in ("full_name", "address")}
    person = make_person("gone.marker", Role.ADOPTER, full_name=told["full_name"], address=told["address"])
    told |= {"called": word("gone called"), "phone": "07700 900466", "born": "1979-03-28"}
    person.called, person.phone, person.born = told["called"], told["phone"], told["born"]
    person.save()
    markers = told | about(person, sam, noor) | messages_to(person) | account_of(person)
    return Known(person, markers)


def whole_database() -> bytes:
    """Every column of every table, Wagtail's index and libraries' tables too, as bytes."""
    found: list[bytes] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [as_bytes(value) for row in cursor.fetchall() for value in row]
    return b"\n".join(found)


def as_bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def whatever_opens() -> bytes:
    """Every sealed text, opened. Raises if one cannot be: pages that show the row would break."""
    models = [model for model, _declared in our_models() if issubclass(model, Sealed)]
    return "\n".join(
        getattr(row, name) for model in models for row in model.objects.all() for name in sealed_fields(model)
    ).encode()


def sessions() -> bytes:
    return "\n".join(f"{session.get_decoded()}" for session in Session.objects.all()).encode()


def files() -> bytes:
    folders = [Path(folder) for folder in (settings.MEDIA_ROOT, settings.MAILBOX)]
    return b"\n".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())


def everywhere(ear: Ear) -> dict[str, bytes]:
    return {
        "database": whole_database(),
        "sealed": whatever_opens(),
        "sessions": sessions(),
        "files": files(),
        "cache": repr(dict(cache._cache)).encode(),
        "log": "\n".join(ear.lines).encode(),
    }


def counts() -> dict[str, object]:
    """What managers count: rows of each model, people by team and by month, roles, messages by month."""
    rows = {model.__name__: model.objects.count() for model, _declared in our_models() if hasattr(model, "objects")}
    stay = {name: count for name, count in rows.items() if name not in {*ROWS_THAT_GO, "Entry", "Job", "Message"}}
    handed = Message.objects.filter(state=State.HANDED_OVER)
    return stay | {
        "teams": Counter(Person.objects.values_list("spoke", "council")),
        "known": list(by_month(Person.objects, "known_since")),
        "roles": Counter(person_role for person_role in Person.objects.values_list("roles__role", "roles__until")),
        "handed over": list(by_month(handed, "handed_over_at")),
    }


def by_month(rows, name):
    return rows.annotate(month=TruncMonth(name)).values_list("month").annotate(Count("pk")).order_by("month")


def erase_by_two(person: Person, sam: Person, noor: Person) -> None:
    """Asked for by one, agreed by another, done when thirty days are over."""
    agree(propose(ProposalKind.ERASE, person, by=sam, why="They asked us."), by=noor)
    with travel(now() + timedelta(days=29, hours=23), tick=False):
        assert carry_out_due() == 0
    with travel(now() + timedelta(days=30), tick=False):
        assert carry_out_due() == 1
        list(keeping.run())
    cache.clear()


def test_every_field_about_a_person_is_planted_or_holds_no_words():
    links = {"person", "worker"}
    about_them = {
        f"{model}.{name}"
        for model, fields in FIELDS.items()
        for name, declared in fields.items()
        if declared.tells_about_someone and name not in links
    }
    assert about_them == PLANTED | NO_WORDS
    assert set() == PLANTED & NO_WORDS


def test_before_all_of_it_is_there(gone):
    """Otherwise finding nothing afterwards would tell nothing."""
    assert found_in(whatever_opens(), gone.markers) | IN_CLEAR | {"secret"} == set(gone.markers)
    assert found_in(whole_database(), gone.markers) == IN_CLEAR
    assert found_in(sessions(), gone.markers) == {"email"}


def test_afterwards_nothing_of_it_is_anywhere(gone, sam, noor, monkeypatch):
    ear = Ear()
    ear.listen(monkeypatch)
    keys = set(SearchKey.objects.filter(person=gone.person).values_list("digest", flat=True))
    erase_by_two(gone.person, sam, noor)
    markers = gone.markers | {f"search {number}": key for number, key in enumerate(sorted(keys))}
    assert len(keys) > 10
    places = everywhere(ear)
    assert set(places) == {"database", "sealed", "sessions", "files", "cache", "log"}
    assert {what: found for what, data in places.items() if (found := found_in(data, markers))} == {}
    assert list(faults()) == []


def test_no_count_changes(gone, sam, noor):
    before = counts()
    assert Message.objects.filter(handed_over_at=None, purpose="unsent").count() == 1
    erasing.erase(gone.person, by=noor)
    assert counts() == before
    assert Message.objects.filter(handed_over_at=None).count() == 0


def test_what_is_left_is_a_row(gone, noor):
    account = gone.person.account
    assert erasing.erase(gone.person, by=noor) == frozenset()
    person = Person.objects.get(pk=gone.person.pk)
    assert (person.called, person.full_name, person.phone, person.address, person.born) == ("", "", "", "", "")
    assert (person.account, person.died_on, person.erased_at is not None) == (None, None, True)
    assert not DataKey.objects.filter(owner=person.key_owner).exists()
    assert person.proposals.filter(state=ProposalState.WAITING).count() == 0
    assert Support.objects.get(person=person).ended_at is not None
    acts = Entry.objects.filter(on__in=[f"person:{person.public_id}", f"user:{account.public_id}"])
    last = [act for act in acts.values_list("act", flat=True) if act in {"person_erased", "key_destroyed"}]
    assert last == ["key_destroyed", "person_erased"]


def test_the_account_is_a_husk(gone, client, noor):
    account = gone.person.account
    erasing.erase(gone.person, by=noor)
    account.refresh_from_db()
    assert (account.email, account.has_usable_password(), account.stopped_as) == (None, False, Stop.CLOSED)
    assert (account.last_login, account.second_step_confirmed_at, account.groups.count()) == (None, None, 0)
    for model in (Authenticator, EmailAddress, UserSession):
        assert model.objects.filter(user=account).count() == 0
    assert KnownDevice.objects.filter(account=account).count() == 0


def test_erased_twice_is_erased_once(gone, noor):
    erasing.erase(gone.person, by=noor)
    before = whole_database()
    assert erasing.erase(gone.person, by=noor) == frozenset()
    assert whole_database() == before


def test_rooms_above_hear_of_it(gone, noor):
    heard = []

    def hear(person, **_):
        heard.append(person)

    person_erased.connect(hear)
    erasing.erase(gone.person, by=noor)
    person_erased.disconnect(hear)
    assert heard == [gone.person]


def test_who_stands_in_an_adoption_record_keeps_their_name_in_it(jacob, alison, keira, noor, letter_in):
    letter_in("told")
    account, called = keira.account, keira.called
    Person.objects.filter(pk=keira.pk).update(called=called)
    assert erasing.erase(keira, by=noor) == {Stays.RECORD}
    keira = Person.objects.get(pk=keira.pk)
    assert (keira.called, keira.phone, keira.address, keira.account, keira.erased_at) == (called, "", "", None, None)
    assert SafeContact.objects.get(person=keira).ways == []
    assert User.objects.get(pk=account.pk).email is None
    assert list(searching.matching(called)) == [keira.pk]
    assert searching.matching("keira@example.org") == set()
    assert jacob.lines.count() == 2
    assert whatever_opens().count(b"the beans grew") == 2
    assert Entry.objects.filter(act="person_erased_in_part", why="record").count() == 1


def test_who_read_letters_keeps_their_name(sam, noor):
    assert erasing.erase(sam, by=noor) == {Stays.STAFF}
    assert Person.objects.get(pk=sam.pk).called == "Sam"


def test_two_who_share_an_account_do_not_lose_it_together(gone, noor):
    partner = know_person("Partner", by="system", spoke=gone.person.spoke)
    account = gone.person.account
    tie_account(partner, account, by="system")
    erasing.erase(gone.person, by=noor)
    assert User.objects.get(pk=account.pk).email == gone.markers["email"]
    erasing.erase(partner, by=noor)
    assert User.objects.get(pk=account.pk).email is None


def test_a_record_made_one_with_theirs_goes_with_it(gone, noor):
    double = know_person(word("double"), by="system", spoke=gone.person.spoke, phone="07700 900488")
    Person.objects.filter(pk=double.pk).update(merged_into=gone.person)
    erasing.erase(double, by=noor)
    assert list(Person.objects.filter(erased_at__isnull=False).order_by("pk")) == [gone.person, double]
    assert found_in(whatever_opens() + whole_database(), {"called": word("double"), "phone": "07700 900488"}) == set()


def test_a_record_made_one_with_one_on_record_stays(gone, jacob, keira, noor):
    Person.objects.filter(pk=keira.pk).update(merged_into=gone.person)
    assert erasing.erase(gone.person, by=noor) == {Stays.RECORD}
    assert Person.objects.get(pk=keira.pk).called == "Keira"


def test_an_erased_person_is_not_written_to(gone, noor):
    erasing.erase(gone.person, by=noor)
    message = queue(f"person:{gone.person.public_id}", purpose="test", about="test:9", spoken="Hello.", by_voice=True)
    assert message.state == State.NO_WAY
    assert Person.objects.get(pk=gone.person.pk).phone == ""


def test_a_role_that_reads_no_letters_does_not_keep_a_name(noor):
    editor = make_person("editor", Role.EDITOR)
    assert erasing.erase(editor, by=noor) == frozenset()


def test_another_persons_texts_stay_readable(gone, alison, noor):
    grant_role(gone.person, Role.SUPPORTER, by=None)
    erasing.erase(gone.person, by=noor)
    assert Person.objects.get(pk=alison.pk).phone == "07700 900 077"
