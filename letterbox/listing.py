"""The list of arrangements: whom each is about, when the next letter is due, and what somebody has to do."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from base.clock import today
from letterbox.enums import ArrangementState
from letterbox.enums.plan import AgreementState, ExchangeState
from letterbox.models import Agreement, Arrangement, ChildName, Exchange, Party, Side
from letterbox.names import joined
from vault.keys import preload

Words = str | Promise
SOON = timedelta(days=60)


@dataclass(frozen=True)
class Row:
    """An arrangement in the list."""

    arrangement: Arrangement
    children: str
    parties: int
    next_on: date | None
    needs: tuple[Words, ...]


def rows(arrangements: list[Arrangement]) -> list[Row]:
    """One page of the list."""
    keys = [arrangement.pk for arrangement in arrangements]
    names = _first_names(keys)
    parties = _counted(Party.objects.filter(side__arrangement__in=keys).values_list("side__arrangement", flat=True))
    coming = _next_days(keys)
    needs = _needs(keys)
    return [
        Row(
            arrangement=each,
            children=joined(names[each.pk]) if names[each.pk] else str(_("No child is named yet")),
            parties=parties.get(each.pk, 0),
            next_on=coming.get(each.pk),
            needs=tuple(needs[each.pk]),
        )
        for each in arrangements
    ]


def _first_names(keys: list[int]) -> dict[int, list[str]]:
    """What the side that was there first calls each child: the home where they live."""
    sides = Side.objects.filter(arrangement__in=keys).order_by("-pk").values_list("arrangement", "pk")
    first = dict(sides)
    found: dict[int, list[str]] = defaultdict(list)
    names = list(ChildName.objects.filter(side__in=first.values()).select_related("child").order_by("child"))
    preload(name.key_owner for name in names)
    for name in names:
        found[name.child.arrangement_id].append(name.name)
    return found


def _counted(keys: Iterable[int]) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for key in keys:
        found[key] += 1
    return found


def _next_days(keys: list[int]) -> dict[int, date]:
    planned = Exchange.objects.filter(line__arrangement__in=keys, state=ExchangeState.PLANNED, opens_on__gte=today())
    return dict(planned.order_by("-opens_on").values_list("line__arrangement", "opens_on"))


def _needs(keys: list[int]) -> dict[int, list[Words]]:
    """What somebody has to do, the most pressing first; one query for each kind of need."""
    found: dict[int, list[Words]] = defaultdict(list)
    for words, arrangements in _kinds_of_need():
        for key in arrangements.filter(pk__in=keys).distinct().values_list("pk", flat=True):
            found[key].append(words)
    return found


def _kinds_of_need() -> list[tuple[Words, Any]]:
    every = Arrangement.objects.exclude(state=ArrangementState.ENDED)
    day, in_party = today(), "sides__party_set__agreements"
    asked = Q(**{f"{in_party}__state": AgreementState.ASKED})
    copies = Agreement.objects.in_force().filter(copy_given_on__isnull=True).exclude(copy_as="")
    ending = Q(orders__until__range=(day, day + SOON), orders__ended_on__isnull=True)
    resting = Q(pauses__lifted_at__isnull=True, pauses__next_look_on__lte=day)
    return [
        (_("Waits for a second person"), every.filter(changes__state="waiting")),
        (_("Look again at what rests"), every.filter(resting)),
        (_("They asked for a change"), every.filter(asked)),
        (_("A court order ends soon"), every.filter(ending)),
        (_("A copy to give"), every.filter(**{f"{in_party}__in": copies})),
        (_("Review is due"), every.filter(review_on__lte=day)),
    ]
