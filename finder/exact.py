"""Known words, found however they are spaced: case, accents of form, hidden letters and spelling-out aside."""

import re
import unicodedata
from collections.abc import Iterable

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
