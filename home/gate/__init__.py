"""The one gate: what stands in the way of a page before readers see it. Every way to readers leads through it.

`problems(page)` judges the page as it stands in memory. Model `clean()`, the editors' forms, bulk publishing, the
scheduler, the end of a workflow, copying and moving, and the nightly report all ask here and nowhere else.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail.models import Page

from home.gate.digest import NOT_CONTENT, digest
from home.gate.matter import Matter, judging
from home.gate.problem import Level, Problem, Refused
from home.gate.registry import RULES
from home.gate.standing import has_nod, needs_nod
from home.gate.wording import names, reading_of

__all__ = [
    "NOT_CONTENT",
    "RULES",
    "Level",
    "Problem",
    "Refused",
    "Verdict",
    "blocks",
    "digest",
    "has_nod",
    "judging",
    "let_through",
    "names",
    "needs_nod",
    "problems",
    "reading_of",
    "report",
    "warnings",
]


@dataclass(frozen=True)
class Verdict:
    """A page and what would stop it today."""

    page: Any
    problems: tuple[Problem, ...]

    @property
    def blocks(self) -> tuple[Problem, ...]:
        return tuple(each for each in self.problems if each.level == Level.BLOCK)


def problems(page: Any, *, on: date | None = None) -> list[Problem]:
    """Everything that is wrong with the page, the whole page's faults first."""
    matter = Matter(page, on)
    return [problem for rule in RULES for problem in rule.problems(matter)]


def blocks(page: Any, *, without: Collection[str] = ()) -> list[Problem]:
    """What nobody may go round."""
    return [each for each in problems(page) if each.level == Level.BLOCK and each.code not in without]


def warnings(page: Any) -> list[Problem]:
    """What may be answered with a reason."""
    return [each for each in problems(page) if each.level == Level.WARN]


def let_through(page: Any) -> None:
    """Raises `Refused` with all reasons if the page may not be before readers."""
    if stops := blocks(page):
        raise Refused(page, stops)


def report(*, on: date | None = None) -> list[Verdict]:
    """The live pages that would not pass today, or only with a warning; in the order of the tree."""
    pages = (page.specific for page in Page.objects.live().filter(depth__gt=1).order_by("path"))
    found = (Verdict(page, tuple(problems(page, on=on))) for page in pages if hasattr(page, "for_children"))
    return [verdict for verdict in found if verdict.problems]
