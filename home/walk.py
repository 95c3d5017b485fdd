"""Walks what a page holds: every block of every column, also inside guides' parts and sections.

A draft may hold half-filled blocks, and saving a page does not look inside them; so whoever judges a page walks it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from wagtail.blocks import ListBlock, StreamBlock, StreamValue, StructBlock
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock


@dataclass(frozen=True)
class Place:
    """A block and where it stands: the page's field, and the block types on the way down to it.

    `steps` lead a form to it: places in streams, and names inside a guide's part: `(2, "body", 0)`.
    """

    field: str
    path: tuple[str, ...]
    block: Any
    value: Any
    steps: tuple[int | str, ...] = ()

    @property
    def kind(self) -> str:
        """The type of the block as editors chose it; for what lies in a block, that of the outermost one."""
        return self.path[-1]


def columns(page: Any) -> Iterator[tuple[str, StreamValue]]:
    """Each StreamField of a page with its value."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield field.name, getattr(page, field.name)


def places(page: Any) -> Iterator[Place]:
    """Every block that stands in a stream: at the top, and inside the parts and sections of a guide."""
    for field, value in columns(page):
        yield from _stream(Place(field, (), None, None), value)


def _stream(above: Place, value: StreamValue) -> Iterator[Place]:
    for number, child in enumerate(value):
        steps = (*above.steps, number)
        here = Place(above.field, (*above.path, child.block_type), child.block, child.value, steps)
        yield here
        yield from _inside(here)


def _inside(here: Place) -> Iterator[Place]:
    if isinstance(here.block, StructBlock) and not isinstance(here.block, ImageBlock) and here.value:
        for name, inner in here.block.child_blocks.items():
            if isinstance(inner, StreamBlock) and here.value.get(name):
                yield from _stream(replace(here, steps=(*here.steps, name)), here.value[name])


def leaves(block: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    """Every plain block inside one, itself if it is plain, each with its value. A picture is plain."""
    if value is None:
        return
    if isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        for name, inner in block.child_blocks.items():
            yield from leaves(inner, value.get(name))
    elif isinstance(block, ListBlock):
        for child in value.bound_blocks if isinstance(value, ListValue) else ():
            yield from leaves(child.block, child.value)
    elif isinstance(block, StreamBlock):
        for child in value:
            yield from leaves(child.block, child.value)
    else:
        yield block, value
