"""What searches are told about a service: only what a person has checked lately."""

from dataclasses import dataclass
from datetime import time, timedelta

from agency.enums import Weekday
from agency.models import ContactPoint
from base.clock import today


@dataclass(frozen=True)
class Opening:
    """Hours of one day, with the day's name as schema.org has it."""

    day: str
    opens: time
    closes: time


def is_checked(line: ContactPoint | None) -> bool:
    """Somebody looked at this line within the time that was decided for it."""
    if line is None or line.verified_on is None:
        return False
    return line.verified_on + timedelta(days=line.verify_every_days) >= today()


def checked_hours(line: ContactPoint | None) -> list[Opening]:
    """The hours of a line; none while nobody has checked them."""
    if line is None or not is_checked(line):
        return []
    return [Opening(Weekday(row.weekday).name.title(), row.opens, row.closes) for row in line.hours.all()]
