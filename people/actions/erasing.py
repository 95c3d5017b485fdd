"""Erasing what we hold about somebody: what told who they were goes, the rows stay, so that no count changes.

Who stands in an adoption record, or read letters for the agency, keeps their name with that record; what lies
around it goes. The answer says which it was.
"""

from collections.abc import Iterable

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from audit.log import HasPublicId, action, record
from base.clock import now
from base.moves import move
from outbox.actions import forget
from people import searching
from people.actions.cards import end_cards
from people.actions.proposing import performs
from people.actions.stopping import sign_out_everywhere, stop
from people.contact import recipient
from people.enums import RIGHTS, ProposalKind, ProposalState, Right, Stays, Stop, Voicemail
from people.models import (
    Card,
    Guess,
    IdentityCheck,
    Invitation,
    KnownDevice,
    Person,
    Proposal,
    Role,
    SafeContact,
    SearchKey,
    Support,
    User,
)
from people.models.contact import EVERY_DAY
from people.rules import stands_on_record
from people.signals import person_erased
from vault import erasing as vault

READERS = frozenset(role for role, rights in RIGHTS.items() if Right.CHECK_LETTERS in rights)
NOTHING_SAFE = {
    "ways": [],
    "shared_device": False,
    "voicemail": Voicemail.NEVER,
    "days": EVERY_DAY,
    "not_before": None,
    "not_after": None,
    "ask_again_on": None,
}
ENDED_CARD = "ended:"


def why_they_stay(people: Iterable[int]) -> dict[int, set[Stays]]:
    """For each of these, and each record made one with theirs, why their name is kept; those who need not stay miss."""
    merged = dict(Person.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into"))
    asked = {*people, *merged}
    reasons = {Stays.RECORD: stands_on_record(asked), Stays.STAFF: _readers(asked)}
    found: dict[int, set[Stays]] = {}
    for why, keys in reasons.items():
        for key in keys:
            found.setdefault(_top(key, merged), set()).add(why)
    return found


def _top(key: int, merged: dict[int, int | None]) -> int:
    above = merged.get(key)
    return key if above is None else _top(above, merged)


def _readers(people: set[int]) -> set[int]:
    return set(Role.objects.filter(person__in=people, role__in=READERS).values_list("person", flat=True))


def _records_of(person: Person) -> list[Person]:
    """The record that counts, and all that were made one with it."""
    locked = Person.objects.select_for_update(of=("self",)).select_related("account")
    found = locked.get(pk=person.pk)
    while found.merged_into_id is not None:
        found = locked.get(pk=found.merged_into_id)
    records, new = [found], [found]
    while new:
        new = list(locked.filter(merged_into__in=new))
        records += new
    return records


@action
def erase(person: Person, by: HasPublicId | str = "system") -> frozenset[Stays]:
    """Erases what we hold about somebody. Returns why a part of it stays; nothing, when all of it went."""
    records = _records_of(person)
    if records[0].erased_at is not None:
        return frozenset()
    stays = frozenset(why_they_stay([records[0].pk]).get(records[0].pk, set()))
    for each in records:
        _leave_account(each, records, by)
        _end_what_is_open(each)
        forget([recipient(each)])
        if stays:
            _erase_around(each)
        else:
            _erase_whole(each)
        person_erased.send(Person, person=each)
    act, why = ("person_erased_in_part", " ".join(sorted(stays))) if stays else ("person_erased", "")
    record(act, on=records[0], by=by, why=why)
    person.refresh_from_db()
    return stays


@performs(ProposalKind.ERASE)
def erase_as_agreed(proposal: Proposal) -> None:
    erase(proposal.person, by=proposal.decided_by or "system")


def _row(person: Person) -> QuerySet[Person]:
    return Person.objects.filter(pk=person.pk)


def _leave_account(person: Person, records: list[Person], by: HasPublicId | str) -> None:
    """A couple may share an account: it goes with the last of them."""
    account = person.account
    if account is None:
        return
    _row(person).update(account=None)
    others = Person.objects.standing().filter(account=account).exclude(pk__in=[each.pk for each in records])
    if not others.exists():
        erase_account(account, by)


@action
def erase_account(account: User, by: HasPublicId | str = "system") -> None:
    """Nothing is left by which somebody could sign in or be known. The row stays: the log speaks of it by its id."""
    key = f"account:{account.public_id}"
    forget([key], account.email or "")
    vault.erase(key)
    if account.is_active:
        stop(account, Stop.CLOSED, by)
    else:
        sign_out_everywhere(account, by)
    _erase_cards(account, by)
    for model in (Authenticator, EmailAddress):
        model.objects.filter(user=account).delete()
    KnownDevice.objects.filter(account=account).delete()
    account.refresh_from_db()
    account.groups.clear()
    account.email, account.last_login, account.is_superuser = None, None, False
    account.second_step_confirmed_at = account.warned_at = None
    account.set_unusable_password()
    account.save()
    record("account_erased", on=account, by=by)


def _erase_cards(account: User, by: HasPublicId | str) -> None:
    end_cards(account, by)
    cards = Card.objects.filter(account=account)
    Guess.objects.filter(number_digest__in=cards.values("number_digest")).delete()
    for card in cards:
        card.number_digest, card.pin, card.pin_set_at = f"{ENDED_CARD}{card.public_id}", "", None
        card.save(update_fields=["number_digest", "pin", "pin_set_at"])


def _end_what_is_open(person: Person) -> None:
    """No invitation, no wish for a change and no help goes on for somebody whose data go."""
    Invitation.objects.filter(person=person, used_at=None, ended_at=None).update(ended_at=now())
    for proposal in Proposal.objects.open().filter(person=person):
        move(proposal, ProposalState.TAKEN_BACK)
        record(f"{proposal.kind}_taken_back", on=person)
    for support in (Support.objects.filter(person=person), Support.objects.filter(supporter=person)):
        support.filter(ended_at=None).update(ended_at=now())


def _erase_whole(person: Person) -> None:
    """Their key opened every text about them, in whichever room it lies."""
    vault.erase(person.key_owner)
    SafeContact.objects.filter(person=person).update(**NOTHING_SAFE)
    IdentityCheck.objects.filter(person=person).update(seen=[], met="")
    Proposal.objects.filter(person=person).update(undo_until=None)
    SearchKey.objects.filter(person=person).delete()
    _row(person).update(called="", died_on=None, erased_at=now(), closed_at=Coalesce("closed_at", now()))


def _erase_around(person: Person) -> None:
    """Their name and who they are to the child stay with the record; ways to them and our own work go."""
    vault.empty(_row(person), "address", "phone", closed_at=Coalesce("closed_at", now()))
    vault.empty(SafeContact.objects.filter(person=person), **NOTHING_SAFE)
    vault.empty(Invitation.objects.filter(person=person))
    vault.empty(Proposal.objects.filter(person=person).exclude(undo_until__gt=now()))
    person.refresh_from_db()
    searching.index(person)
