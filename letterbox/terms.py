"""The terms of a line, and by which a letter is judged: those under which it was sent, unless later ones are safer."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any, TypeVar

from letterbox.enums import Kind
from letterbox.enums.plan import PhotoHandling, PhotoRule
from letterbox.models import Agreement, Item, Line

Choice = TypeVar("Choice", PhotoRule, PhotoHandling)
# What can show or sound out where somebody is: taken out of an agreement, it counts at once.
TELLING = frozenset({Kind.PHOTO, Kind.VOICE, Kind.VIDEO, Kind.KEEPSAKE})


@dataclass(frozen=True)
class Terms:
    """What the two ends of a line agree on. The names are those of the line's own fields."""

    months: tuple[int, ...]
    kinds: tuple[str, ...]
    window_days: int
    grace_days: int
    goes_first: bool
    festivals: tuple[str, ...]
    photos: str
    photos_are: str
    addressed_to: str

    def as_json(self) -> dict[str, Any]:
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}


NAMES = tuple(field.name for field in fields(Terms))


def from_json(said: dict[str, Any]) -> Terms:
    values: dict[str, Any] = {name: _kept(said[name]) for name in NAMES}
    return Terms(**values)


def _kept(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def of(line: Line) -> Terms:
    """Those that count now."""
    return from_json({name: getattr(line, name) for name in NAMES})


def offered_on(line: Line) -> Terms:
    """Those that both ends are asked to agree to: the same, unless others were proposed."""
    return from_json(line.proposed) if line.proposed else of(line)


def safer(one: Terms, other: Terms) -> Terms:
    """`one`, with the stricter photo rules of both and without what `other` no longer allows and could tell."""
    return replace(
        one,
        kinds=tuple(kind for kind in one.kinds if kind not in TELLING or kind in other.kinds),
        photos=_stricter(PhotoRule(one.photos), PhotoRule(other.photos)),
        photos_are=_stricter(PhotoHandling(one.photos_are), PhotoHandling(other.photos_are)),
    )


def _stricter(one: Choice, other: Choice) -> Choice:
    """Both enumerations name the strictest first."""
    return min(one, other, key=list(type(one)).index)


def put(line: Line, terms: Terms) -> None:
    """Writes the terms into the line's fields; the caller saves."""
    for name, value in terms.as_json().items():
        setattr(line, name, value)


def agreed_on(agreement: Agreement, ref: str) -> Terms | None:
    """What this agreement says about the line that its party knows by `ref`."""
    lines = [*agreement.offered.get("out", []), *agreement.offered.get("in", [])]
    return next((from_json(each["terms"]) for each in lines if each["ref"] == ref), None)


def judged(item: Item) -> Terms:
    """The terms by which this letter is read."""
    now = of(item.line)
    then = agreed_on(item.agreement, item.line.writer_ref) if item.agreement else None
    return safer(then, now) if then else now
