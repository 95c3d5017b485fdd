"""Finds a marker in anything, in the clear or in one of the ways in which a text can be written down."""

import binascii
import hashlib
import html
import quopri
import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from urllib.parse import unquote_to_bytes

BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
HEX = re.compile(rb"[0-9a-fA-F]{16,}")
ZLIB = re.compile(rb"x[\x01\x5e\x9c\xda]")
NEITHER = re.compile(r"[\W_]+")
JSON_ESCAPE = re.compile(r"\\+u([0-9a-fA-F]{4})")
DIGESTS = ("md5", "sha1", "sha224", "sha256", "sha512")


def squeezed(text: str) -> str:
    """Letters and digits alone, in one case: spaces, line breaks, marks and accents make no difference."""
    return NEITHER.sub("", unicodedata.normalize("NFKD", text).casefold())


def _as_text(data: bytes) -> str:
    return data.decode("utf-8", errors="ignore")


def _inside_base64(data: bytes) -> Iterator[bytes]:
    for run in BASE64.findall(data):
        plain = run.replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            cut = plain[start:] if len(plain[start:]) % 4 != 1 else plain[start:-1]
            decoded = binascii.a2b_base64(cut + b"=" * (-len(cut) % 4))
            yield decoded
            yield from _inflated(decoded)


def _inside_hex(data: bytes) -> Iterator[bytes]:
    for run in HEX.findall(data):
        for start in range(2):
            cut = run[start:]
            yield bytes.fromhex(cut[: len(cut) - len(cut) % 2].decode())


def _inflated(data: bytes) -> Iterator[bytes]:
    for start in ZLIB.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[start.start() :])
        except zlib.error:
            continue


def readings(data: bytes) -> Iterator[bytes]:
    """The data as it is, and each way to undo an encoding of it."""
    yield data
    yield html.unescape(_as_text(data)).encode()
    yield unquote_to_bytes(data.replace(b"+", b" "))
    yield JSON_ESCAPE.sub(lambda found: chr(int(found[1], 16)), _as_text(data)).encode(errors="ignore")
    yield quopri.decodestring(data)
    for start, order in product((0, 1), ("utf-16-le", "utf-16-be")) if b"\0" in data else ():
        yield data[start:].decode(order, errors="ignore").encode(errors="ignore")
    yield from _inflated(data)
    yield from _inside_base64(data)
    yield from _inside_hex(data)


@cache
def _fingerprints(value: str) -> list[bytes]:
    forms = {value, value.casefold(), value.upper(), value.strip(), squeezed(value)}
    return [hashlib.new(name, form.encode()).digest() for name in DIGESTS for form in forms]


def found_in(data: bytes, markers: Mapping[str, str]) -> set[str]:
    """The names of the markers that can be read from the data, or recognised by their digest."""
    decoded = list(readings(data))
    text = "\n".join(squeezed(_as_text(each)) for each in decoded)
    everything = b"\n".join(decoded)
    return {
        name
        for name, value in markers.items()
        if squeezed(value) in text or any(digest in everything for digest in _fingerprints(value))
    }
