"""The letterbox's rules for the reminder engine: the writer before a window, the waiting side after it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from django.db.models import Q, QuerySet

from base.clock import today
from letterbox import calendar
from letterbox.actions import waiting
from letterbox.avoiding import days_of, good_day_by
from letterbox.models import Exchange, Line
from outbox.reminders import Due, Rule
from people.models import falls_on

NEAR = timedelta(days=60)  # how far ahead to look, since a word can be moved forward to miss days to avoid


def _due(
    found: QuerySet[Exchange], party: str, planned: Callable[[Exchange], date], remind: Callable[[Exchange], None]
) -> Iterator[Due]:
    """One for each exchange whose day has come, or would have if days to avoid had not moved it forward."""
    exchanges = list(found.filter(line__in=Line.objects.open()).select_related("line"))
    avoid = days_of(getattr(exchange.line, party) for exchange in exchanges)
    for exchange in exchanges:
        days, day = avoid.get(getattr(exchange.line, party), ""), planned(exchange)
        if good_day_by(day, days) <= today() and not falls_on(days, today()):
            yield Due(f"exchange:{exchange.public_id}", f"{day}", partial(remind, exchange))


def invitations(day: date) -> Iterator[Due]:
    """Two weeks before each window; while it is open, if that day was missed."""
    near = day + calendar.REMIND_BEFORE + NEAR
    found = Exchange.objects.filter(state__in=waiting.TO_INVITE, opens_on__lte=near, due_on__gte=day)
    return _due(found, "writer_id", lambda each: each.opens_on - calendar.REMIND_BEFORE, waiting.invite)


def first_words(day: date) -> Iterator[Due]:
    """Two weeks after each window opened, when nothing has come."""
    opened = Q(opens_on__lte=day, waiting_told_on__isnull=True)
    found = Exchange.objects.filter(opened, state__in=waiting.TO_TELL_FIRST)
    tell = partial(waiting.tell_the_waiting, again=False)
    return _due(found, "reader_id", lambda each: each.opens_on + calendar.FIRST_WORD, tell)


def further_words(day: date) -> Iterator[Due]:
    """By each day that was promised, whatever has come meanwhile."""
    found = Exchange.objects.filter(look_again_on__lte=day + NEAR, state__in=waiting.TO_TELL_AGAIN)
    tell = partial(waiting.tell_the_waiting, again=True)
    return _due(found, "reader_id", lambda each: each.look_again_on or day, tell)


RULES = (
    Rule("letter-invitation", invitations),
    Rule("waiting-first-word", first_words),
    Rule("waiting-further-word", further_words),
)
