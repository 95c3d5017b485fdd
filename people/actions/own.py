"""What somebody changes about themselves: their details, a new address that is proved first, what is safe."""

import base64
import hmac
import secrets
from datetime import timedelta
from typing import Any

from audit.log import action, record
from base.clock import now
from base.ids import new
from outbox.actions import queue_to_address
from people.actions.changing import is_email_free, set_email, write_contact
from people.actions.contact import set_safe_contact
from people.actions.proposing import propose
from people.contact import may_mail, reach, recipient
from people.enums import ProposalKind, Way
from people.messages import (
    address_changed_words,
    code_words,
    details_changed,
    safe_ways_wider,
    taken_words,
)
from people.models import Guess, Person, Proposal, SafeContact, User, safe_contact_of
from people.rules import is_held
from vault.envelope import Envelope
from vault.seal import digest, seal, unseal

CODE_LASTS = timedelta(minutes=3)
TRIES = 3
CODES_AN_HOUR = 5
SCOPE, ASKS = "own-address", "own-address-asks"
Ticket = dict[str, Any]


class TooOften(Exception):
    """More codes were asked for in this hour than anybody needs."""


class Taken(Exception):
    """Somebody else has come to sign in with this address meanwhile."""


@action
def change_details(person: Person, wanted: dict[str, str]) -> Proposal | None:
    """Changes one's own details at once; where they are held, asks for it instead and returns the proposal.

    Raises AlreadyAsked, CannotBe or Taken.
    """
    if is_held(person, wanted):
        return propose(ProposalKind.CONTACT, person, by=person, wanted=wanted)
    person = Person.objects.select_for_update(of=("self",)).select_related("account").get(pk=person.pk)
    if "email" in wanted and person.account is not None:
        _leave_old_address(person.account, wanted["email"])
    write_contact(person, wanted)
    record("own_details_changed", on=person, by=person, why=",".join(sorted(wanted)))
    details_changed(person)
    return None


@action
def change_email(account: User, email: str) -> None:
    """Another address for an account that nobody stands behind yet. Raises Taken."""
    _leave_old_address(account, email)
    set_email(account, email)
    record("own_details_changed", on=account, by=account, why="email")
    queue_to_address(email, address_changed_words(), purpose="account")


def _leave_old_address(account: User, email: str) -> None:
    """The address that counted until now is told, if mail to it is safe."""
    if not is_email_free(email, account):
        raise Taken
    if account.email and may_mail(account.email):
        queue_to_address(account.email, address_changed_words(), purpose="account")


@action
def ask_for_code(account: User, address: str) -> Ticket:
    """Mails a code to an address that somebody says is theirs; returns what their browser's session keeps.

    An address that opens another account is told so, and its code fits nothing; nobody sees the difference.
    Raises TooOften.
    """
    _count_asking(account)
    code, ticket_id = f"{secrets.randbelow(10**6):06}", new()
    is_free = is_email_free(address, account)
    if may_mail(address):
        queue_to_address(address, code_words(code) if is_free else taken_words(), purpose="account")
    record("code_asked_for", on=account, by=account)
    return {
        "id": ticket_id,
        "account": account.public_id,
        "code": digest(SCOPE, f"{ticket_id}:{code if is_free else new()}"),
        "address": base64.b64encode(seal(SCOPE, ticket_id, address.lower())).decode(),
        "until": (now() + CODE_LASTS).timestamp(),
    }


def _count_asking(account: User) -> None:
    count = _locked_count(digest(ASKS, account.public_id))
    if now() - count.last_at > timedelta(hours=1):
        count.wrong = 0
    if count.wrong >= CODES_AN_HOUR:
        raise TooOften
    _count(count, count.wrong + 1)


def _locked_count(key: str) -> Guess:
    Guess.objects.get_or_create(number_digest=key)
    return Guess.objects.select_for_update().get(number_digest=key)


def _count(row: Guess, wrong: int) -> None:
    row.wrong, row.last_at = wrong, now()
    row.save(update_fields=["wrong", "last_at"])


def address_of(ticket: Ticket) -> str:
    """The address that a ticket is about."""
    return unseal(SCOPE, ticket["id"], Envelope(base64.b64decode(ticket["address"])))


@action
def prove_address(account: User, ticket: Ticket, code: str) -> str | None:
    """The address, if this is the code that went to it: in time, within three tries, and once."""
    tries = _locked_count(digest(SCOPE, ticket["id"]))
    is_over = now().timestamp() > ticket["until"] or ticket["account"] != account.public_id
    if tries.wrong >= TRIES or is_over:
        return None
    fits = hmac.compare_digest(digest(SCOPE, f"{ticket['id']}:{code}"), ticket["code"])
    _count(tries, TRIES if fits else tries.wrong + 1)
    record("address_proved" if fits else "code_refused", on=account, by=account)
    return address_of(ticket) if fits else None


@action
def say_what_is_safe(person: Person, *, by: Person, **said: Any) -> SafeContact:
    """Notes at once what somebody says is safe for them. The way that was safe before hears when it is more."""
    before = safe_contact_of(Person.objects.select_for_update(of=("self",)).get(pk=person.pk))
    way = reach(recipient(person), hurried=True)
    if way is not None and _is_wider(before, said):
        safe_ways_wider(person, way.channel)
    return set_safe_contact(person, by=by, **said)


def _is_wider(before: SafeContact, said: dict[str, Any]) -> bool:
    """E-mail is safe now and was not, nobody sees the device any more, or there are fewer quiet days."""
    adds_mail = Way.EMAIL in said.get("ways", []) and Way.EMAIL not in before.ways
    was_shared = before.shared_device and not said.get("shared_device", True)
    fewer = "quiet" in said and bool(set(before.quiet.splitlines()) - set(said["quiet"].splitlines()))
    return adds_mail or was_shared or fewer
