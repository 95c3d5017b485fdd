"""The detector finds a planted leak, however it is written down: otherwise its silence would say nothing."""

import base64
import hashlib
import html
import json
import quopri
import zlib
from urllib.parse import quote, quote_plus

import pytest

from tests.taint.detector import found_in

VALUE = "Zorrin O’Quillan & Søn, 7 Brackwater’s End"
MARKERS = {"address": VALUE, "other": "Not There At All"}
RAW = VALUE.encode()

PLANTED = {
    "as it is": RAW,
    "in capitals": VALUE.upper().encode(),
    "over two lines": VALUE.replace(" ", "\r\n  ").encode(),
    "for HTML": html.escape(VALUE).encode(),
    "for HTML, by number": "".join(f"&#{ord(letter)};" for letter in VALUE).encode(),
    "for HTML, in hex": "".join(f"&#x{ord(letter):x};" for letter in VALUE).encode(),
    "in an address": quote(VALUE).encode(),
    "in a query": quote_plus(VALUE).encode(),
    "in JSON": json.dumps({"a": VALUE}).encode(),
    "in JSON in JSON": json.dumps(json.dumps(VALUE)).encode(),
    "quoted-printable": quopri.encodestring(RAW),
    "UTF-16": VALUE.encode("utf-16"),
    "UTF-16, the other way": VALUE.encode("utf-16-be"),
    "compressed": zlib.compress(RAW),
    "base64": base64.b64encode(RAW),
    "base64 for addresses": base64.urlsafe_b64encode(RAW),
    "compressed, in base64": base64.urlsafe_b64encode(zlib.compress(RAW)),
    "base64 within other words": b"session=ab" + base64.b64encode(b"x" + RAW + b"y"),
    "hex": RAW.hex().encode(),
    "hex after a digit": b"0" + RAW.hex().encode(),
    "MD5": hashlib.md5(RAW).hexdigest().encode(),
    "SHA-1": hashlib.sha1(RAW).hexdigest().encode(),
    "SHA-256 in capitals": hashlib.sha256(RAW).hexdigest().upper().encode(),
    "SHA-256 of the small letters": hashlib.sha256(VALUE.casefold().encode()).hexdigest().encode(),
    "SHA-256 in base64": base64.b64encode(hashlib.sha256(RAW).digest()),
}


@pytest.mark.parametrize("how", PLANTED)
def test_a_planted_leak_is_found(how):
    assert found_in(b"<p>Dear you, " + PLANTED[how] + b" .</p>", MARKERS) == {"address"}


def test_nothing_is_found_where_nothing_is():
    assert found_in(b"<p>Zorrin, and nothing else of it: Quillan 7</p>", MARKERS) == set()
