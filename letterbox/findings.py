"""Findings on the screen: the letter with its marks, and words for each reason. Any finder may stand behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from finder.exact import KnownWords
from finder.findings import Finder, Finding, Severity, apart
from finder.signs import Signs

FINDERS: tuple[Finder, ...] = (KnownWords(), Signs())
REASONS: dict[str, str | Promise] = {
    "known_word": _("We know this word from another side"),
    "news_baby": _("It may tell of a baby"),
    "news_death": _("It may tell of a death"),
    "news_illness": _("It may tell of an illness"),
    "news_care": _("It may tell of a child in care, or adopted"),
    "news_prison": _("It may tell of prison"),
    "title": _("It may be signed with a title, such as “Mum”"),
    "feelings": _("It may hold strong feelings"),
}
SUGGESTIONS: dict[str, str | Promise] = {
    "leave_out": _("Leave it out, if it tells who or where somebody is."),
    "tell_first": _("If it is news, a person tells the family first."),
    "ask_wish": _("What whoever reads it has said counts, not our own taste."),
    "wish_ask": _("They want to be asked first. Ring them, and note what they said."),
    "wish_no": _("They have said “please not”. Return it with help; the letter itself stays on record."),
}


@dataclass(frozen=True)
class Shown:
    """A finding as the reader sees it."""

    number: int
    text: str
    reason: str | Promise
    suggestion: str | Promise
    severity: Severity


@dataclass(frozen=True)
class Piece:
    """A part of a paragraph; with a number, if something was found in it."""

    text: str
    number: int = 0


def find(text: str, not_to_tell: Iterable[str]) -> list[Finding]:
    """What the finders found, in the order of the letter."""
    terms = list(not_to_tell)
    return apart(finding for finder in FINDERS for finding in finder.look(text, terms))


def shown(text: str, findings: list[Finding]) -> list[Shown]:
    return [
        Shown(
            number,
            text[finding.start : finding.end].strip(),
            REASONS.get(finding.reason, finding.reason),
            SUGGESTIONS.get(finding.suggestion, ""),
            finding.severity,
        )
        for number, finding in enumerate(findings, start=1)
    ]


def marked(text: str, findings: list[Finding]) -> list[list[Piece]]:
    """The paragraphs of the letter, cut where something was found."""
    pieces, at = [], 0
    for number, finding in enumerate(findings, start=1):
        pieces += [Piece(text[at : finding.start]), Piece(text[finding.start : finding.end], number)]
        at = finding.end
    return paragraphs([*pieces, Piece(text[at:])])


def paragraphs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Cut at each empty line."""
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *more = piece.text.replace("\r\n", "\n").split("\n\n")
        found[-1].append(Piece(first, piece.number))
        found += [[Piece(part, piece.number)] for part in more]
    return [[piece for piece in part if piece.text] for part in found if any(piece.text.strip() for piece in part)]
