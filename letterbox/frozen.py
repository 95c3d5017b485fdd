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
    shared_ref: str
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
    begun_by: str
    may_send: bool
    seen_by: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A piece of a letter, and whether to look at it once more."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class HelperView:
    """Somebody who helps this person, and whether they are let into a letter."""

    ref: str
    called: str
    is_in: bool


@dataclass(frozen=True)
class CompanyView:
    """Who may see a letter before it is sent; without `partners` there is nobody to share it with."""

    ref: str
    reader_called: str
    partners: tuple[str, ...]
    is_shared: bool
    helpers: tuple[HelperView, ...]


@dataclass(frozen=True)
class HelpedView:
    """A letter into which somebody let this person, to help."""

    ref: str
    writer_called: str
    reader_called: str


@dataclass(frozen=True)
class OtherView:
    """Another line on which the words of a letter may be begun."""

    ref: str
    reader_called: str
    child_called: str
    is_begun: bool


@dataclass(frozen=True)
class AskedView:
    """What this person asked us for."""

    kind: object
    asked_at: datetime
    rung_at: datetime | None


@dataclass(frozen=True)
class QuestionView:
    """A question from a letter that came."""

    ref: str
    words: str


@dataclass(frozen=True)
class IdeasView:
    """Ideas for one letter: questions to answer, prompts, an example, and for whom they are."""

    questions: tuple[QuestionView, ...]
    prompts: tuple[object, ...]
    example: object
    voices: tuple[tuple[str, object], ...]
    voice: str


@dataclass(frozen=True)
class StepView:
    """One page of the easy way."""

    number: int
    last: int
    drawing: str
    question: object
    choices: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]
    own: str


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
    for_child: bool


@dataclass(frozen=True)
class SentLetterView(SentView):
    """The same, with its words, and who typed it when it was told to one of us."""

    text: str
    note: Note | None
    typed_by: str
    read_back_at: datetime | None


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
