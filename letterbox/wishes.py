"""What whoever reads a letter has said about titles and strong feelings. Their wish counts, and not our taste."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.utils.functional import Promise

from finder.findings import Finding
from letterbox.enums.desk import WishKind
from letterbox.enums.plan import News, Wish
from letterbox.models import Agreement, Line, Version, WishAsked
from letterbox.words import WISHES

Said = Mapping[str, Wish]
Words = str | Promise
AGREED = {WishKind.TITLES: "accepts_titles", WishKind.FEELINGS: "accepts_strong_feelings"}


def agreement_of_reader(line: Line) -> Agreement | None:
    return Agreement.objects.in_force().filter(party=line.reader_id).first()


def said(version: Version, agreement: Agreement | None) -> Said:
    """What counts for this letter: what they said of it, if they were asked; else what they agreed to; else we ask."""
    agreed = {kind: Wish(getattr(agreement, name)) if agreement else Wish.ASK for kind, name in AGREED.items()}
    asked = WishAsked.objects.filter(version=version)
    return agreed | {WishKind(each.kind): Wish.ACCEPT if each.may_stay else Wish.NO for each in asked}


def heard(findings: Iterable[Finding], wishes: Said) -> list[Finding]:
    """Without those that the reader is content with; each of the others says what they wish."""
    wish = {finding: wishes.get(finding.kind) for finding in findings}
    return [
        replace(finding, suggestion=f"wish_{says}") if says else finding
        for finding, says in wish.items()
        if says != Wish.ACCEPT
    ]


def shown(agreement: Agreement | None) -> list[tuple[Words, Words]]:
    """Each wish of the reader, and what they say to it."""
    if agreement is None:
        return []
    return [(words, Wish(getattr(agreement, name)).label) for name, words in WISHES.items()]


def told_at_once(agreement: Agreement | None) -> list[Words]:
    """The news that they want to hear from a person, without waiting."""
    return [News(kind).label for kind in agreement.news_to_be_told] if agreement else []
