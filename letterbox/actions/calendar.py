"""The calendar of letters: planned from what was agreed, opened, late, answered, excused, closed."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q

from audit.log import HasPublicId, action, record
from base.clock import today
from base.moves import NotAllowed, move
from letterbox import calendar
from letterbox.actions.ending import close_at_eighteen
from letterbox.actions.ordering import rest_what_is_forbidden
from letterbox.actions.stopping import stop_exchanges
from letterbox.enums import ArrangementState, ItemState
from letterbox.enums.plan import MAY_STOP, WAITING_FOR_A_LETTER, ExchangeState
from letterbox.models import Arrangement, Exchange, Item, Line

PASSED = frozenset({ItemState.READY, ItemState.TOLD, ItemState.PASSED_ON})
KEPT = frozenset({ItemState.KEPT, ItemState.KEPT_FOR_CHILD})
STILL_WITH_US = frozenset(ItemState) - PASSED - KEPT - {ItemState.DRAFT, ItemState.WITHDRAWN}


def keep() -> int:
    """A day's work on the calendar; asked again on the same day, it finds nothing left. Returns how much it did."""
    day = today()
    begun = sum(_begin(arrangement) for arrangement in _to_begin(day))
    closed = close_at_eighteen(day)
    forbidden = sum(rest_what_is_forbidden(each, "system") for each in _with_new_orders(day))
    stopped = sum(stop_exchanges(line) for line in _shut_lines())
    planned = plan(day)
    moved = open_windows(day) + mark_late(day) + close_quiet(day) + follow_all()
    return begun + closed + forbidden + stopped + planned + moved


def _to_begin(day: date) -> Iterable[Arrangement]:
    return Arrangement.objects.filter(state=ArrangementState.AGREED, starts_on__lte=day)


@action
def _begin(arrangement: Arrangement) -> bool:
    arrangement = Arrangement.objects.select_for_update().get(pk=arrangement.pk)
    if arrangement.state != ArrangementState.AGREED:
        return False
    move(arrangement, ArrangementState.ACTIVE)
    record("arrangement_starts", on=arrangement)
    return True


def _with_new_orders(day: date) -> Iterable[Arrangement]:
    """Those in which an order begins to count today, or began while nobody looked."""
    return Arrangement.objects.filter(orders__begins_on__lte=day, orders__effect="forbids").distinct()


def _shut_lines() -> Iterable[Line]:
    waiting = Line.objects.filter(exchanges__state__in=MAY_STOP)
    return waiting.exclude(pk__in=Line.objects.open().values("pk")).distinct()


@action
def plan(day: date) -> int:
    """Writes the year's occasions of every open line. Those of a month that is no longer agreed stop."""
    lines = list(Line.objects.open().order_by("pk"))
    there = _there(lines, day)
    wanted = {(line.pk, first): line for line in lines for first in calendar.windows(line, day)}
    new = [_planned(line, first) for (key, first), line in wanted.items() if (key, first) not in there]
    Exchange.objects.bulk_create(new, ignore_conflicts=True)
    return len(new) + sum(_replan(exchange, key in wanted) for key, exchange in there.items())


def _there(lines: list[Line], day: date) -> dict[tuple[int, date], Exchange]:
    since = day - timedelta(days=92)
    found = Exchange.objects.filter(line__in=lines, opens_on__gte=since)
    return {(each.line_id, each.opens_on): each for each in found}


def _planned(line: Line, first: date) -> Exchange:
    return Exchange(line=line, key_owner=line.key_owner, opens_on=first, due_on=calendar.due_on(line, first))


def _replan(exchange: Exchange, is_wanted: bool) -> bool:
    if exchange.state == ExchangeState.STOPPED and is_wanted:
        move(exchange, ExchangeState.PLANNED)
        return True
    if exchange.state == ExchangeState.PLANNED and not is_wanted:
        move(exchange, ExchangeState.STOPPED)
        return True
    return False


def locked(exchange: Exchange) -> Exchange:
    return Exchange.objects.select_for_update(of=("self",)).select_related("line__arrangement").get(pk=exchange.pk)


