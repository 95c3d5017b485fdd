"""What the rules look at: a page's words, links and blocks, gathered once, and the circumstances of the judgement."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from wagtail.blocks import CharBlock, PageChooserBlock, RichTextBlock, TextBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page
from wagtail.rich_text import RichText

from base.clock import today
from home.walk import Place, places
from home.words import own_leaves, plain, rich_fields

ANCHOR = re.compile(r"<a\s([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
NOT_READING = frozenset({"sources", "related", "top_tasks"})


@dataclass(frozen=True)
class Spot:
    """Where something stands: a field, and the way to a block inside it."""

    field: str
    steps: tuple[int | str, ...] = ()


@dataclass(frozen=True)
class Link:
    """A link in rich text, by its attributes."""

    spot: Spot
    attributes: dict[str, str]


@dataclass(frozen=True)
class _Circumstances:
    day: date | None = None
    together: frozenset[int] = frozenset()


_circumstances: ContextVar[_Circumstances] = ContextVar("circumstances", default=_Circumstances())  # noqa: B039


@contextmanager
def judging(*, day: date | None = None, together: Collection[int] = ()) -> Iterator[None]:
    """As on that day; pages with these ids go live at one time, so each may link to the others."""
    token = _circumstances.set(_Circumstances(day, frozenset(together)))
    try:
        yield
    finally:
        _circumstances.reset(token)


class Matter:
    """A page under judgement."""

    def __init__(self, page: Any, on: date | None = None) -> None:
        self.page = page
        self.on = on or _circumstances.get().day or today()
        self.for_children = page.for_children

    @cached_property
    def places(self) -> list[Place]:
        return list(places(self.page))

    def blocks(self, *kinds: str) -> Iterator[tuple[Spot, Any]]:
        """The values of all blocks of these kinds that hold something."""
        for place in self.places:
            if place.kind in kinds and place.value is not None:
                yield Spot(place.field, place.steps), place.value

    @cached_property
    def leaves(self) -> list[tuple[Spot, Any, Any]]:
        """Every plain block with its value."""
        return [
            (Spot(place.field, place.steps), block, value)
            for place in self.places
            for block, value in own_leaves(place)
        ]

    @cached_property
    def typed(self) -> list[tuple[Spot, str]]:
        """The words that somebody typed on this page; not those of records that it shows."""
        own = [(Spot(name), getattr(self.page, name)) for name in ("title", "heading", "search_description")]
        rich = [(Spot(name), plain(source)) for name, source in rich_fields(self.page)]
        in_blocks = [
            (spot, _words(block, value)) for spot, block, value in self.leaves if spot.field not in NOT_READING
        ]
        return [(spot, text) for spot, text in (*own, *in_blocks, *rich) if text]

    @cached_property
    def links(self) -> list[Link]:
        """Every link in rich text."""
        in_blocks = [(spot, value.source) for spot, _block, value in self.leaves if isinstance(value, RichText)]
        own = [(Spot(name), source) for name, source in rich_fields(self.page)]
        return [
            Link(spot, dict(ATTRIBUTE.findall(found)))
            for spot, source in (*own, *in_blocks)
            for found in ANCHOR.findall(source)
        ]

    @cached_property
    def chosen_pages(self) -> list[tuple[Spot, Page | None]]:
        """Pages named by choosers; where the page is gone, nothing. A document's other form has a rule of its own."""
        downloads = {spot for spot, _value in self.blocks("download")}
        choosers = [(spot, value) for spot, block, value in self.leaves if isinstance(block, PageChooserBlock)]
        return [(spot, value) for spot, value in choosers if spot not in downloads]

    @cached_property
    def chosen_documents(self) -> list[tuple[Spot, Any]]:
        return [(spot, value) for spot, block, value in self.leaves if isinstance(block, DocumentChooserBlock)]

    @cached_property
    def live_pages(self) -> set[int]:
        """Of the pages that this one leads to, those that readers reach; itself too."""
        ids = {int(each.attributes["id"]) for each in self.links if _leads_to_page(each)}
        ids |= {value.pk for _spot, value in self.chosen_pages if value}
        ids |= {value["html_version"].pk for _spot, value in self.blocks("download") if value.get("html_version")}
        live = set(Page.objects.live().filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()
        return live | _circumstances.get().together | {self.page.pk}


def _leads_to_page(link: Link) -> bool:
    return link.attributes.get("linktype") == "page" and link.attributes.get("id", "").isdigit()


def _words(block: Any, value: Any) -> str:
    if isinstance(value, RichText):
        return plain(value.source)
    if type(block) in {CharBlock, TextBlock} and value:
        return str(value)
    return plain(str(value)) if isinstance(block, RichTextBlock) and value else ""
