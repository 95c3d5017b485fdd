"""The second look: what the jail made is nothing but what it says it is, down to the last byte. Decodes nothing."""

from collections.abc import Iterable

from vault.inside.shapes import NotWhole, Part, boxes, jpeg

# Start, size, tables, scan, end; and the bare JFIF head that every encoder writes.
JPEG_PARTS = {bytes([marker]) for marker in (0xC0, 0xC1, 0xC2, 0xC4, 0xD8, 0xD9, 0xDA, 0xDB, 0xDD)}
JFIF = b"\xe0"
JFIF_LENGTH = 14
TOP = {b"ftyp", b"moov", b"free", b"mdat"}
HOLDS_BOXES = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"dinf", b"edts"}
KNOWN = {
    *TOP,
    *(b"mvhd", b"tkhd", b"elst", b"mdhd", b"hdlr", b"smhd", b"vmhd", b"dref"),
    *(b"stsd", b"stts", b"stss", b"ctts", b"stsc", b"stsz", b"stco", b"co64", b"sdtp", b"sgpd", b"sbgp"),
}
# What ffmpeg writes where it has no words to write: a list of none.
NO_WORDS = bytes.fromhex(
    "000000356d657461000000000000002168646c7200000000000000006d6469726170706c00000000000000000000000008696c7374"
)


def is_bare_jpeg(data: bytes) -> bool:
    try:
        parts = list(jpeg(data))
    except NotWhole:
        return False
    heads = [part for part in parts if part.name == JFIF]
    is_plain = all(part.name in JPEG_PARTS or part in heads for part in parts)
    heads_are_short = all(part.end - part.start == JFIF_LENGTH for part in heads)
    ends = parts[-1].name == b"\xd9" and parts[-1].end == len(data)
    return is_plain and heads_are_short and len(heads) <= 1 and ends


def is_bare_mp4(data: bytes) -> bool:
    """Of a film or sound: the table of its tracks, and the tracks. No room is left for anything else."""
    try:
        top = list(boxes(data))
        names = [part.name for part in top]
        spare = sum(part.end - part.start for part in top if part.name == b"free")
        return set(names) <= TOP and names.count(b"mdat") == 1 and not spare and _all_known(data, top)
    except NotWhole:
        return False


def _all_known(data: bytes, parts: Iterable[Part]) -> bool:
    return all(_is_known(data, part) for part in parts)


def _is_known(data: bytes, part: Part) -> bool:
    if part.name in HOLDS_BOXES:
        return _all_known(data, boxes(data, part.start, part.end))
    return part.name in KNOWN or (part.name == b"udta" and data[part.start : part.end] == NO_WORDS)
