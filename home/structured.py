"""What searches and other machines are told of a line: only what a person has checked lately."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from agency.enums import Weekday
from agency.hours import LAST_MINUTE, hours_on
from agency.models import ContactPoint
from base.clock import today

AHEAD = 28
"""So many days are looked through for hours that differ: a page is kept for one day, and read by machines for weeks."""
MIDNIGHT = time.min


@dataclass(frozen=True)
class Opening:
    """Hours of one weekday, with its name as schema.org has it; or of one date. From midnight to midnight: shut."""

    day: str
    opens: time
    closes: time
    on: date | None = None


def is_checked(line: ContactPoint | None) -> bool:
    """Somebody looked at this line within the time that was decided for it."""
    if line is None or line.verified_on is None:
        return False
    return line.verified_on + timedelta(days=line.verify_every_days) >= today()


def checked_hours(line: ContactPoint | None) -> list[Opening]:
    """The hours of a line, and the days on which they differ; none while nobody has checked them."""
    if line is None or not is_checked(line):
        return []
    if line.always_open:
        return [Opening(day.name.title(), MIDNIGHT, LAST_MINUTE) for day in Weekday]
    return [*weekly(line), *differing(line)]


def weekly(line: ContactPoint) -> list[Opening]:
    return [Opening(Weekday(row.weekday).name.title(), row.opens, row.closes) for row in line.hours.all()]


def differing(line: ContactPoint) -> Iterator[Opening]:
    """Bank holidays and other days on which the line has not the hours of its weekday."""
    for day in (today() + timedelta(days=count) for count in range(AHEAD)):
        usual = sorted((row.opens, row.closes) for row in line.hours.all() if row.weekday == day.weekday())
        spans = list(hours_on(line, day))
        if spans != usual:
            name = Weekday(day.weekday()).name.title()
            yield from (Opening(name, opens, closes, day) for opens, closes in spans or [(MIDNIGHT, MIDNIGHT)])
