"""Time: instants in UTC, days as people live them in Europe/London, working days of England."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils import timezone
from holidays import country_holidays

LONDON = ZoneInfo("Europe/London")
SATURDAY = 5


def now() -> datetime:
    """This instant, in UTC."""
    return timezone.now()


def today() -> date:
    """The date on a wall calendar in London."""
    return now().astimezone(LONDON).date()


@lru_cache(maxsize=8)
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def add_months(day: date, count: int) -> date:
    """The same day `count` months later; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_bank_holiday(day: date) -> bool:
    """One of the bank holidays of England that the `holidays` package knows."""
    return day in _bank_holidays(day.year)


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no bank holiday in England."""
    return day.weekday() < SATURDAY and not is_bank_holiday(day)


def add_working_days(day: date, count: int) -> date:
    """The working day that lies `count` working days after `day`."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and with `end`; negative if `end` is earlier."""
    if end < start:
        return -working_days_between(end, start)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day) for day in days)