def open_windows(day: date) -> int:
    found = Exchange.objects.to_open(day).filter(line__in=Line.objects.open())
    return sum(_moved(each, ExchangeState.PLANNED, ExchangeState.OPEN) for each in found)


def mark_late(day: date) -> int:
    found = Exchange.objects.filter(state__in=[ExchangeState.OPEN, ExchangeState.EXTENDED], due_on__lt=day)
    late = [each for each in found.select_related("line") if calendar.is_late(each, day)]
    return sum(_moved(each, ExchangeState(each.state), ExchangeState.LATE) for each in late)


def close_quiet(day: date) -> int:
    """Nothing came in twelve weeks. A letter is welcome all the same, on any day."""
    found = Exchange.objects.filter(state=ExchangeState.LATE, due_on__lt=day - calendar.CLOSE_AFTER)
    return sum(_moved(each, ExchangeState.LATE, ExchangeState.CLOSED) for each in found)


@action
def _moved(exchange: Exchange, was: ExchangeState, to: ExchangeState) -> bool:
    """Moves it, unless somebody was quicker."""
    exchange = locked(exchange)
    if exchange.state != was:
        return False
    move(exchange, to)
    record(f"exchange_{to}", on=exchange)
    return True


def match(item: Item) -> None:
    """The occasion that this letter answers: the longest waiting, else the latest, else one that opens soon."""
    found = Exchange.objects.for_a_letter(item.line, today() + calendar.EARLY)
    if found is None:
        return
    exchange = locked(found)
    item.exchange = exchange
    item.save(update_fields=["exchange"])
    if exchange.state != ExchangeState.RECEIVED:
        move(exchange, ExchangeState.RECEIVED)
        record("exchange_received", on=exchange)


def follow_all() -> int:
    """What became of the letters of each occasion."""
    still_moving = Q(state__in=[ExchangeState.RECEIVED, ExchangeState.KEPT])
    kept_since = Q(state=ExchangeState.PASSED_ON, items__state__in=KEPT)
    return sum(follow(each) for each in Exchange.objects.filter(still_moving | kept_since).distinct())


@action
def follow(exchange: Exchange) -> bool:
    """The occasion stands where its letters do: waiting again if all were taken back, else passed on or kept."""
    exchange = locked(exchange)
    to = _where(set(exchange.items.values_list("state", flat=True)), exchange)
    if to == exchange.state:
        return False
    move(exchange, to)
    record(f"exchange_{to}", on=exchange)
    return True


def _where(states: set[str], exchange: Exchange) -> str:
    if states & STILL_WITH_US:
        return ExchangeState.RECEIVED
    if states & PASSED:
        return ExchangeState.PASSED_ON
    if states & KEPT:
        return ExchangeState.KEPT
    return ExchangeState.OPEN if exchange.state == ExchangeState.RECEIVED else exchange.state


@action
def give_time(exchange: Exchange, until: date, *, by: HasPublicId | str, why: str = "") -> Exchange:
    """The writer has more time, and is not late meanwhile. Raises NotAllowed for a day that has gone by."""
    exchange = locked(exchange)
    if until <= exchange.due_on or until < today():
        raise NotAllowed(exchange, ExchangeState.EXTENDED)
    if exchange.state not in WAITING_FOR_A_LETTER:
        raise NotAllowed(exchange, ExchangeState.EXTENDED)
    fields = {"due_on": until, "excuse": why or exchange.excuse}
    if exchange.state == ExchangeState.EXTENDED:
        for name, value in fields.items():
            setattr(exchange, name, value)
        exchange.save(update_fields=list(fields))
    else:
        move(exchange, ExchangeState.EXTENDED, **fields)
    record("exchange_more_time", on=exchange, by=by)
    return exchange


@action
def excuse(exchange: Exchange, *, by: HasPublicId | str, why: str) -> Exchange:
    """Not this time, for a reason that stays with us. The waiting side hears nothing that it would not have heard."""
    exchange = locked(exchange)
    move(exchange, ExchangeState.NOT_THIS_TIME, excuse=why)
    record("exchange_not_this_time", on=exchange, by=by)
    return exchange
