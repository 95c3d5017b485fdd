"""What is too long for memory is sealed in blocks: it opens at its place, whole, or not at all."""

import os
from io import BytesIO

import pytest
from cryptography.exceptions import InvalidTag

from vault.streams import BLOCK, HEAD_BYTES, TAG_BYTES, Opening, Sealer, sealed

KEY = bytes(range(32))
SIZES = [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 17]
STEP = BLOCK + TAG_BYTES

pytestmark = pytest.mark.sqlite


def made(data: bytes, place: str = "copies|1") -> bytes:
    return b"".join(sealed([data], KEY, place))


def opened(stream: bytes, place: str = "copies|1", key: bytes = KEY) -> bytes:
    return Opening(BytesIO(stream), key, place).read()


@pytest.mark.parametrize("size", SIZES)
def test_what_was_sealed_opens_again(size):
    data = os.urandom(size)
    stream = made(data)
    assert opened(stream) == data
    assert Opening(BytesIO(stream), KEY, "copies|1").length == size
    assert data[:32] not in stream or size < 8


@pytest.mark.parametrize("size", SIZES)
def test_it_does_not_matter_in_which_portions_it_comes(size):
    data = os.urandom(size)
    sealer, out = Sealer(KEY, "copies|1"), b""
    for at in range(0, size, 99_991):
        out += sealer.feed(data[at : at + 99_991])
    assert opened(out + sealer.end()) == data


def test_it_may_be_read_from_anywhere():
    data = os.urandom(2 * BLOCK + 100)
    opening = Opening(BytesIO(made(data)), KEY, "copies|1")
    for at in (0, 5, BLOCK - 3, BLOCK, 2 * BLOCK + 50, 2 * BLOCK + 100, 10 * BLOCK):
        opening.seek(at)
        assert opening.read(10) == data[at : at + 10]
    assert opening.seek(-7, os.SEEK_END) == len(data) - 7
    assert opening.read() == data[-7:]
    assert b"".join(opening.chunks(1000)) == data


def test_the_same_never_looks_the_same():
    assert made(b"beans") != made(b"beans")


@pytest.mark.parametrize("how", ["place", "key"])
def test_elsewhere_it_does_not_open(how):
    stream = made(b"beans")
    with pytest.raises(InvalidTag):
        opened(stream, **({"place": "copies|2"} if how == "place" else {"key": bytes(32)}))


DATA = os.urandom(2 * BLOCK + 10)
HURT = {
    "a bit": lambda s: s[:-1] + bytes([s[-1] ^ 1]),
    "the salt": lambda s: s[:3] + bytes([s[3] ^ 1]) + s[4:],
    "the last block gone": lambda s: s[: HEAD_BYTES + 2 * STEP],
    "the end gone": lambda s: s[:-5],
    "a block gone": lambda s: s[:HEAD_BYTES] + s[HEAD_BYTES + STEP :],
    "two blocks swapped": lambda s: (
        s[:HEAD_BYTES] + s[HEAD_BYTES + STEP : HEAD_BYTES + 2 * STEP] + s[HEAD_BYTES : HEAD_BYTES + STEP]
        + s[HEAD_BYTES + 2 * STEP :]
    ),
    "something behind": lambda s: s + b"x",
    "nothing but the head": lambda s: s[:HEAD_BYTES],
    "nothing": lambda s: b"",
}  # fmt: skip


@pytest.mark.parametrize("how", HURT)
def test_a_changed_stream_does_not_open(how):
    with pytest.raises(InvalidTag):
        opened(HURT[how](made(DATA)))
