"""From a postcode, or its first half, to the councils that answer there. Nothing that is asked here is kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from agency.models import LocalAuthority, OutwardCode

WHOLE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(?:(\d)([A-Z]{2}))?")
WITH_SECTOR = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)[ -]+(\d)")
BETWEEN = re.compile(r"[\s.\-]+")


@dataclass(frozen=True)
class Place:
    """What somebody typed, put in order: `LS29`, `LS29 8` or `LS29 8AB`."""

    outward: str
    sector: str = ""
    unit: str = ""

    @property
    def postcode(self) -> str:
        """The whole postcode as lists have it; empty when only a part was given."""
        return f"{self.outward} {self.sector}{self.unit}" if self.unit else ""


def read(typed: str) -> Place | None:
    """However it is written; None where it is no postcode nor the first half of one."""
    tidy = typed.strip().upper()
    found = WITH_SECTOR.fullmatch(tidy) or WHOLE.fullmatch(BETWEEN.sub("", tidy))
    return Place(*(part or "" for part in found.groups())) if found else None


def councils_for(place: Place, day: date) -> list[LocalAuthority]:
    """Those of our region that answer there on this day, in the order of their names.

    Where all of a place's councils have ended, those that followed them answer.
    """
    found = _by_postcode(place) or _by_outward_code(place)
    here = [each for each in found if each.exists_on(day)] or answering(found, day)
    return sorted((each for each in here if each.is_in_region), key=lambda each: each.name)


def answering(councils: Iterable[LocalAuthority], day: date) -> list[LocalAuthority]:
    """The councils themselves while they exist; after that, those that followed them."""
    found: dict[int, LocalAuthority] = {}
    waiting, seen = list(councils), set[int]()
    while waiting:
        council = waiting.pop()
        if council.pk in seen:
            continue
        seen.add(council.pk)
        if council.exists_on(day):
            found[council.pk] = council
        elif council.ends_on and council.ends_on <= day:
            waiting.extend(council.successors.all())
    return list(found.values())


def _by_postcode(place: Place) -> list[LocalAuthority]:
    if not place.postcode:
        return []
    return list(LocalAuthority.objects.filter(postcodes__postcode=place.postcode))


def _by_outward_code(place: Place) -> list[LocalAuthority]:
    """A row for the sector goes before one for the whole code; without a sector, every row of the code counts."""
    rows = OutwardCode.objects.filter(code=place.outward)
    if place.sector:
        rows = rows.filter(sector=place.sector) or rows.filter(sector="")
    return list(LocalAuthority.objects.filter(outward_codes__in=rows).distinct())
