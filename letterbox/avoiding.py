"""Days on which nothing reaches a party."""

from collections.abc import Iterable
from datetime import date, timedelta

from letterbox.models import AvoidDate, Party
from people.models import falls_on
from vault.keys import preload

FURTHEST = 60


def days_of(parties: Iterable[int]) -> dict[int, str]:
    """For each of these parties (by primary key) its days, one a line, as `people.quiet` writes them."""
    found = list(AvoidDate.objects.filter(party__in=set(parties), is_active=True).order_by("pk"))
    preload(row.key_owner for row in found)
    together: dict[int, list[str]] = {}
    for row in found:
        together.setdefault(row.party_id, []).append(row.day)
    return {party: "\n".join(days) for party, days in together.items()}


def days_to_avoid(party: Party | int) -> str:
    key = party if isinstance(party, int) else party.pk
    return days_of([key]).get(key, "")


def is_avoided(party: Party, day: date) -> bool:
    return falls_on(days_to_avoid(party), day)


def good_day_by(day: date, days: str) -> date:
    """The last day up to `day` that is not to be avoided; `day` itself when there is none near."""
    before = (day - timedelta(days=count) for count in range(FURTHEST))
    return next((each for each in before if not falls_on(days, each)), day)
