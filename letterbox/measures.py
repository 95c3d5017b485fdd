"""How it goes: what a co-ordinator wants to know about the last months. Numbers alone, no names of families."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.db.models import Count, Min, Q, QuerySet

from base.clock import LONDON, add_months, now, today, working_days_between
from base.small_numbers import at_least_five, without_few
from letterbox.enums import FOR_A_READER, ItemState, Outcome, Reason, SideKind, Via
from letterbox.enums.desk import ChallengeEnd, IncidentKind, WordsState
from letterbox.models import Arrangement, Challenge, Check, Incident, Item, OurWords
from letterbox.models.arrangement import LEADERS
from letterbox.regular import Regular, regular
from people.models import Person

MONTHS = 3
DECISIONS = (Outcome.APPROVED, Outcome.RETURNED, Outcome.PROPOSED, Outcome.KEPT_SAFE)
Table = Mapping[object, int | None]


@dataclass(frozen=True)
class Load:
    """What one reader has in hand, and what they did in these months."""

    called: str
    in_hand: int
    first: int
    second: int
    words: int
    returned: int


@dataclass(frozen=True)
class Measures:
    """Three months of one team, or of several."""

    days_median: int | None
    days_ninth: int | None
    letters: int | None
    imported: int | None
    oldest: int | None
    by_side: Table
    by_reason: Table
    by_way: Table
    asked_again: int | None
    changed_then: int | None
    sent_back: int | None
    incidents: int | None
    nearly: int | None
    regular: Regular
    loads: list[Load]


def since() -> datetime:
    day = add_months(today(), -MONTHS)
    return datetime(day.year, day.month, day.day, tzinfo=LONDON)


def rank(days: Iterable[int], share: float) -> int | None:
    """The number of days within which this share of the letters was done."""
    ordered = sorted(days)
    return ordered[ceil(share * len(ordered)) - 1] if ordered else None


def _days(items: QuerySet[Item]) -> list[int]:
    """Working days from arrival to the first decision."""
    decided = items.annotate(decided_at=Min("check_set__at", filter=Q(check_set__outcome__in=DECISIONS)))
    rows = decided.exclude(decided_at=None).values_list("received_at", "decided_at")
    return [_between(received, at) for received, at in rows if received]


def _between(start: datetime, end: datetime) -> int:
    return max(0, working_days_between(start.astimezone(LONDON).date(), end.astimezone(LONDON).date()))


def measure(leader: Person, *, outside: bool = False) -> Measures:
    """Of the teams that they lead. `outside`: as it may be shown beyond the team, without small numbers."""
    reach = Arrangement.objects.in_reach_of(leader, LEADERS)
    items = Item.objects.filter(line__arrangement__in=reach, received_at__gte=since()).exclude(state=ItemState.DRAFT)
    own = items.filter(logged_as=None)
    checks = Check.objects.filter(item__line__arrangement__in=reach, at__gte=since())
    returned = checks.filter(outcome=Outcome.RETURNED)
    days = _days(own)
    asked = Challenge.objects.filter(item__line__arrangement__in=reach, asked_at__gte=since())
    wrong = Incident.objects.filter(line__arrangement__in=reach, reported_at__gte=since())
    few = at_least_five if outside else int
    table = without_few if outside else dict
    return Measures(
        days_median=rank(days, 0.5),
        days_ninth=rank(days, 0.9),
        letters=few(own.count()),
        imported=few(items.exclude(logged_as=None).count()),
        oldest=_oldest(reach),
        by_side=table(_counted(returned, "item__line__writer__side__kind", SideKind)),
        by_reason=table(_counted(returned, "reason", Reason)),
        by_way=table(_counted(own, "via", Via)),
        asked_again=few(asked.count()),
        changed_then=few(asked.filter(end=ChallengeEnd.AFRESH).count()),
        sent_back=few(checks.filter(outcome=Outcome.SENT_BACK).count()),
        incidents=few(wrong.exclude(kind=IncidentKind.NEARLY).count()),
        nearly=few(wrong.filter(kind=IncidentKind.NEARLY).count()),
        regular=regular(leader, reach, since(), few),
        loads=[] if outside else _loads(reach, checks),
    )


def _oldest(reach: QuerySet[Arrangement]) -> int | None:
    """How many working days the letter that has waited longest has waited."""
    waiting = Item.objects.filter(line__arrangement__in=reach, state__in=FOR_A_READER, logged_as=None)
    first = waiting.aggregate(first=Min("received_at"))["first"]
    return _between(first, now()) if first else None


def _counted(rows: QuerySet, field: str, kinds: type) -> dict[object, int]:
    """How many rows of each kind, by its label."""
    found = rows.order_by().values_list(field).annotate(count=Count("pk"))
    return {kinds(kind).label: count for kind, count in found if kind}


def _loads(reach: QuerySet[Arrangement], checks: QuerySet[Check]) -> list[Load]:
    """What each reader has in hand, and read in these months: to share work fairly, not to rank people."""
    did: dict[str, Counter[str]] = {}
    for called, outcome, count in (
        checks.values_list("reader__called", "outcome").annotate(count=Count("pk")).order_by()
    ):
        did.setdefault(called, Counter())[outcome] += count
    hand = Item.objects.filter(line__arrangement__in=reach, state__in=FOR_A_READER, claimed_by__isnull=False)
    held = dict(hand.order_by().values_list("claimed_by__called").annotate(count=Count("pk")))
    read = OurWords.objects.filter(item__line__arrangement__in=reach, read_at__gte=since(), state=WordsState.SENT)
    words = dict(read.order_by().values_list("read_by__called").annotate(count=Count("pk")))
    return [
        Load(
            called,
            held.get(called, 0),
            sum(did.get(called, Counter())[each] for each in (Outcome.PASSED, Outcome.RETURNED, Outcome.PROPOSED)),
            sum(did.get(called, Counter())[each] for each in (Outcome.APPROVED, Outcome.SENT_BACK)),
            words.get(called, 0),
            did.get(called, Counter())[Outcome.RETURNED],
        )
        for called in sorted({*did, *held, *words})
    ]
