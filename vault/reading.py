"""For the rooms above: what lies in a file's row and copies, opened."""

import json
from dataclasses import dataclass

from vault.enums import Kind
from vault.models import File, SafeCopy
from vault.stores import COPIES
from vault.streams import Opening
from vault.words import TAKEN_OUT, WHY_NOT, Words

MEDIA_TYPES = {Kind.PICTURE: "image/jpeg", Kind.SOUND: "audio/mp4", Kind.FILM: "video/mp4"}


@dataclass(frozen=True)
class Stripped:
    """Something that the file carried and its safe copies do not."""

    what: str
    label: Words
    value: str


def stripped(file: File) -> list[Stripped]:
    return [Stripped(what, TAKEN_OUT[what], value) for what, value in json.loads(file.stripped or "[]")]


def why_not(file: File) -> Words:
    """What to tell whoever gave us a file that could not be taken; nothing when it could."""
    return WHY_NOT.get(file.reason, "")


def open_copy(copy: SafeCopy) -> Opening:
    """Its bytes. A piece of words has none: its text is in the row."""
    return COPIES.open(copy.key_owner, copy.public_id)


def open_thumbnail(copy: SafeCopy) -> Opening:
    return COPIES.open(copy.key_owner, copy.thumbnail_name)
