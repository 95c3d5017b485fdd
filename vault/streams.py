"""Sealing what is too long for memory: AES-256-GCM in blocks, each tied to its place, its order and the end.

A stream is a version, a salt, and blocks. Its key is derived from the data key, the salt and the place, so
that no two streams share one, and a stream opens only where it was made for. A block's nonce is its number,
and whether it is the last: no block can be moved, left out, added or cut off without showing.
"""

import io
import os
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vault.keys import KEY_BYTES

VERSION = b"\x01"
SALT_BYTES = 16
HEAD_BYTES = len(VERSION) + SALT_BYTES
TAG_BYTES = 16
BLOCK = 256 * 1024


def _cipher(key: bytes, salt: bytes, place: str) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=place.encode()).derive(key))


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


class Sealer:
    """`feed` takes bytes and gives back what is sealed so far; `end` gives the rest."""

    def __init__(self, key: bytes, place: str) -> None:
        salt = os.urandom(SALT_BYTES)
        self._cipher = _cipher(key, salt, place)
        self._waiting = bytearray()
        self._number = 0
        self._out = VERSION + salt

    def feed(self, data: bytes) -> bytes:
        self._waiting += data
        out, self._out = [self._out], b""
        while len(self._waiting) > BLOCK:
            out.append(self._block(bytes(self._waiting[:BLOCK]), is_last=False))
            del self._waiting[:BLOCK]
        return b"".join(out)

    def end(self) -> bytes:
        return self._out + self._block(bytes(self._waiting), is_last=True)

    def _block(self, data: bytes, *, is_last: bool) -> bytes:
        sealed = self._cipher.encrypt(_nonce(self._number, is_last), data, None)
        self._number += 1
        return sealed


def sealed(chunks: Iterable[bytes], key: bytes, place: str) -> Iterator[bytes]:
    sealer = Sealer(key, place)
    for chunk in chunks:
        yield sealer.feed(chunk)
    yield sealer.end()


class Opening(io.RawIOBase):
    """A sealed stream as it was before. It may be read from anywhere, as a film is that somebody winds on.

    Raises InvalidTag where it was changed, or when it lies at another place than it was made for.
    """

    def __init__(self, file: Any, key: bytes, place: str) -> None:
        super().__init__()
        self._file: BinaryIO = file
        whole = file.seek(0, io.SEEK_END) - HEAD_BYTES
        self._last = max(0, (whole - 1) // (BLOCK + TAG_BYTES))
        self.length = max(0, whole - (self._last + 1) * TAG_BYTES)
        file.seek(0)
        self._cipher = _cipher(key, file.read(HEAD_BYTES)[len(VERSION) :], place)
        self._at = 0
        self._block: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.length}[whence])
        return self._at

    def readinto(self, buffer: Any) -> int:
        count = 0
        while count < len(buffer) and self._at // BLOCK <= self._last:
            number, start = divmod(self._at, BLOCK)
            part = self._opened(number)[start : start + len(buffer) - count]
            if not part:
                break
            buffer[count : count + len(part)] = part
            count += len(part)
            self._at += len(part)
        return count

    def _opened(self, number: int) -> bytes:
        if self._block[0] != number:
            self._file.seek(HEAD_BYTES + number * (BLOCK + TAG_BYTES))
            data = self._file.read(BLOCK + TAG_BYTES)
            self._block = number, self._cipher.decrypt(_nonce(number, number == self._last), data, None)
        return self._block[1]

    def chunks(self, size: int = BLOCK) -> Iterator[bytes]:
        """All of it, from the start."""
        self.seek(0)
        while part := self.read(size):
            yield part

    def close(self) -> None:
        self._file.close()
        super().close()


class Pulled(io.RawIOBase):
    """What comes in pieces, as a file to read once: storages know files."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        super().__init__()
        self._pieces = iter(pieces)
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left:
            try:
                self._left = next(self._pieces)
            except StopIteration:
                return 0
        part, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)
