"""Cropping and covering: a new picture from the pixels that may stay.

A JPEG knows blocks of 8 pixels, and a trace of each pixel lies in all of its block. So a covered box grows to
whole blocks with one more around, and its colour is taken from the pixels outside alone; a cropped picture shrinks
to whole blocks. What comes out is the same whatever stood in the part that went.
"""

from typing import Any

from PIL import Image, ImageStat

from vault.inside.pictures import keep, opened
from vault.inside.report import Report
from vault.inside.sizes import ORIGINAL

BLOCK = 8
Box = tuple[int, int, int, int]


def rebuild(report: Report, order: dict[str, Any]) -> None:
    with (report.folder / ORIGINAL).open("rb") as file:
        picture = opened(file).convert("RGB")
    boxes: list[Box] = [tuple(box) for box in order["boxes"]]
    if order["how"] == "crop":
        picture = picture.crop(within_blocks(boxes[0], picture.size))
    else:
        cover(picture, [on_blocks(box, picture.size, more=BLOCK) for box in boxes])
    fresh = Image.new("RGB", picture.size)
    fresh.paste(picture)
    keep(report, fresh)


def on_blocks(box: Box, size: tuple[int, int], more: int = 0) -> Box:
    """The box with `more` around it, grown to whole blocks, within the picture."""
    left, top, right, bottom = box
    return (
        max(0, (left - more) // BLOCK * BLOCK),
        max(0, (top - more) // BLOCK * BLOCK),
        min(size[0], -(-(right + more) // BLOCK) * BLOCK),
        min(size[1], -(-(bottom + more) // BLOCK) * BLOCK),
    )


def within_blocks(box: Box, size: tuple[int, int]) -> Box:
    """The whole blocks inside the box; at the right and lower edge of the picture its last part of one too."""
    left, top, right, bottom = box
    return (
        -(-left // BLOCK) * BLOCK,
        -(-top // BLOCK) * BLOCK,
        size[0] if right >= size[0] else right // BLOCK * BLOCK,
        size[1] if bottom >= size[1] else bottom // BLOCK * BLOCK,
    )


def cover(picture: Image.Image, boxes: list[Box]) -> None:
    """Each box in the mean colour of what lies around it. No covered pixel has a say in another's cover."""
    hidden = Image.new("L", picture.size, 255)
    for box in boxes:
        hidden.paste(0, box)
    colours = [_around(picture, box, hidden) for box in boxes]
    for box, colour in zip(boxes, colours, strict=True):
        picture.paste(colour, box)


def _around(picture: Image.Image, box: Box, seen: Image.Image) -> tuple[int, int, int]:
    ring = on_blocks(box, picture.size, more=2 * BLOCK)
    mask = seen.crop(ring)
    if mask.getextrema()[1] == 0:  # nothing around that may be seen
        return (128, 128, 128)
    red, green, blue = ImageStat.Stat(picture.crop(ring), mask).mean
    return round(red), round(green), round(blue)
