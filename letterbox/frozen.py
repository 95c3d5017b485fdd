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
    has_ended: bool = False


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
    agreement: bool = False


@dataclass(frozen=True)
class AgreedLine:
    """What was agreed about letters one way, as this person's side knows it."""

    called: str
    children: str
    months: tuple[str, ...]
    may_come: str
    photos: object
    photos_are: object
    has_photos: bool
    to_child: bool
    goes_first: bool
    window_days: int
    is_ordered: bool


@dataclass(frozen=True)
class AgreementView:
    """One version of what this person's party agreed, or is asked to agree to."""

    ref: str
    version: int
    state: str
    offered_at: datetime
    answered_on: date | None
    review_on: date | None
    out: tuple[AgreedLine, ...]
    back: tuple[AgreedLine, ...]
    asked_for: str
    wishes: dict[str, object]
    wishes_said: tuple[tuple[object, object], ...]

    @property
    def is_agreed(self) -> bool:
        return self.state == "agreed"

    @property
    def may_agree(self) -> bool:
        return self.state in ("offered", "asked", "not_now")

    @property
    def children(self) -> tuple[str, ...]:
        """Each set of children named in it, once."""
        return tuple(dict.fromkeys(line.children for line in (*self.out, *self.back)))


@dataclass(frozen=True)
class CalendarWord:
    """What we told this person about a letter that is due, on a day."""

    called: str
    child_called: str
    said_on: date
    text: str


@dataclass(frozen=True)
class Meeting:
    """Contact that is no letter, planned with this person."""

    kind: object
    day: date
    child_called: str
