"""Lines to ring, each with what a clock needs to say whether it is open."""

from datetime import timedelta

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from agency.hours import told
from agency.models import ContactPoint
from agency.wording import days_that_differ
from base.clock import today
from home.known import once
from home.models import Helpline
from home.structured import checked_hours, is_checked

register = template.Library()

SIGNS = {True: "+", False: "-", None: ""}
DIFFERING_AHEAD = timedelta(days=28)


@register.simple_tag
def contact_line(line: ContactPoint, *, hours: bool = True, fallback: bool = True) -> SafeString:
    """The line as it stands on a page. Nothing in it depends on the hour: a page may be kept and shown later."""
    return once((contact_line, line.pk, hours, fallback), lambda: _contact_line(line, hours=hours, fallback=fallback))


@register.simple_tag
def helpline(line: Helpline) -> SafeString:
    """A national line as it stands in a list."""
    return once((helpline, line.pk), lambda: render_to_string("home/line.html", {"line": line}))


def _contact_line(line: ContactPoint, *, hours: bool, fallback: bool) -> SafeString:
    day = today()
    context = {
        "line": line,
        "told": for_a_clock(line) if hours else "",
        "days": days_that_differ(line, day, day + DIFFERING_AHEAD),
        "show_hours": hours,
        "show_fallback": fallback,
        "is_checked": is_checked(line),
        "opening": checked_hours(line) if hours else [],
    }
    return render_to_string("home/council/line.html", context)


def for_a_clock(line: ContactPoint) -> str:
    """`29400000+Open now, until 5pm|29400480-Closed. …`: from which minute since 1970 on which words are true."""
    if line.always_open or not (line.hours.all() or line.exceptions.all()):
        return ""
    rows = told(line, today())
    return "|".join(f"{int(row.since.timestamp()) // 60}{SIGNS[row.is_open]}{row.words}" for row in rows)
