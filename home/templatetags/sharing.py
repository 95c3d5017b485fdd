"""What a page says of itself to others: its one address, and what a shared link shows."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.utils.translation import get_language, gettext, to_locale

register = template.Library()


@dataclass(frozen=True)
class Shown:
    """A card that a messenger draws for a link."""

    title: str
    words: str
    address: str = ""
    size: str = "summary"


@register.simple_tag(takes_context=True)
def own_address(context: Context) -> str:
    """Where the page is, whatever was asked besides; nothing for a draft, whose address is for one person."""
    request: HttpRequest | None = context.get("request")
    if request is None or getattr(request, "is_preview", False):
        return ""
    return settings.PUBLIC_URL + str(getattr(request, "own_path", request.path))


@register.inclusion_tag("home/parts/card.html", takes_context=True)
def card(context: Context, title: str, words: str) -> dict[str, Any]:
    """Where being seen with a page could put its reader at risk, and on pages for children, it shows our name alone."""
    address = own_address(context)
    if not address:
        return {}
    quiet = context.get("show_exit") or context.get("for_children")
    shown = (
        Shown("Ribbon", gettext("Information, and someone to talk to."))
        if quiet
        else Shown(title, words, address, "summary_large_image")
    )
    return {"shown": shown, "site": settings.PUBLIC_URL, "locale": to_locale(get_language() or settings.LANGUAGE_CODE)}
