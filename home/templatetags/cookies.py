"""The cookies page, written from the settings so that it cannot fall behind them."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()

WEEK = 7 * 24 * 60 * 60


@register.inclusion_tag("components/table.html")
def cookie_table() -> dict[str, Any]:
    """Every cookie that this program can set: what it is for and how long it stays."""
    return {
        "caption": _("Cookies that this site can set"),
        "head": [_("Name"), _("What it is for"), _("How long it stays")],
        "rows": [
            [settings.SESSION_COOKIE_NAME, _("Remembers that you are signed in"), _stays(None)],
            [settings.CSRF_COOKIE_NAME, _("Makes sure that a form comes from you"), _stays(settings.CSRF_COOKIE_AGE)],
        ],
    }


def _stays(seconds: int | None) -> str:
    if seconds is None:
        return _("Until you close the browser")
    weeks = seconds // WEEK
    return ngettext("%(weeks)d week", "%(weeks)d weeks", weeks) % {"weeks": weeks}
