"""Asking ClamAV: a file is streamed to clamd, and every answer but OK is not clean."""

import socket
from collections.abc import Iterable
from contextlib import closing

from django.conf import settings

from vault.enums import Scan

SECONDS = 120
BLOCK = 256 * 1024


class Unanswered(Exception):
    """The scanner is away, or said that it could not look."""


def scan(chunks: Iterable[bytes]) -> Scan:
    """CLEAN or FOUND; NOT_SCANNED where there is no scanner. Raises Unanswered when it gives no clear answer."""
    if not settings.SCANNER:
        return Scan.NOT_SCANNED
    try:
        answer = _ask(chunks)
    except OSError as error:
        raise Unanswered(type(error).__name__) from error
    if answer == b"stream: OK":
        return Scan.CLEAN
    if answer.endswith(b" FOUND"):
        return Scan.FOUND
    raise Unanswered(answer[:60].decode(errors="replace"))


def _ask(chunks: Iterable[bytes]) -> bytes:
    with closing(_line()) as line:
        line.sendall(b"zINSTREAM\0")
        for chunk in chunks:
            for at in range(0, len(chunk), BLOCK):
                part = chunk[at : at + BLOCK]
                line.sendall(len(part).to_bytes(4, "big") + part)
        line.sendall(bytes(4))
        with line.makefile("rb") as answers:
            return answers.read(4096).strip(b"\0\n ")


def _line() -> socket.socket:
    """`/path/of/a/socket` or `host:port`."""
    if settings.SCANNER.startswith("/"):
        return _line_within(settings.SCANNER)
    host, _, port = settings.SCANNER.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=SECONDS)


def _line_within(path: str) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    try:
        line.settimeout(SECONDS)
        line.connect(path)
    except OSError:
        line.close()
        raise
    return line
