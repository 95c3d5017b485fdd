"""How a service is written down, and what it is like in each council's area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from base.audiences import Audience
from home.enums import Available, Delivery, ServiceFormat, Tier

Offer = Mapping[str, Any]

HARROWMERE = "harrowmere-council"
TARNSIDE = "tarnside-borough-council"
EASTWOLD = "eastwold-county-council"
MARLHAVEN = "marlhaven-city-council"

ADOPTERS = (Audience.ADOPTERS,)
CARERS = (Audience.ADOPTERS, Audience.GUARDIANS)
BIRTH = (Audience.BIRTH_MOTHERS, Audience.BIRTH_FATHERS, Audience.BIRTH_RELATIVES)
ADULTS = (Audience.ADOPTED_ADULTS,)
YOUNG = (Audience.YOUNG_PEOPLE, Audience.CHILDREN)
GROUP, ONE, ONLINE = ServiceFormat.GROUP, ServiceFormat.ONE_TO_ONE, ServiceFormat.ONLINE

RING = "Ring the family line. You need no letter from anyone."
ASSESSED = "Ask for an assessment of what your family needs. We write the plan with you, and this can be part of it."
FUND = "the Adoption and Special Guardianship Support Fund, after we apply for you"
JULY, SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 7, 3), date(2026, 9, 18), date(2026, 10, 3), date(2026, 11, 6)
BASIS = "From the day of the plan to the first meeting, for half of the families."


@dataclass(frozen=True)
class Plan:
    """A service to be."""

    slug: str
    name: str
    summary: str
    description: str
    audiences: Sequence[Audience]
    topics: Sequence[str]
    how_to_ask: str
    not_able_to_help_with: str
    what_happens_next: str = ""
    tier: Tier = Tier.UNIVERSAL
    delivery: Delivery = Delivery.IN_HOUSE
    needs_assessment: bool = False
    cost_note: str = "It costs you nothing."
    funded_by: str = ""
    formats: Sequence[ServiceFormat] = (ONE,)
    organisation: str = ""
    contact: str = "family"
    offers: Mapping[str, Offer] = field(default_factory=dict)


def yes(note: str = "") -> Offer:
    return {"available": Available.YES, "access_note": note}


def few(note: str = "") -> Offer:
    return {"available": Available.LIMITED, "access_note": note}


def wait(weeks: int, on: date = NOVEMBER, basis: str = BASIS) -> Offer:
    known = {"wait_weeks": weeks, "wait_measured_on": on, "wait_basis": basis}
    return {"available": Available.WAITING_LIST, **known}


def no(note: str = "") -> Offer:
    return {"available": Available.NO, "access_note": note}


def in_councils(harrowmere: Offer, tarnside: Offer, eastwold: Offer, marlhaven: Offer) -> dict[str, Offer]:
    return {HARROWMERE: harrowmere, TARNSIDE: tarnside, EASTWOLD: eastwold, MARLHAVEN: marlhaven}


def everywhere() -> dict[str, Offer]:
    return in_councils(yes(), yes(), yes(), yes())
