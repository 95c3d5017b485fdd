"""Where bytes lie: sealed, under random names, in two stores; gone when their row or key goes."""

import os
from datetime import timedelta
from pathlib import Path
from time import time

import pytest
from cryptography.exceptions import InvalidTag
from django.db import connection

from audit.log import action
from base.clock import now
from portal.settings import STORAGES
from tests.vault.files.conftest import arrived, bytes_of, thumbnail_of
from tests.vault.files.papers import with_changes
from tests.vault.files.photos import saved, scene
from vault.actions.handing import discard, hand_on
from vault.actions.receiving import receive
from vault.erasing import erase
from vault.models import DataKey, File, SafeCopy
from vault.reading import open_copy, open_thumbnail, stripped, why_not
from vault.stores import QUARANTINE
from vault.sweeping import clear

pytestmark = pytest.mark.django_db(transaction=True)
PHOTO = saved(scene(), comment=b"Larch Close")


@pytest.fixture(autouse=True)
def stores(settings, tmp_path):
    """Two empty stores."""
    own = {
        name: {**settings.STORAGES[name], "OPTIONS": {"location": tmp_path / name}} for name in ("quarantine", "copies")
    }
    settings.STORAGES = {**settings.STORAGES, **own}
    return tmp_path


def lying(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_original_lies_sealed_in_a_store_of_its_own(give, stores):
    file = give(PHOTO, "smith_leeds.jpg")
    assert list(lying(stores / "quarantine")) == [file.public_id]
    for name, data in (lying(stores / "quarantine") | lying(stores / "copies")).items():
        assert PHOTO[:64] not in data
        assert b"Larch Close" not in data
        assert b"\xff\xd8\xff" not in data[:100]
        assert "smith" not in name
    with QUARANTINE.open(file.key_owner, file.public_id) as original:
        assert original.read() == PHOTO
    assert file.size == len(PHOTO)


def test_only_its_owner_may_read_what_is_written():
    for name in ("quarantine", "copies"):
        options = STORAGES[name]["OPTIONS"]
        assert (options["file_permissions_mode"], options["directory_permissions_mode"]) == (0o600, 0o700)


def test_what_lies_in_one_place_opens_in_no_other(give, stores):
    one, other = give(PHOTO), give(PHOTO)
    paths = [next((stores / "quarantine").rglob(file.public_id)) for file in (one, other)]
    paths[0].write_bytes(paths[1].read_bytes())
    with QUARANTINE.open(one.key_owner, one.public_id) as moved, pytest.raises(InvalidTag):
        moved.read()


def test_an_upload_that_breaks_off_leaves_nothing(stores):
    class Torn:
        name = "a.jpg"

        def chunks(self):
            yield b"a" * 1_000_000
            raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        receive(Torn(), owner="draft:1", by="writer:1")
    assert (File.objects.count(), lying(stores)) == (0, {})


def test_what_no_row_names_is_cleared_away_after_a_day(give, stores):
    @action
    def undone():
        arrived(PHOTO)
        raise LookupError

    kept = give(PHOTO)
    with pytest.raises(LookupError):
        undone()
    assert len(lying(stores / "quarantine")) == 2
    assert clear() == 0
    two_days_ago = time() - 2 * 86_400
    for path in stores.rglob("*"):
        os.utime(path, (two_days_ago, two_days_ago))
    assert clear() == 1
    copy = kept.copies.get()
    assert set(lying(stores)) == {kept.public_id, copy.public_id, copy.thumbnail_name}


def test_the_folder_of_a_jail_whose_worker_died_is_cleared_away(jails):
    old, young = jails / "ribbon-jail-old", jails / "ribbon-jail-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "original").write_bytes(PHOTO)
    os.utime(old, (time() - 4000, time() - 4000))
    clear()
    assert (old.exists(), young.exists()) == (False, True)


def test_a_copy_that_was_handed_on_stands_alone(give):
    file = give(PHOTO)
    copy = file.copies.get()
    fresh = hand_on(copy, owner="release:2", by="worker:1")
    assert (fresh.file, fresh.key_owner, fresh.kind, fresh.width) == (None, "release:2", copy.kind, copy.width)
    assert fresh.public_id != copy.public_id
    discard(file, by="writer:1")
    assert bytes_of(fresh)[:3] == b"\xff\xd8\xff"
    assert thumbnail_of(fresh)[:3] == b"\xff\xd8\xff"
    assert list(SafeCopy.objects.newest()) == [fresh]


@pytest.mark.usefixtures("scanner")
def test_words_are_handed_on_under_the_new_key(give):
    copy = give(with_changes(), "letter.docx").copies.get()
    fresh = hand_on(copy, owner="release:2", by="worker:1")
    assert SafeCopy.objects.get(pk=fresh.pk).text == "We live by the sea"


def test_a_discarded_file_is_gone_with_its_copies(give, stores):
    discard(give(PHOTO), by="writer:1")
    assert (File.objects.count(), SafeCopy.objects.count(), lying(stores)) == (0, 0, {})


def test_discarding_that_is_undone_takes_no_byte(give, stores):
    file = give(PHOTO)

    @action
    def undone():
        discard(File.objects.get(pk=file.pk), by="writer:1")
        raise LookupError

    with pytest.raises(LookupError):
        undone()
    assert len(lying(stores)) == 3


def test_erasing_an_owner_takes_their_files_and_no_others(give, stores):
    theirs, other = give(PHOTO, owner="draft:1"), give(PHOTO, owner="draft:2")
    erase("draft:1")
    theirs.refresh_from_db()
    assert (theirs.name, stripped(theirs)) == ("", [])
    copy = other.copies.get()
    assert set(lying(stores)) == {other.public_id, copy.public_id, copy.thumbnail_name}
    assert not DataKey.objects.filter(owner="draft:1").exists()


def test_the_rooms_above_read_copies_and_reasons(give):
    copy = give(PHOTO).copies.get()
    with open_copy(copy) as opened, open_thumbnail(copy) as small:
        assert (opened.read(), small.read()) == (bytes_of(copy), thumbnail_of(copy))
    assert str(why_not(give(b""))) == "There is nothing in that file. Please choose it again, or choose another one."
    assert why_not(copy.file) == ""


def test_the_name_of_a_file_lies_sealed(give):
    file = give(PHOTO, "smith_leeds.jpg")
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, stripped FROM vault_file WHERE id = %s", [file.pk])
        assert all(b"smith" not in bytes(value) for value in cursor.fetchone())
    assert File.objects.get(pk=file.pk).name == "smith_leeds.jpg"
    assert now() - file.arrived_at < timedelta(minutes=5)
