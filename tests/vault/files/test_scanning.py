"""Every answer of the scanner but OK is not clean."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.vault.files import clamd
from tests.vault.files.clamd import EICAR
from tests.vault.files.papers import docx, p, r
from tests.vault.files.photos import saved, scene
from vault.enums import FileState, Reason, Scan
from vault.files.scanning import Unanswered, scan


@pytest.mark.usefixtures("scanner")
@pytest.mark.parametrize(
    ("data", "found"),
    [(b"", Scan.CLEAN), (b"beans" * 500_000, Scan.CLEAN), (EICAR, Scan.FOUND)],
    ids=["nothing", "much", "eicar"],
)
def test_it_is_asked(data, found):
    assert scan([data]) == found
    assert scan(data[at : at + 1000] for at in range(0, len(data), 1000)) == found


def zipped() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as held:
        held.writestr("a.txt", EICAR)
    return out.getvalue()


@pytest.mark.django_db
@pytest.mark.usefixtures("scanner")
@pytest.mark.parametrize(
    "data",
    [
        saved(scene()) + EICAR,
        zipped(),
        docx(p(r("Dear")), word__embeddings__a_bin=EICAR),
        b"%PDF-1.7\n1 0 obj\n<</Length 68>>\nstream\n" + EICAR + b"\nendstream endobj\n%%EOF",
    ],
    ids=["behind a photo", "in a zip", "in a docx", "in a pdf"],
)
def test_what_it_finds_is_refused(give, data):
    file = give(data)
    assert (file.state, file.reason, file.scan) == (FileState.REFUSED, Reason.VIRUS, Scan.FOUND)
    assert file.copies.count() == 0


def test_where_there_is_none_nothing_was_scanned(settings):
    settings.SCANNER = ""
    assert scan([EICAR]) == Scan.NOT_SCANNED


def test_what_is_too_large_for_it_is_not_clean(tmp_path, settings):
    if why := clamd.missing():
        pytest.skip(why)
    with clamd.running(tmp_path, most="1M") as settings.SCANNER, pytest.raises(Unanswered):
        scan([bytes(3 * 1024 * 1024)])


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """A scanner that gives this answer to everything."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            line, _ = server.accept()
            with line:
                while not line.recv(1 << 16).endswith(bytes(4)):
                    pass
                line.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}"
        thread.join(5)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"stream: ERROR\0",
        b"OK\0",
        b"stream: OK but\0",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"UNKNOWN COMMAND\0",
    ],
)
def test_an_answer_that_is_not_clear_is_no_answer(settings, answer):
    with answering(answer) as settings.SCANNER, pytest.raises(Unanswered):
        scan([b"beans"])


def test_what_its_rules_of_thumb_find_counts_as_found(settings):
    with answering(b"stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0") as settings.SCANNER:
        assert scan([b"beans"]) == Scan.FOUND


def test_a_socket_that_is_not_there_is_no_answer(settings, tmp_path):
    settings.SCANNER = str(tmp_path / "clamd.ctl")
    with pytest.raises(Unanswered, match="FileNotFoundError"):
        scan([b"beans"])
