"""What a person was told about letters that are due, and meetings planned with them."""

from datetime import timedelta

from base.clock import today
from letterbox import calendar
from letterbox.enums.plan import ExchangeState, OccasionKind, OccasionState
from letterbox.frozen import CalendarWord, Meeting
from letterbox.models import ChildName, Exchange, Line, Occasion
from letterbox.names import children_on, joined
from people.models import Person
from vault.keys import preload

SOMETHING_IS_THERE = (ExchangeState.PASSED_ON, ExchangeState.KEPT)
SHOWN_FOR = timedelta(days=90)


def words_while_waiting(person: Person) -> list[CalendarWord]:
    """What this person was last told about each letter that they wait for, as it was said on that day."""
    told = Exchange.objects.filter(
        line__in=Line.objects.open().filter(reader__members__person=person),
        waiting_told_on__gte=today() - SHOWN_FOR,
    ).exclude(state__in=SOMETHING_IS_THERE)
    latest = {exchange.line_id: exchange for exchange in told.select_related("line").order_by("opens_on")}
    found = list(latest.values())
    preload(exchange.key_owner for exchange in found)
    names = children_on((exchange.line for exchange in found), "reader")
    return [_word(exchange, names) for exchange in found]


def _word(exchange: Exchange, names: dict[int, str]) -> CalendarWord:
    said_on = exchange.waiting_told_on or today()
    until = exchange.look_again_on
    return CalendarWord(
        called=exchange.line.writer_called,
        child_called=names.get(exchange.line_id, ""),
        said_on=said_on,
        text=calendar.said(until, again=exchange.told_again),
    )


def meetings(person: Person) -> list[Meeting]:
    """Meetings and calls that are planned with this person, the next one first."""
    planned = Occasion.objects.filter(parties__members__person=person, state=OccasionState.PLANNED, day__gte=today())
    found = list(planned.exclude(kind=OccasionKind.FOUND_ONLINE).distinct().prefetch_related("children"))
    own = ChildName.objects.filter(side__party_set__members__person=person).order_by("child").distinct()
    names = {name.child_id: name.name for name in own} if found else {}
    return [Meeting(each.get_kind_display(), each.day, _children(each, names)) for each in found]


def _children(occasion: Occasion, names: dict[int, str]) -> str:
    here = [names[child.pk] for child in occasion.children.all() if child.pk in names]
    return joined(here) if here else ""
