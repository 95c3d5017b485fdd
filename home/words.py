"""The words of a page as one text, for measuring how hard they are to read."""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wagtail.blocks import CharBlock, RichTextBlock, StreamBlock, TextBlock
from wagtail.fields import RichTextField
from wagtail.rich_text import RichText

from home.models.facts import KeyFact
from home.walk import Place, leaves, places

if TYPE_CHECKING:
    from home.models import BasePage

LINE_END = re.compile(r"</(?:p|li)>")
TAG = re.compile(r"<[^>]+>")


def words_of(page: "BasePage") -> str:
    """Heading, summary and all columns, each sentence on a line of its own; phone lines are left out."""
    lines = [page.heading or page.title, page.search_description]
    for place in places(page):
        if place.field not in {"sources", "related"}:
            lines.extend(words_at(place))
    lines.extend(plain(source) for _name, source in rich_fields(page))
    return "\n".join(lines)


def rich_fields(page: Any) -> Iterator[tuple[str, str]]:
    """The fields of a page that hold rich text by themselves."""
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            yield field.name, getattr(page, field.name)


def words_at(place: Place) -> Iterator[str]:
    """The words that stand in one block, without those of a column inside it, which is a place of its own."""
    for block, value in own_leaves(place):
        yield from _lines(block, value)


def own_leaves(place: Place) -> Iterator[tuple[Any, Any]]:
    """The plain blocks of one block, without those of a column inside it."""
    inner = getattr(place.block, "child_blocks", {})
    nested = [name for name, block in inner.items() if isinstance(block, StreamBlock)]
    if not nested:
        yield from leaves(place.block, place.value)
        return
    for name, block in inner.items():
        if name not in nested:
            yield from leaves(block, place.value.get(name))


def _lines(block: Any, value: Any) -> list[str]:
    if isinstance(value, KeyFact):
        return [value.statement] if value.is_shown else []
    if isinstance(value, RichText):
        return [plain(value.source)]
    if type(block) in {CharBlock, TextBlock} and value:
        return [str(value)]
    return [plain(str(value))] if isinstance(block, RichTextBlock) and value else []


def plain(source: str) -> str:
    """Rich text without its marks."""
    return html.unescape(TAG.sub("", LINE_END.sub("\n", source)))
