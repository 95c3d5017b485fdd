"""What the edit screen would send for a page as it stands in memory, every block of it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

Pairs = Iterator[tuple[str, Any]]
NO_COMMENTS = {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}


def form_of(page: Any, **more: Any) -> dict[str, Any]:
    """With all that the screen shows, and what is pressed or typed besides."""
    form = page.get_edit_handler().get_form_class()(instance=page)
    sent: dict[str, Any] = dict(NO_COMMENTS)
    for name in form.fields:
        value = form[name].value()
        block = getattr(value, "stream_block", None)
        sent |= dict(_of_stream(block, value, name)) if block else {name: _plain(value)}
    return {name: value for name, value in {**sent, **more}.items() if value is not None}


def _plain(value: Any) -> Any:
    """As a browser sends it; nothing for a box that is not ticked."""
    if isinstance(value, bool):
        return "on" if value else None
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [getattr(each, "pk", each) for each in value]
    return getattr(value, "pk", "" if value is None else value)


def _of(block: Any, value: Any, name: str) -> Pairs:
    if isinstance(block, blocks.StreamBlock):
        yield from _of_stream(block, value, name)
    elif isinstance(block, blocks.ListBlock):
        yield from _of_list(block, value, name)
    elif isinstance(block, TypedTableBlock):
        yield from _of_table(value, name)
    elif isinstance(block, ImageBlock):
        yield from _of_struct(block, block._image_to_struct_value(value), name)
    elif isinstance(block, blocks.StructBlock):
        yield from _of_struct(block, value, name)
    elif isinstance(block, blocks.FieldBlock):
        shown = block.value_for_form(value)
        is_rich = isinstance(block, blocks.RichTextBlock)
        yield name, block.field.widget.format_value(shown) if is_rich else _plain(shown)


def _of_stream(block: Any, value: Any, name: str) -> Pairs:
    yield f"{name}-count", len(value)
    for place, child in enumerate(value):
        yield from _at(name, place)
        yield f"{name}-{place}-type", child.block_type
        yield f"{name}-{place}-id", child.id or ""
        yield from _of(child.block, child.value, f"{name}-{place}-value")


def _of_list(block: Any, value: Any, name: str) -> Pairs:
    yield f"{name}-count", len(value)
    for place, each in enumerate(value):
        yield from _at(name, place)
        yield from _of(block.child_block, each, f"{name}-{place}-value")


def _of_struct(block: Any, value: Any, name: str) -> Pairs:
    for inner, child in block.child_blocks.items():
        yield from _of(child, value.get(inner) if value else None, f"{name}-{inner}")


def _of_table(value: Any, name: str) -> Pairs:
    columns, rows = (value.columns, value.row_data) if value else ([], [])
    yield f"{name}-caption", value.caption if value else ""
    yield f"{name}-column-count", len(columns)
    yield f"{name}-row-count", len(rows)
    for place, column in enumerate(columns):
        yield from _at(f"{name}-column", place)
        yield f"{name}-column-{place}-type", column["block"].name
        yield f"{name}-column-{place}-heading", column["heading"]
    for place, row in enumerate(rows):
        yield from _at(f"{name}-row", place)
        for number, column in enumerate(columns):
            yield from _of(column["block"], row["values"][number], f"{name}-cell-{place}-{number}")


def _at(name: str, place: int) -> Pairs:
    yield f"{name}-{place}-deleted", ""
    yield f"{name}-{place}-order", place
