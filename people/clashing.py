"""Does a new way to reach somebody lead to a person whom they must not meet? Then it is a slip, or worse.

Homes have been told to the wrong family by one row that was written to the wrong record. So a change that
comes close to what is known of the other side stops before it counts, and nobody but staff hears of it.
"""

import re
from collections.abc import Iterable

from django.db.models import Q

from people.enums import Stand
from people.models import Person, Standing
from people.searching import POSTCODE, plain
from vault.keys import preload

ALIKE = 0.7
WORD = re.compile(r"[a-z]+|\d+")
SHORTEST_NUMBER = 9
COMMON = frozenset({"flat", "road", "rd", "street", "st", "the", "lane", "ln", "avenue", "ave", "house", "close"})


def clashes(person: Person, wanted: dict[str, str]) -> bool:
    """Whether a wanted phone or address is, or nearly is, that of somebody they must not meet."""
    phone, address = wanted.get("phone", ""), wanted.get("address", "")
    if not phone and not address:
        return False
    others = _must_not_meet(person)
    return any(same_phone(phone, each.phone) or same_home(address, each.address) for each in others)


def _must_not_meet(person: Person) -> Iterable[Person]:
    pairs = Standing.objects.filter(Q(one=person) | Q(other=person)).exclude(stand=Stand.KNOWN)
    keys = {key for pair in pairs.values_list("one", "other") for key in pair} - {person.pk}
    found = list(Person.objects.filter(pk__in=keys))
    preload(each.key_owner for each in found)
    return found


def same_phone(one: str, other: str) -> bool:
    """The same digits behind the country's code, or two neighbours in the other order, or one of them mistyped."""
    here, there = (re.sub(r"\D", "", number)[-10:] for number in (one, other))
    if len(here) < SHORTEST_NUMBER or len(there) < SHORTEST_NUMBER:
        return False
    if len(here) != len(there):
        return here.endswith(there) or there.endswith(here)
    differ = [place for place, pair in enumerate(zip(here, there, strict=True)) if pair[0] != pair[1]]
    is_swapped = len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(here) == sorted(there)  # noqa: PLR2004
    return len(differ) <= 1 or is_swapped


def same_home(one: str, other: str) -> bool:
    """The same postcode; or, where one of them has none, nearly the same words and numbers."""
    here, there = plain(one), plain(other)
    codes_here, codes_there = _postcodes(here), _postcodes(there)
    if codes_here and codes_there:
        return bool(codes_here & codes_there) or _alike(here, there) == 1
    return _alike(here, there) >= ALIKE


def _postcodes(text: str) -> set[str]:
    return {"".join(found) for found in POSTCODE.findall(text)}


def _alike(here: str, there: str) -> float:
    """How many of the telling words of the shorter address stand in the longer one too, from 0 to 1."""
    one, other = (set(WORD.findall(POSTCODE.sub(" ", text))) - COMMON for text in (here, there))
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest > 1 else 0.0
