"""How things look on public pages: drawings, the way back up, numbers in words."""

import re
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from home.enums import Format, Reader
from home.known import live_above, once
from home.models import ChildrensGuidePage, FormatVariantPage
from home.spoken import spoken as in_words

register = template.Library()

DOOR = {Reader.YOUNGER: "happy", Reader.OLDER: "path", Reader.EASY_READ: "book"}
EAGER = "eager"
ELSEWHERE = re.compile(r'<a href="(https?://[^"]*)">(.*?)</a>', re.DOTALL)


@register.simple_tag
def drawing(name: str, alt: str = "", size: int = 160, loading: str = EAGER) -> SafeString:
    """One of our own drawn pictures. Without words for it, it is decoration."""
    return format_html(
        '<img class="rb-drawing__picture" src="{}#{}" width="{}" height="{}" alt="{}" loading="{}" decoding="async">',
        *(static("ribbon/images/drawings.svg"), name, size, size, alt, loading),
    )


@register.simple_tag
def scene(name: str) -> SafeString:
    """The drawing at the start of a section. It is decoration, and stays off paper."""
    return format_html(
        '<img class="rb-scene rb-no-print" src="{}" width="640" height="220" alt="" decoding="async">',
        static(f"ribbon/images/scenes/{name}.svg"),
    )


@register.filter
def spoken(number: str) -> str:
    """A phone number in words."""
    return in_words(number)


@register.filter
def tell_elsewhere(html: str) -> SafeString:
    """Links in text to other websites say that they are."""
    words = _("(goes to another website)")
    return mark_safe(ELSEWHERE.sub(rf'<a href="\1" rel="external noreferrer">\2 {words}</a>', str(html)))


@register.simple_tag
def above(page: Any) -> Any:
    """The pages between the front door and this one."""
    return live_above(page)


@register.simple_tag
def formats_of(page: Any) -> Any:
    """The same words in other formats."""
    return once("formats", FormatVariantPage.objects.live().by_page).get(page.pk, ())


@register.simple_tag
def doors(page: Any) -> list[tuple[str, Any]]:
    """The Children's Guide for younger and for older readers, and in easy read, each with its drawing."""
    guides = ChildrensGuidePage.objects.child_of(page).live()
    found: dict[str, Any] = {guide.reader: guide for guide in guides}
    if Reader.EASY_READ not in found:
        easy = FormatVariantPage.objects.live().filter(format=Format.EASY_READ, of_page__in=[g.pk for g in guides])
        found[Reader.EASY_READ] = easy.first()
    return [(DOOR[reader], found[reader]) for reader in Reader if found.get(reader)]
