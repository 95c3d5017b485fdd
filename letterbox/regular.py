"""Whether what was agreed happens: letters on time, lines that rest, plans to look at, thanks, calls, who turns 18."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from base.clock import LONDON, today
from letterbox.enums import LETTERS_TRAVEL, LineState
from letterbox.enums.plan import ExchangeState
from letterbox.grown import grown
from letterbox.models import Arrangement, Exchange, HelpAsked, Item, Line, Thank
from people.models import Person

NOT_DUE = (ExchangeState.PLANNED, ExchangeState.STOPPED, ExchangeState.NOT_THIS_TIME)
Number = Callable[[int], int | None]


@dataclass(frozen=True)
class Regular:
    """Since a day, for the teams of one leader. None stands for a small number that is hidden."""

    due: int | None
    on_time: int | None
    quiet: int | None
    reviews: int | None
    thanks: int | None
    asked: int | None
    rung: int | None
    nearly_grown: int | None


def regular(leader: Person, reach: QuerySet[Arrangement], since: datetime, shown: Number) -> Regular:
    """`shown`: what of a number may be shown."""
    asked = HelpAsked.objects.filter(party__side__arrangement__in=reach, asked_at__gte=since)
    travelling = reach.filter(state__in=LETTERS_TRAVEL)
    numbers = {
        **_exchanges(reach, since),
        "quiet": Line.objects.filter(arrangement__in=reach, state=LineState.QUIET).count(),
        "reviews": travelling.filter(review_on__lte=today()).count(),
        "thanks": Thank.objects.filter(copy__line__arrangement__in=reach, said_at__gte=since).count(),
        **asked.aggregate(asked=Count("pk"), rung=Count("pk", filter=Q(rung_at__isnull=False))),
        "nearly_grown": sum(not child.is_grown for child in grown(leader)),
    }
    return Regular(**{name: shown(number) for name, number in numbers.items()})


def _exchanges(reach: QuerySet[Arrangement], since: datetime) -> dict[str, int]:
    """How many letters were due by now, and how many of these had come by their day."""
    due = Exchange.objects.filter(line__arrangement__in=reach, due_on__lt=today()).exclude(state__in=NOT_DUE)
    in_time = Item.objects.filter(exchange=OuterRef("pk"), received_at__date__lte=OuterRef("due_on"))
    recent = due.filter(due_on__gte=since.astimezone(LONDON).date()).annotate(came=Exists(in_time))
    return recent.aggregate(due=Count("pk"), on_time=Count("pk", filter=Q(came=True)))
