from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import services
from tests.vault.files import clamd, media
from vault.actions.making import make_safe
from vault.actions.receiving import receive
from vault.models import File
from vault.stores import COPIES

Give = Callable[..., File]


@pytest.fixture(scope="session")
def clamd_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running scanner. In CI it must be there."""
    if why := clamd.missing():
        if services.in_ci():
            pytest.fail(why, pytrace=False)
        pytest.skip(why)
    with clamd.running(tmp_path_factory.mktemp("clamd")) as address:
        yield address


@pytest.fixture
def scanner(clamd_address: str, settings: Any) -> str:
    settings.SCANNER = clamd_address
    return clamd_address


@pytest.fixture(scope="session")
def ffmpeg() -> None:
    """In CI it must be there."""
    if why := media.missing():
        if services.in_ci():
            pytest.fail(why, pytrace=False)
        pytest.skip(why)


@pytest.fixture
def jails(tmp_path: Path, settings: Any) -> Path:
    """The folder in which jails are built, with nothing in it yet."""
    settings.JAIL_FOLDER = tmp_path
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):  # the jail's user must get through to it
        folder.chmod(0o755)
    return tmp_path


def arrived(data: bytes, name: str = "photo.jpg", owner: str = "draft:1") -> File:
    return receive(SimpleUploadedFile(name, data), owner=owner, by="writer:1")


@pytest.fixture
def give(db: None) -> Give:
    """Gives a file in, and has it looked at by a worker."""

    def give(data: bytes, name: str = "photo.jpg", owner: str = "draft:1") -> File:
        file = arrived(data, name, owner)
        make_safe(file.pk)
        file.refresh_from_db()
        return file

    return give


def bytes_of(copy: Any) -> bytes:
    with COPIES.open(copy.key_owner, copy.public_id) as opened:
        return opened.read()


def thumbnail_of(copy: Any) -> bytes:
    with COPIES.open(copy.key_owner, copy.thumbnail_name) as opened:
        return opened.read()
