"""How a file comes in with a form: never in clear on disk, and no larger than we take."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

from tests.vault.files.conftest import bytes_of
from tests.vault.files.photos import saved, scene
from vault.actions.making import make_safe
from vault.actions.receiving import receive
from vault.enums import FileState
from vault.uploads import SealedUploads, trouble_with

WORDS = b"Larch Close " * 400_000


@pytest.fixture
def posted() -> Iterator[Callable[[bytes], HttpRequest]]:
    """A request with a form that holds a file; its files are let go as at the end of a real one."""
    requests: list[HttpRequest] = []

    def post(data: bytes) -> HttpRequest:
        form = {"words": "Dear Keira", "file": SimpleUploadedFile("photo.jpg", data)}
        requests.append(RequestFactory().post("/", form))
        return requests[-1]

    yield post
    for request in requests:
        request.close()


def test_every_form_takes_its_files_so(settings):
    assert settings.FILE_UPLOAD_HANDLERS == ["vault.uploads.SealedUploads"]


@pytest.mark.parametrize("data", [b"", b"beans", WORDS], ids=["nothing", "little", "much"])
def test_a_file_comes_in_whole(posted, data):
    upload = posted(data).FILES["file"]
    assert (upload.name, upload.size, upload.read()) == ("photo.jpg", len(data), data)
    assert b"".join(upload.chunks()) == data


def test_what_goes_to_disk_is_sealed(posted, monkeypatch):
    written: list[Any] = []
    real = SealedUploads.file_complete

    def watched(self: SealedUploads, size: int) -> Any:
        written.append(self._file)
        return real(self, size)

    monkeypatch.setattr(SealedUploads, "file_complete", watched)
    upload = posted(WORDS).FILES["file"]
    assert written[0]._rolled
    written[0].seek(0)
    assert b"Larch" not in written[0].read()
    assert upload.read(5) == b"Larch"


def test_what_is_too_large_is_let_go_and_told(posted, settings):
    settings.LARGEST_UPLOAD = 1_000_000
    request = posted(WORDS)
    upload = request.FILES["file"]
    assert request.POST["words"] == "Dear Keira"
    assert upload.size == len(WORDS)
    assert len(upload.read()) <= 1_000_000
    assert str(trouble_with(upload)).startswith("That file is too large for us: 0 MB is the most.")


def test_what_is_right_has_no_trouble(posted):
    assert trouble_with(posted(b"beans").FILES["file"]) == ""
    assert str(trouble_with(posted(b"").FILES["file"])).startswith("There is nothing in that file.")


@pytest.mark.django_db
def test_from_the_form_to_the_safe_copy(posted):
    file = receive(posted(saved(scene())).FILES["file"], owner="draft:1", by="writer:1")
    make_safe(file.pk)
    file.refresh_from_db()
    assert file.state == FileState.SAFE
    assert bytes_of(file.copies.get())[:3] == b"\xff\xd8\xff"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\x00b.jpg", "\u202egpj.exe", "x" * 4000 + ".jpg", "CON", ".htaccess", ""]
)
def test_a_name_leads_nowhere(name):
    upload = SimpleUploadedFile("photo.jpg", saved(scene()))
    upload._name = name
    file = receive(upload, owner="draft:1", by="writer:1")
    make_safe(file.pk)
    file.refresh_from_db()
    assert (file.state, len(file.name) <= 255) == (FileState.SAFE, True)


def test_the_handler_lets_go_of_a_broken_upload():
    handler = SealedUploads()
    handler.new_file("file", "a.jpg", "image/jpeg", 10)
    handler.receive_data_chunk(b"a", 0)
    handler.upload_interrupted()
    assert handler._file.closed
