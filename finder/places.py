"""The national list of places: the same for every letter, whoever writes it."""

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def places() -> frozenset[str]:
    """Names that are a place wherever they stand, in small letters, one space between their words."""
    return _names("places.txt")


@cache
def places_like_words() -> frozenset[str]:
    """Places that are also a word or a first name, such as Bath and Ashley."""
    return _names("places_like_words.txt")


@cache
def longest() -> int:
    """How many words the longest name has."""
    return max(len(name.split()) for name in places() | places_like_words())


def _names(file: str) -> frozenset[str]:
    lines = (DATA / file).read_text().splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
