"""Days on which somebody wants to hear nothing, as they are said on the phone: read, and kept as `quiet` keeps them.

"24 December to 27 December", "1 May each year", "3 August 2027", one a line.
"""

import re
from datetime import date

from base.clock import today
from people import quiet

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)(?: (\d{4}))?")
EACH_YEAR = re.compile(r",?\s*(?:each|every) year$")
BETWEEN = re.compile(r"\s+(?:to|until|till)\s+|\s*[–-]\s*")
A_LEAP_YEAR = 2028


class NotUnderstood(Exception):
    """A line that names no day; `args[0]` is the line."""


def kept(said: str) -> str:
    """The days as they are kept. Raises NotUnderstood."""
    return "\n".join(_kept(line.strip()) for line in said.splitlines() if line.strip())


def _kept(line: str) -> str:
    plain = " ".join(line.casefold().split())
    without = EACH_YEAR.sub("", plain)
    words = BETWEEN.split(without)
    try:
        days = [_day(word) for word in words]
        found = _of_each_year(days) if without != plain else _dated(days)
    except ValueError as error:
        raise NotUnderstood(line) from error
    if len(found) not in (1, 2):
        raise NotUnderstood(line)
    return "/".join(found)


def _day(word: str) -> tuple[int, int, int | None]:
    """Day, month and perhaps year. Raises ValueError."""
    found = DAY.fullmatch(word)
    if found is None:
        raise ValueError(word)
    day, name, year = found.groups()
    month = next((place for place, month in enumerate(MONTHS, 1) if _is_month(name, month)), 0)
    date(int(year or A_LEAP_YEAR), month, int(day))
    return int(day), month, int(year) if year else None


def _is_month(name: str, month: str) -> bool:
    return name in (month.casefold(), month[:3].casefold())


def _of_each_year(days: list[tuple[int, int, int | None]]) -> list[str]:
    return [f"--{month:02}-{day:02}" for day, month, _year in days]


def _dated(days: list[tuple[int, int, int | None]]) -> list[str]:
    """Days without a year are the next ones that end today or later. Raises ValueError when the last is the earlier."""
    day, month, year = days[-1]
    last = date(year, month, day) if year else _next(month, day)
    day, month, year = days[0]
    first = date(year, month, day) if year else _before(last, month, day)
    if first > last:
        raise ValueError(first)
    return [first.isoformat(), last.isoformat()][: len(days)] if len(days) <= 2 else []  # noqa: PLR2004 - from, to


def _next(month: int, day: int) -> date:
    this_year = date(today().year, month, day)
    return this_year if this_year >= today() else date(today().year + 1, month, day)


def _before(last: date, month: int, day: int) -> date:
    same_year = date(last.year, month, day)
    return same_year if same_year <= last else date(last.year - 1, month, day)


def said(text: str) -> str:
    """The days as somebody would say them, one a line."""
    return "\n".join(quiet.spoken(entry) for entry in quiet.entries(text))
