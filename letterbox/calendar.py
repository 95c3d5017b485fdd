"""Days of the calendar of letters: when a window opens, when somebody is reminded, and what is true while one waits."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from base.clock import add_months
from letterbox.avoiding import good_day_by
from letterbox.enums.plan import ExchangeState
from letterbox.models import Exchange, Line

REMIND_BEFORE = timedelta(days=14)
FIRST_WORD = timedelta(days=14)
NEXT_WORD = timedelta(days=28)
CLOSE_AFTER = timedelta(days=84)
EARLY = timedelta(days=28)  # a letter that comes so long before its window counts for it
AHEAD = 12  # months
QUIET_STATES = frozenset({ExchangeState.CLOSED, ExchangeState.NOT_THIS_TIME})


def windows(line: Line, day: date) -> Iterator[date]:
    """The first days of the windows of a year, from the one that is open on `day`, if one is."""
    begin = (day - timedelta(days=line.window_days)).replace(day=1)
    for ahead in range(AHEAD + 1):
        first = add_months(begin, ahead)
        if first.month in line.months and due_on(line, first) >= day:
            yield first


def due_on(line: Line, opens_on: date) -> date:
    return opens_on + timedelta(days=line.window_days)


def is_late(exchange: Exchange, day: date) -> bool:
    return day > exchange.due_on + timedelta(days=exchange.line.grace_days)


def next_word(day: date, days: str) -> date:
    """By when the next word comes, on a day that is not to be avoided."""
    planned = day + NEXT_WORD
    return max(good_day_by(planned, days), day + timedelta(days=1))


def said(until: date | None, *, again: bool) -> str:
    """What the waiting side is told, with the day of the next word, or none after the last.

    Each is true whether or not something lies with us to be read.
    """
    if until is None:
        return _("Nothing came this time. A letter is welcome on any day. If waiting is hard, ring us.")
    if again:
        words = _(
            "We said that we would write to you. There is nothing for you to open yet. We will look again and write to "
            "you by %(day)s. If waiting is hard, ring us."
        )
    else:
        words = _(
            "Nothing has come to us yet this time. We will look again and write to you by %(day)s. If waiting is hard, "
            "ring us."
        )
    return words % {"day": date_format(until, "j F Y")}
