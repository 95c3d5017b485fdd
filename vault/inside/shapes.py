"""The outer shapes of files: where each part begins and ends. Nothing is decoded here."""

import re
from collections.abc import Iterator
from typing import NamedTuple

JPEG_START, JPEG_END, JPEG_SCAN = 0xD8, 0xD9, 0xDA
ALONE = {0x01, *range(0xD0, 0xDA)}
_AFTER_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
PNG_START = b"\x89PNG\r\n\x1a\n"


class NotWhole(Exception):
    """A part ends behind the end of the file, or none begins where one must."""


class Part(NamedTuple):
    name: bytes
    start: int  # of what it holds
    end: int


def jpeg(data: bytes) -> Iterator[Part]:
    """Each segment, named by its marker, to the end of the first picture. What follows a scan belongs to it."""
    at = 0
    while True:
        if data[at : at + 1] != b"\xff":
            raise NotWhole
        while data[at + 1 : at + 2] == b"\xff":
            at += 1
        marker = data[at + 1 : at + 2]
        if not marker:
            raise NotWhole
        end = at + 2 if marker[0] in ALONE else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker[0] == JPEG_SCAN:
            after = _AFTER_SCAN.search(data, end)
            if after is None:
                raise NotWhole
            end = after.start()
        yield Part(marker, at + 4, end)
        if marker[0] == JPEG_END:
            return
        at = end


def png(data: bytes) -> Iterator[Part]:
    """Each chunk, to the end of the picture."""
    at = len(PNG_START)
    while True:
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data):
            raise NotWhole
        yield Part(name, at + 8, end - 4)
        if name == b"IEND":
            return
        at = end


def boxes(data: bytes, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """Each box of an MP4, M4A, HEIC or AVIF, or of what lies between `start` and `end` in one."""
    at, end = start, len(data) if end is None else end
    while at < end:
        length, name, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        stop = end if length == 0 else at + length
        if stop > end or stop < at + head:
            raise NotWhole
        yield Part(name, at + head, stop)
        at = stop


def end_of_picture(data: bytes) -> int:
    """Where the picture ends by its own shape. Raises NotWhole when it does not say so."""
    if data[:1] == b"\xff":
        return max(part.end for part in jpeg(data))
    if data.startswith(PNG_START):
        return max(part.end for part in png(data)) + 4
    if data[:4] == b"RIFF":
        length = int.from_bytes(data[4:8], "little") + 8
        return length + length % 2
    return max(part.end for part in boxes(data))
