"""What any finder gives a reader: where to look again, and why. It marks and never decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Severity(StrEnum):
    """How much it matters, the gravest first."""

    SAFETY = "safety"  # it may tell who or where somebody is
    NEWS = "news"  # a person should tell it first
    WISH = "wish"  # what whoever reads it has said counts


@dataclass(frozen=True, order=True)
class Finding:
    """A span of the letter. `reason` and `suggestion` are codes, for which the screen has words."""

    start: int
    end: int
    kind: str
    severity: Severity
    reason: str
    suggestion: str = ""


class Finder(Protocol):
    """Anything that looks through a letter. `not_to_tell`: what is known of all sides but the reader's."""

    def look(self, text: str, not_to_tell: Iterable[str]) -> list[Finding]: ...


def apart(findings: Iterable[Finding]) -> list[Finding]:
    """In the order of the letter; of two that overlap, the graver one."""
    order = list(Severity)
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (order.index(each.severity), each.start, -each.end)):
        if all(finding.end <= other.start or finding.start >= other.end for other in kept):
            kept.append(finding)
    return sorted(kept)
