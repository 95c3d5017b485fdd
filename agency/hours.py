"""Whether a line is open: at one instant, and over the days to come.

Hours are those of a clock on a wall in London; what is compared are instants. A day that differs (an exception) goes
before a bank holiday, and a bank holiday before the hours of its weekday.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.core.cache import cache
from django.utils.dateformat import format as said
from django.utils.translation import gettext as _

from agency.models import BankHoliday, ContactPoint
from agency.wording import Span, clock
from base.clock import LONDON, is_bank_holiday

EXTRA_DAYS = "agency.bank_holidays"
MINUTES_5 = 300
DAY = timedelta(days=1)
TOLD_AHEAD = 14
LOOKED_AHEAD = 28
"""How far a closed line is searched for its next opening: longer than any Christmas."""
LAST_MINUTE = time(23, 59)
WEEK = 7

Instants = tuple[datetime, datetime]


@dataclass(frozen=True)
class Open:
    """Somebody picks up. Without `until`: day and night."""

    until: datetime | None = None


@dataclass(frozen=True)
class Shut:
    """Nobody picks up. Without `opens`: not in the weeks that we looked at."""

    opens: datetime | None = None


State = Open | Shut


@dataclass(frozen=True)
class Told:
    """From this instant on, until that of the next one, these words are true. None: nothing more is said."""

    since: datetime
    is_open: bool | None
    words: str


def state(line: ContactPoint, at: datetime) -> State | None:
    """Open or shut at this instant; None where nothing is known of its hours."""
    if line.always_open:
        return Open()
    if not (line.hours.all() or line.exceptions.all()):
        return None
    return _state(spans(line, _day(at), LOOKED_AHEAD), at)


def spans(line: ContactPoint, first: date, days: int) -> list[Instants]:
    """From when to when the line is open, in order; hours that touch, as over midnight, are one span."""
    found: list[Instants] = []
    for day in (first + DAY * number for number in range(days)):
        for opens, closes in hours_on(line, day):
            start, end = _instant(day, opens), _end(day, closes)
            if found and start <= found[-1][1]:
                start, end = found[-1][0], max(end, found.pop()[1])
            found.append((start, end))
    return found


def told(line: ContactPoint, first: date, days: int = TOLD_AHEAD) -> list[Told]:
    """What is to be said of the line from the beginning of a day on, so that a clock alone can say it later."""
    known = spans(line, first, days + LOOKED_AHEAD)
    last = _instant(first + DAY * days, time.min)
    midnights = {_instant(first + DAY * number, time.min) for number in range(days)}
    edges = {edge for span in known for edge in span}
    rows: list[Told] = []
    for at in sorted(moment for moment in midnights | edges if moment < last):
        here = _state(known, at)
        row = Told(at, isinstance(here, Open), in_words(here, at))
        if not rows or row.words != rows[-1].words:
            rows.append(row)
    return [*rows, Told(last, None, "")]


def in_words(here: State, at: datetime) -> str:
    """`Open now, until 5pm`; `Closed. Opens Monday 9am`."""
    if isinstance(here, Open):
        return _("Open now, until %(when)s") % {"when": _until(here.until, at)} if here.until else _("Open now")
    return _("Closed. Opens %(when)s") % {"when": _from(here.opens, at)} if here.opens else _("Closed")


def _state(known: Sequence[Instants], at: datetime) -> State:
    for opens, closes in known:
        if at < opens:
            return Shut(opens)
        if at < closes:
            return Open(closes)
    return Shut()


def _until(moment: datetime, at: datetime) -> str:
    """`5pm`; `9am tomorrow`; `9am on Monday`."""
    there, days = moment.astimezone(LONDON), _days_between(at, moment)
    when = clock(there.time())
    if days == 0 or (days == 1 and there.time() == time.min):
        return when
    if days == 1:
        return _("%(time)s tomorrow") % {"time": when}
    return _("%(time)s on %(day)s") % {"time": when, "day": _name(there, days)}


def _from(moment: datetime, at: datetime) -> str:
    """`today 1pm`; `Monday 9am`; `Monday 4 January, 9am`."""
    there, days = moment.astimezone(LONDON), _days_between(at, moment)
    if days >= WEEK:
        return f"{_name(there, days)}, {clock(there.time())}"
    return f"{_name(there, days) if days else _('today')} {clock(there.time())}"


def _name(there: datetime, days: int) -> str:
    return said(there, "l" if days < WEEK else "l j F")


def _days_between(at: datetime, moment: datetime) -> int:
    return (_day(moment) - _day(at)).days


def hours_on(line: ContactPoint, day: date) -> Iterator[Span]:
    """The hours of one day, in order; none where the line is shut all day."""
    own = [row for row in line.exceptions.all() if row.date == day]
    if own:
        yield from sorted((row.opens, row.closes) for row in own if row.opens and row.closes)
    elif not (is_bank_holiday(day) or day in _extra_days()):
        yield from sorted((row.opens, row.closes) for row in line.hours.all() if row.weekday == day.weekday())


def _extra_days() -> frozenset[date]:
    """The bank holidays that staff have added, remembered for a few minutes; a change forgets them."""
    return cache.get_or_set(EXTRA_DAYS, _added, MINUTES_5) or frozenset()


def _added() -> frozenset[date]:
    return frozenset(BankHoliday.objects.values_list("date", flat=True))


def _day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def _instant(day: date, moment: time) -> datetime:
    """In UTC: two times of one zone would be compared by the wall, which is wrong when the clocks change."""
    return datetime.combine(day, moment, LONDON).astimezone(UTC)


def _end(day: date, closes: time) -> datetime:
    """A line that closes in the last minute of a day is open until midnight."""
    return _instant(day + DAY, time.min) if closes >= LAST_MINUTE else _instant(day, closes)
