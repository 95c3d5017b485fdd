"""What families' pages are given: values that cannot lead anywhere else."""

from collections.abc import Iterable
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

    @property
    def drawing_file(self) -> str:
        return f"ribbon/images/drawings/{self.drawing}.svg"


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
    thanks: str
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
    is_kept_for_child: bool
    may_keep_for_child: bool
    is_to_be_asked: bool
    thanked: object
    brought: object


@dataclass(frozen=True)
class LetterView(ReceivedView):
    """The same, with its words once it has been opened."""

    cover: str
    text: str
    parts: tuple[str, ...]
    reply_ref: str
    may_open: bool
    may_say_on_file: bool
    pictures: tuple["PictureView", ...]


@dataclass(frozen=True)
class PictureView:
    """A picture that came with a letter."""

    ref: str
    words: str


@dataclass(frozen=True)
class PictureFile:
    """Its bytes."""

    size: int
    chunks: Iterable[bytes]


@dataclass(frozen=True)
class StandingView:
    """What somebody chose for all that comes from these writers."""

    ref: str
    writers: tuple[str, ...]
    choice: str
    words: object
    any_day: bool
    is_asked: bool
    said_by: str
    said_on: date | None


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
    kinds: tuple[object, ...]
    festivals: tuple[object, ...]
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
