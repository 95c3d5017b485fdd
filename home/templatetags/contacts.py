"""Lines to ring, each with what a clock needs to say whether it is open."""

from datetime import timedelta
from typing import Any

from django import template

from agency.hours import told
from agency.models import ContactPoint
from agency.wording import days_that_differ
from base.clock import today

register = template.Library()

SIGNS = {True: "+", False: "-", None: ""}
DIFFERING_AHEAD = timedelta(days=28)


@register.inclusion_tag("home/council/line.html")
def contact_line(line: ContactPoint, *, hours: bool = True, fallback: bool = True) -> dict[str, Any]:
    """The line as it stands on a page. Nothing in it depends on the hour: a page may be kept and shown later."""
    day = today()
    return {
        "line": line,
        "told": for_a_clock(line) if hours else "",
        "days": days_that_differ(line, day, day + DIFFERING_AHEAD),
        "show_hours": hours,
        "show_fallback": fallback,
    }


def for_a_clock(line: ContactPoint) -> str:
    """`29400000+Open now, until 5pm|29400480-Closed. …`: from which minute since 1970 on which words are true."""
    if line.always_open or not (line.hours.all() or line.exceptions.all()):
        return ""
    rows = told(line, today())
    return "|".join(f"{int(row.since.timestamp()) // 60}{SIGNS[row.is_open]}{row.words}" for row in rows)
