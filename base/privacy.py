"""What each field is: whom it tells about, which side it belongs to, how long it is kept.

Every room with models declares its fields in `personal.py`, as `FIELDS`. A field that stands in no
declaration fails `manage.py check`, so nobody can add one without having decided.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Class(StrEnum):
    """How close to a person a field is."""

    PUBLIC = "public"  # anyone may read it
    STAFF = "staff"  # how the agency works: states, times, ids
    PERSON = "person"  # tells about a person
    LETTER = "letter"  # what somebody wrote, or what would tell who and where they are


class Side(StrEnum):
    """Who may know it, of the people on the sides of an arrangement."""

    NONE = "none"  # no side: staff alone, or anyone
    OWN = "own"  # the side or person that the row belongs to
    WRITER = "writer"  # the side that wrote it
    READER = "reader"  # the side it was passed on to
    SHARED = "shared"  # agreed as known to both


class Keep(StrEnum):
    """How long it is kept, and what ends it."""

    IN_USE = "while it is in use; the agency changes or ends it"
    ACCOUNT = "until 30 days after the account was closed, or 25 months unused; longer with an adoption record"
    PERSON = "until three years after the person left; with the adoption record if they stand in one"
    RECORD = "with the adoption record: 100 years from the order"
    UNSENT = "until its author sends or deletes it"
    WORK = "until 30 days after the work it serves is done"
    DAYS = "a day"
    DEVICE = "13 months after it was last used"
    TWO_YEARS = "two years"
    SIX_YEARS = "six years, as proof; its words go sooner"
    MESSAGE = "a row as proof for six years; its words are emptied a week after it was handed over"
    LOG = "as long as the records it speaks of"
    BELONGS = "as long as what it belongs to"
    KEY = "as long as the texts it opens; to destroy it is to erase them"


@dataclass(frozen=True)
class Field:
    """What was decided about one field."""

    kind: Class
    keep: Keep
    side: Side = Side.NONE

    @property
    def tells_about_someone(self) -> bool:
        return self.kind in (Class.PERSON, Class.LETTER)


Declaration = Mapping[str, Mapping[str, Field]]


def public(keep: Keep, *names: str) -> dict[str, Field]:
    return dict.fromkeys(names, Field(Class.PUBLIC, keep))


def staff(keep: Keep, *names: str) -> dict[str, Field]:
    return dict.fromkeys(names, Field(Class.STAFF, keep))


def person(keep: Keep, *names: str, side: Side = Side.OWN) -> dict[str, Field]:
    return dict.fromkeys(names, Field(Class.PERSON, keep, side))


def letter(keep: Keep, *names: str, side: Side = Side.OWN) -> dict[str, Field]:
    return dict.fromkeys(names, Field(Class.LETTER, keep, side))
