"""Answering a request with a safe copy: for the views of the rooms above, once they have decided who may see it."""

import re
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from vault.enums import Kind
from vault.models import SafeCopy
from vault.reading import MEDIA_TYPES, open_copy, open_thumbnail
from vault.streams import Opening

BLOCK = 256 * 1024
RANGE = re.compile(r"bytes=(?=.*\d)(\d*)-(\d*)")
# What a browser that was fooled into opening it by itself may do: nothing. And it is never kept.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
}
NAMES = {Kind.PICTURE: "picture.jpg", Kind.SOUND: "sound.m4a", Kind.FILM: "film.mp4"}


class NoBytes(Exception):
    """A piece of words has none."""


def copy_answer(request: HttpRequest, copy: SafeCopy, *, to_keep: bool = False) -> HttpResponseBase:
    """Its bytes, or the part that was asked for, as browsers do with a film. `to_keep` offers it for saving.

    The name says nothing about who sent it or what it shows. Raises NoBytes for words.
    """
    if copy.kind not in MEDIA_TYPES:
        raise NoBytes(copy.public_id)
    how = "attachment" if to_keep else "inline"
    named = {"Content-Disposition": f'{how}; filename="{NAMES[Kind(copy.kind)]}"', **HEADERS}
    return _answer(request, open_copy(copy), MEDIA_TYPES[Kind(copy.kind)], named)


def thumbnail_answer(request: HttpRequest, copy: SafeCopy) -> HttpResponseBase:
    """Its small picture. Raises NoBytes when it has none."""
    if not copy.has_thumbnail:
        raise NoBytes(copy.public_id)
    return _answer(request, open_thumbnail(copy), MEDIA_TYPES[Kind.PICTURE], HEADERS)


def _answer(request: HttpRequest, opened: Opening, kind: str, headers: dict[str, str]) -> HttpResponseBase:
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    first, last = _part(asked, opened.length) if asked else (0, opened.length - 1)
    if first > last:
        opened.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{opened.length}", **headers})
    answer = StreamingHttpResponse(_blocks(opened, first, last), content_type=kind, headers=headers)
    answer._resource_closers.append(opened.close)  # type: ignore[attr-defined]  # noqa: SLF001 - as FileResponse does
    answer["Content-Length"] = str(last - first + 1)
    if asked:
        answer.status_code = 206
        answer["Content-Range"] = f"bytes {first}-{last}/{opened.length}"
    return answer


def _part(asked: re.Match[str], length: int) -> tuple[int, int]:
    """The first and last byte. `-500` asks for the last five hundred."""
    first, last = asked.groups()
    if not first:
        return max(0, length - int(last)), length - 1
    return int(first), min(int(last or length), length - 1)


def _blocks(opened: Opening, first: int, last: int) -> Iterator[bytes]:
    opened.seek(first)
    left = last - first + 1
    while left > 0 and (block := opened.read(min(BLOCK, left))):
        left -= len(block)
        yield block
