"""Days on which somebody wants to hear nothing, as SafeContact keeps them.

One a line: 2026-12-24, or 2026-12-24/2026-12-27, or --05-01 for each year.
"""

from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _

A_LEAP_YEAR = 2028


def entries(text: str) -> list[str]:
    """The lines that are kept."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def entry(first: date, last: date | None = None, *, every_year: bool = False) -> str:
    """One line for a day, or for some days."""
    days = [first] if last is None or last == first else [first, last]
    return "/".join(f"--{day:%m-%d}" if every_year else day.isoformat() for day in days)


def spoken(line: str) -> str:
    """A line as somebody would say it: "24 December 2026 to 27 December 2026", "1 May each year"."""
    every_year = line.startswith("--")
    days = [_day(part, every_year) for part in line.split("/")]
    words = _("%(first)s to %(last)s") % {"first": days[0], "last": days[1]} if len(days) > 1 else days[0]
    return _("%(days)s each year") % {"days": words} if every_year else words


def _day(part: str, every_year: bool) -> str:
    if every_year:
        return formats.date_format(date.fromisoformat(f"{A_LEAP_YEAR}-{part.removeprefix('--')}"), "j F")
    return formats.date_format(date.fromisoformat(part), "j F Y")
