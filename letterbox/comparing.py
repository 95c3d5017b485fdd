"""A letter beside its changed copy: what was taken out, and what was put in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

TOKEN = re.compile(r"\n\n|\s|[^\s\w]|\w+")
ALIKE = 0.9


@dataclass(frozen=True)
class Change:
    """A stretch of the letter: "same", "gone" or "new"."""

    text: str
    kind: str


def changes(before: str, after: str) -> list[list[Change]]:
    """Paragraph by paragraph, in the order in which one reads."""
    found: list[list[Change]] = [[]]
    for change in _changes(_tokens(before), _tokens(after)):
        first, *more = change.text.split("\n\n")
        found[-1].append(Change(first, change.kind))
        found += [[Change(part, change.kind)] for part in more]
    return [[each for each in part if each.text] for part in found if any(each.text.strip() for each in part)]


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(text.replace("\r\n", "\n"))


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    """What is the same, gone and new; a space alone does not part two changes."""
    gone = new = ""
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, is_now = "".join(before[start:end]), "".join(after[new_start:new_end])
        if tag == "equal" and not ((gone or new) and was == " "):
            yield from _told(gone, new)
            yield Change(was, "same")
            gone = new = ""
        else:
            gone, new = gone + was, new + is_now
    yield from _told(gone, new)


def _told(gone: str, new: str) -> Iterator[Change]:
    yield from (Change(text, kind) for text, kind in ((gone, "gone"), (new, "new")) if text)


def are_alike(one: str, other: str) -> bool:
    """Nearly the same words: the same letter may have come by two ways."""
    here, there = one.casefold().split(), other.casefold().split()
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
