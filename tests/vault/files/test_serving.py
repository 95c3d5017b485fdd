"""A safe copy as an answer: whole or in parts, under a name that says nothing, and harmless by itself."""

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections
from django.test import RequestFactory

from tests.vault.files.conftest import bytes_of, thumbnail_of
from tests.vault.files.photos import saved, scene
from vault.enums import Kind
from vault.models import SafeCopy
from vault.serving import HEADERS, NoBytes, copy_answer, thumbnail_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_connection():
    """The end of an answer closes the database's connection, which this test still needs."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


@pytest.fixture
def copy(give):
    return give(saved(scene()), "smith_leeds.jpg").copies.get()


def asked(copy, part: str = "", **more):
    headers = {"Range": part} if part else {}
    answer = copy_answer(RequestFactory().get("/", headers=headers), copy, **more)
    held = answer.getvalue() if answer.streaming else answer.content
    answer.close()
    return answer, held


def test_all_of_it(copy):
    answer, held = asked(copy)
    assert (answer.status_code, held) == (200, bytes_of(copy))
    told = {"Content-Type": "image/jpeg", "Content-Length": str(len(held))}
    assert dict(answer.items()) == {**told, "Content-Disposition": 'inline; filename="picture.jpg"', **HEADERS}


def test_to_keep(copy):
    assert asked(copy, to_keep=True)[0]["Content-Disposition"] == 'attachment; filename="picture.jpg"'


@pytest.mark.parametrize(("part", "first", "last"), [
    ("bytes=0-9", 0, 9), ("bytes=5-5", 5, 5), ("bytes=100-", 100, None), ("bytes=-7", -7, None),
    ("bytes=100-9999999", 100, None), ("bytes=-9999999", 0, None),
])  # fmt: skip
def test_a_part_of_it(copy, part, first, last):
    whole = bytes_of(copy)
    answer, held = asked(copy, part)
    expected = whole[first : None if last is None else last + 1]
    start = first if first >= 0 else len(whole) + first
    assert (answer.status_code, held) == (206, expected)
    assert answer["Content-Range"] == f"bytes {start}-{start + len(expected) - 1}/{len(whole)}"
    assert answer["Content-Length"] == str(len(expected))


def test_a_part_that_is_not_there(copy):
    answer, held = asked(copy, "bytes=9999999-")
    assert (answer.status_code, held, answer["Content-Range"]) == (416, b"", f"bytes */{copy.size}")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("part", ["bytes=-", "bytes=a-b", "pages=1-2", "bytes=0-1,4-5", "bytes=5"])
def test_a_part_that_nobody_understands_is_all_of_it(copy, part):
    answer, held = asked(copy, part)
    assert (answer.status_code, held) == (200, bytes_of(copy))


def test_the_small_one(copy):
    answer = thumbnail_answer(RequestFactory().get("/"), copy)
    assert answer.getvalue() == thumbnail_of(copy)
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/jpeg", "private, no-store")
    answer.close()


def test_words_have_no_bytes():
    words = SafeCopy(kind=Kind.WORDS, place=1, key_owner="draft:1", text="Dear")
    for answer in (copy_answer, thumbnail_answer):
        with pytest.raises(NoBytes):
            answer(RequestFactory().get("/"), words)
