"""Known words, found however they are spaced: case, accents of form, hidden letters and spelling-out aside."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from finder.findings import Finding, Severity

LONG_ENOUGH = 5  # shorter words, run together, would be found inside others


def _plain(text: str) -> str:
    """Small letters, one form of each sign, nothing that cannot be seen."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")


def _words(text: str) -> str:
    """The words alone, one space between."""
    return " ".join(re.findall(r"[^\W_]+", _plain(text)))


def found(text: str, terms: Iterable[str]) -> list[str]:
    """Those of `terms` that stand in `text`: as words, or, if long, with anything between their letters."""
    words = f" {_words(text)} "
    letters = words.replace(" ", "")
    return [term for term in dict.fromkeys(terms) if _holds(words, letters, _words(term))]


def _holds(words: str, letters: str, term: str) -> bool:
    if not term:
        return False
    run = term.replace(" ", "")
    return f" {term} " in words or f" {term}s " in words or (len(run) >= LONG_ENOUGH and run in letters)


@dataclass(frozen=True)
class _Drawn:
    """The words of a text as `found` reads them, and for each of their signs where it came from."""

    signs: str
    places: list[int]

    def spans(self, wanted: str) -> Iterator[tuple[int, int]]:
        at = self.signs.find(wanted)
        while at >= 0:
            drawn = wanted.strip()
            first = at + len(wanted) - len(wanted.lstrip())
            yield self.places[first], self.places[first + len(drawn) - 1]
            at = self.signs.find(wanted, at + 1)


def _drawn(text: str) -> _Drawn:
    signs, places = [" "], [0]
    for start, cluster in _clusters(text):
        for sign in _plain(cluster):
            is_word = sign.isalnum()
            if is_word or signs[-1] != " ":
                signs.append(sign if is_word else " ")
                places.append(start)
    return _Drawn("".join([*signs, " "]), [*places, len(text)])


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each sign with the marks that belong to it, and where it begins."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.combining(text[end]):
            yield start, text[start:end]
            start = end


def spans(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Where those terms stand that `found` finds."""
    drawn = _drawn(text)
    kept = [number for number, sign in enumerate(drawn.signs) if sign != " "]
    run_on = _Drawn("".join(drawn.signs[number] for number in kept), [drawn.places[number] for number in kept])
    met: set[tuple[int, int]] = set()
    for term in map(_words, dict.fromkeys(terms)):
        met.update(_places_of(term, drawn, run_on) if term else ())
    ended = {(start, _end_of(text, last)) for start, last in met}
    return sorted(span for span in ended if not any(_is_within(span, other) for other in ended))


def _is_within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _places_of(term: str, drawn: _Drawn, run_on: _Drawn) -> Iterator[tuple[int, int]]:
    yield from drawn.spans(f" {term} ")
    yield from drawn.spans(f" {term}s ")
    run = term.replace(" ", "")
    if len(run) >= LONG_ENOUGH:
        yield from run_on.spans(run)


def _end_of(text: str, last: int) -> int:
    """The end of the sign that begins at `last`, with its marks."""
    return next((start + len(cluster) for start, cluster in _clusters(text[last:]) if start == 0), 1) + last


class KnownWords:
    """Finds the words that are known of other sides, and nothing that is misspelt or roundabout."""

    def look(self, text: str, not_to_tell: Iterable[str]) -> list[Finding]:
        return [
            Finding(start, end, "known_word", Severity.SAFETY, "known_word", "leave_out")
            for start, end in spans(text, not_to_tell)
        ]
