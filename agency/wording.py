"""The opening hours of a line in words, as one would say them."""

from collections.abc import Sequence
from datetime import date, time
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.dateformat import format as said
from django.utils.translation import gettext as _

from agency.enums import Weekday

if TYPE_CHECKING:
    from agency.models import ContactPoint, OpeningException

Span = tuple[time, time]
MIDNIGHT, MIDDAY = time(0), time(12)
TWO = 2


def in_words(line: "ContactPoint") -> str:
    """`Monday to Friday, 9am to 5pm`; empty where nothing is known."""
    if line.always_open:
        return _("Day and night")
    days: dict[int, list[Span]] = {}
    for row in line.hours.all():
        days.setdefault(row.weekday, []).append((row.opens, row.closes))
    return "; ".join(_stretch(stretch) for stretch in _stretches(sorted(days.items())))


def clock(moment: time) -> str:
    """`9am`, `4.30pm`, `midday`, `midnight`."""
    if moment in {MIDNIGHT, MIDDAY}:
        return _("midday") if moment == MIDDAY else _("midnight")
    hour, half = moment.hour % 12 or 12, "am" if moment < MIDDAY else "pm"
    return f"{hour}.{moment.minute:02}{half}" if moment.minute else f"{hour}{half}"


def _stretches(days: Sequence[tuple[int, list[Span]]]) -> list[list[tuple[int, list[Span]]]]:
    """Days that follow each other and have the same hours, together."""
    numbered = enumerate(days)
    return [[day for _number, day in group] for _key, group in groupby(numbered, lambda n: (n[1][0] - n[0], n[1][1]))]


def _stretch(days: list[tuple[int, list[Span]]]) -> str:
    first, last = Weekday(days[0][0]).label, Weekday(days[-1][0]).label
    span = _("%(opens)s to %(closes)s")
    hours = _(" and ").join(span % {"opens": clock(opens), "closes": clock(closes)} for opens, closes in days[0][1])
    if len(days) == 1:
        return f"{first}, {hours}"
    between = _("%(first)s and %(last)s") if len(days) == TWO else _("%(first)s to %(last)s")
    return f"{between % {'first': first, 'last': last}}, {hours}"


def days_that_differ(line: "ContactPoint", first: date, last: date) -> list[str]:
    """`Thursday 24 December: 9am to midday (Christmas Eve)`, for the days between these two."""
    rows = sorted((row for row in line.exceptions.all() if first <= row.date <= last), key=lambda row: row.date)
    return [_differing(row) for row in rows]


def _differing(row: "OpeningException") -> str:
    hours = _("shut")
    if row.opens and row.closes:
        hours = _("%(opens)s to %(closes)s") % {"opens": clock(row.opens), "closes": clock(row.closes)}
    note = f" ({row.note})" if row.note else ""
    return f"{said(row.date, 'l j F')}: {hours}{note}"
