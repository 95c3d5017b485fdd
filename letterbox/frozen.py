"""What families' pages are given: values that cannot lead anywhere else."""

from dataclasses import dataclass
from datetime import date, datetime


class NotYours(Exception):
    """Nothing of this person has that reference; whether anyone's has is not told."""


@dataclass(frozen=True)
class Note:
    """A note from us about a letter."""

    text: str
    at: datetime


@dataclass(frozen=True)
class LineView:
    """Somebody this person may write to."""

    ref: str
    reader_called: str
    child_called: str
    next_month: date
    kinds: tuple[object, ...]
    draft_ref: str
    is_open: bool


@dataclass(frozen=True)
class DraftView:
    """A letter being written."""

    ref: str
    reader_called: str
    child_called: str
    kinds: tuple[object, ...]
    text: str
    revision: int
    saved_at: datetime
    note: Note | None


@dataclass(frozen=True)
class SentView:
    """A letter that was sent to us."""

    ref: str
    reader_called: str
    child_called: str
    sent_at: datetime | None
    promised_on: date | None
    status: object
    has_note: bool
    may_take_back: bool
    was_read: bool


@dataclass(frozen=True)
class SentLetterView(SentView):
    """The same, with its words."""

    text: str
    note: Note | None


@dataclass(frozen=True)
class ReceivedView:
    """A letter that came for this person."""

    ref: str
    writer_called: str
    child_called: str
    is_opened: bool
    is_kept: bool


@dataclass(frozen=True)
class LetterView(ReceivedView):
    """The same, with its words once it has been opened."""

    cover: str
    text: str
    reply_ref: str


@dataclass(frozen=True)
class Waiting:
    """What waits for a person, without a word of what it is."""

    letter: bool
    note: bool
    draft: bool
