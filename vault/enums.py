"""What becomes of a file that somebody gave us, and the pieces it is made of."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from base.moves import Table


class FileState(models.TextChoices):
    ARRIVED = "arrived", _("Here, and being looked at")
    SAFE = "safe", _("Made safe")
    REFUSED = "refused", _("Could not be taken")


class EditState(models.TextChoices):
    ASKED = "asked", _("Being done")
    DONE = "done", _("Done")
    GIVEN_UP = "given_up", _("Could not be done")


class EditKind(models.TextChoices):
    CROP = "crop", _("Cropped")
    COVER = "cover", _("Covered")


class Kind(models.TextChoices):
    """Of a file, and of each piece that a file is made into."""

    UNKNOWN = "unknown", _("Not looked at yet")
    PICTURE = "picture", _("Picture")
    PDF = "pdf", _("PDF")
    WORDS = "words", _("Word document")
    SOUND = "sound", _("Sound")
    FILM = "film", _("Film")


class Scan(models.TextChoices):
    NOT_SCANNED = "not_scanned", _("Not scanned for viruses")
    CLEAN = "clean", _("No virus found")
    FOUND = "found", _("The virus scanner stopped it")


class Reason(models.TextChoices):
    """Why a file could not be taken. What we tell the family stands in vault/words.py."""

    EMPTY = "empty"
    UNKNOWN_KIND = "unknown_kind"
    UNREADABLE = "unreadable"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_HEAVY = "too_heavy"
    VIRUS = "virus"
    NO_SCANNER = "no_scanner"
    NO_TOOL = "no_tool"


PIECES = (Kind.PICTURE, Kind.WORDS, Kind.SOUND, Kind.FILM)

FILE_MOVES: Table = {
    FileState.ARRIVED: frozenset({FileState.SAFE, FileState.REFUSED}),
    FileState.REFUSED: frozenset({FileState.ARRIVED}),
}

EDIT_MOVES: Table = {
    EditState.ASKED: frozenset({EditState.DONE, EditState.GIVEN_UP}),
}
