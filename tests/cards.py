"""Somebody with a card and no e-mail, made by the real actions."""

from agency.models import Spoke
from people.actions import agree, grant_role, know_person, propose
from people.actions.cards import choose_first_pin, make_card
from people.enums import Evidence, Handed, Met, ProposalKind, Role, Way
from people.models import IdentityCheck, Person
from people.numbers import check_digit

PIN = "381940"
OTHER_PIN = "580261"


def without_email(called: str = "Rosie", role: Role = Role.BIRTH_RELATIVE) -> Person:
    """Somebody the agency knows and rings; no account."""
    person = know_person(
        called, by="system", spoke=Spoke.objects.order_by("pk")[0], way=Way.RING, phone="07700 900 123"
    )
    grant_role(person, role, by=None)
    return person


def identified(person: Person, by: Person) -> Person:
    """Somebody whose papers were looked at."""
    IdentityCheck.objects.create(person=person, seen=[Evidence.PASSPORT], met=Met.IN_PERSON, seen_by=by)
    return person


def card_for(person: Person, by: Person, agreed_by: Person, handed: Handed = Handed.IN_HAND) -> str:
    """The number of a card that two colleagues agreed to."""
    identified(person, by)
    agree(propose(ProposalKind.INVITE, person, by=by, wanted={"way": "card"}), agreed_by)
    number = make_card(person, handed, by)
    person.refresh_from_db()
    return number


def card_with_pin(person: Person, by: Person, agreed_by: Person, handed: Handed = Handed.IN_HAND) -> str:
    """A card whose owner has chosen PIN."""
    number = card_for(person, by, agreed_by, handed)
    choose_first_pin(number, PIN)
    assert person.account is not None
    person.account.refresh_from_db()
    return number


def unknown_number(number: str) -> str:
    """A number that could be a card's, and is none."""
    body = f"{(int(number[:-1]) + 7) % 10**11:011d}"
    return body + check_digit(body)
