"""How hard a text is to read: a reading age (Flesch-Kincaid) and LIX, worked out here and nowhere else.

A formula cannot tell that a text is good. It can tell that a child will stumble.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

SENTENCE_END = re.compile(r"[.!?]+(?=[\s”’\")]|$)|\n+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgxz])es$|(?<=[^aeiouyh]h)es$"
)
LONG = 6
GRADE_TO_AGE = 5


@dataclass(frozen=True)
class Reading:
    """What the formulas say about one text."""

    age: float
    lix: float
    longest: int
    hardest: str


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line end closes one too, as in headings and lists."""
    return [each.strip() for each in SENTENCE_END.split(text) if WORD.search(each)]


def words(text: str) -> list[str]:
    """The words, without numbers."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """About how many syllables an English word has; never none."""
    return max(1, len(VOWELS.findall(SILENT_END.sub("", word.lower()))))


def read(text: str, names: Iterable[str] = ()) -> Reading:
    """Reads the text without the given names: those of organisations would make it look harder than it is."""
    for name in names:
        text = text.replace(name, "")
    found, parts = words(text), sentences(text)
    if not found:
        return Reading(0, 0, 0, "")
    per_sentence = len(found) / len(parts)
    grade = 0.39 * per_sentence + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
    long_words = sum(len(word) > LONG for word in found)
    longest = max(parts, key=lambda part: len(words(part)))
    return Reading(
        age=round(grade + GRADE_TO_AGE, 1),
        lix=round(per_sentence + 100 * long_words / len(found), 1),
        longest=len(words(longest)),
        hardest=longest,
    )
