"""Pictures that came with a letter, and the copies of them that its reader gets."""

import hashlib
from collections.abc import Iterable

from django.db.models import QuerySet

from audit.log import HasPublicId
from letterbox.models import CopyPicture, Item, ReleaseCopy
from vault.actions.handing import hand_on
from vault.enums import FileState, Kind
from vault.models import File, SafeCopy
from vault.reading import open_copy

OWNER = "letter:"


def owner_of(item: Item) -> str:
    """Whatever file is sealed for this owner came with the letter."""
    return f"{OWNER}{item.public_id}"


def pictures_of(item: Item) -> QuerySet[SafeCopy]:
    """The newest safe copy of each picture that came with it."""
    files = File.objects.of(owner_of(item)).filter(state=FileState.SAFE)
    return SafeCopy.objects.newest().filter(file__in=files, kind=Kind.PICTURE)


def are_not_safe_yet(item: Item) -> bool:
    """Something that came with it is still being looked at."""
    return File.objects.of(owner_of(item)).filter(state=FileState.ARRIVED).exists()


def put_in(copy: ReleaseCopy, pictures: Iterable[SafeCopy], by: HasPublicId) -> None:
    """Copies for the reader's side, in the order in which they came."""
    for place, picture in enumerate(pictures, start=1):
        handed = hand_on(picture, owner=copy.key_owner, by=by)
        CopyPicture.objects.create(copy=copy, place=place, file=handed)


def fingerprints(copy: ReleaseCopy) -> list[str]:
    """What the pictures of a copy are, to the last byte, and in which order they lie there."""
    return [part for picture in copy.pictures.select_related("file") for part in _fingerprint(picture)]


def _fingerprint(picture: CopyPicture) -> tuple[str, ...]:
    seen = hashlib.sha256()
    with open_copy(picture.file) as content:
        for chunk in content.chunks():
            seen.update(chunk)
    return (picture.public_id, str(picture.place), picture.words, seen.hexdigest())
