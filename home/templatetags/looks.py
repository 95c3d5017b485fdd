"""How things look on public pages: drawings, the way back up, numbers in words."""

from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from home.enums import Format, Reader
from home.models import ChildrensGuidePage, FormatVariantPage
from home.spoken import spoken as in_words

register = template.Library()

DOOR = {Reader.YOUNGER: "happy", Reader.OLDER: "path", Reader.EASY_READ: "book"}
TOP = 3
"""How deep the pages below the front door stand in Wagtail's tree."""


@register.simple_tag
def drawing(name: str, alt: str = "", size: int = 160) -> SafeString:
    """One of our own drawn pictures. Without words for it, it is decoration."""
    return format_html(
        '<img class="rb-drawing__picture" src="{}" width="{}" height="{}" alt="{}" decoding="async">',
        *(static(f"ribbon/images/drawings/{name}.svg"), size, size, alt),
    )


@register.filter
def spoken(number: str) -> str:
    """A phone number in words."""
    return in_words(number)


@register.simple_tag
def above(page: Any) -> Any:
    """The pages between the front door and this one."""
    if page.depth <= TOP:
        return []
    if page.hub and page.hub.depth == TOP == page.depth - 1 and page.path.startswith(page.hub.path):
        return [page.hub]
    return page.get_ancestors().filter(depth__gte=TOP)


@register.simple_tag
def formats_of(page: Any) -> Any:
    """The same words in other formats."""
    return FormatVariantPage.objects.live().filter(of_page_id=page.pk).order_by("format", "path")


@register.simple_tag
def doors(page: Any) -> list[tuple[str, Any]]:
    """The Children's Guide for younger and for older readers, and in easy read, each with its drawing."""
    guides = ChildrensGuidePage.objects.child_of(page).live()
    found: dict[str, Any] = {guide.reader: guide for guide in guides}
    if Reader.EASY_READ not in found:
        easy = FormatVariantPage.objects.live().filter(format=Format.EASY_READ, of_page__in=[g.pk for g in guides])
        found[Reader.EASY_READ] = easy.first()
    return [(DOOR[reader], found[reader]) for reader in Reader if found.get(reader)]
