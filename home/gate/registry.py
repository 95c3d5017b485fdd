"""The table of all rules: what each is called, and how strict it is on pages for grown-ups and for children."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from home.gate import leads, media, standing, wording
from home.gate.matter import Matter, Spot
from home.gate.problem import Level, Problem

BLOCK, WARN = Level.BLOCK, Level.WARN


@dataclass(frozen=True)
class Rule:
    """`adult` and `child`: how strict it is there; nothing means that it does not hold there."""

    code: str
    find: Callable[[Matter], Iterator[tuple[Spot, str]]]
    adult: Level | None
    child: Level | None

    def problems(self, matter: Matter) -> Iterator[Problem]:
        level = self.child if matter.for_children else self.adult
        if level is None:
            return
        for spot, message in self.find(matter):
            yield Problem(self.code, level, spot.field, message, spot.steps)


RULES = (
    #    code                          rule                       adult  child
    Rule("summary-missing", standing.no_summary, BLOCK, BLOCK),
    Rule("review-missing", standing.no_review, BLOCK, BLOCK),
    Rule("review-overdue", standing.overdue, WARN, BLOCK),
    Rule("reading-age", wording.reading_age, WARN, BLOCK),
    Rule("sentence-long", wording.long_sentence, WARN, BLOCK),
    Rule("typed-phone", wording.typed_phone, WARN, BLOCK),
    Rule("old-name", wording.old_name, BLOCK, BLOCK),
    Rule("fact-expired", standing.ended, BLOCK, BLOCK),
    Rule("alt-missing", media.no_alt, BLOCK, BLOCK),
    Rule("heading-skip", media.heading_skipped, BLOCK, BLOCK),
    Rule("table-no-caption", media.no_caption, BLOCK, BLOCK),
    Rule("video-no-captions", media.film_for_some, BLOCK, BLOCK),
    Rule("wrong-file", media.wrong_file, BLOCK, BLOCK),
    Rule("format-empty", media.empty_format, BLOCK, BLOCK),
    Rule("third-party-embed", media.film_from_elsewhere, WARN, BLOCK),
    Rule("pdf-only", media.only_a_document, BLOCK, BLOCK),
    Rule("consent-missing", media.no_consent, BLOCK, BLOCK),
    Rule("link-broken-internal", leads.broken, BLOCK, BLOCK),
    Rule("link-external-unapproved", leads.unapproved, None, BLOCK),
    Rule("care-card-link", leads.care_card, BLOCK, BLOCK),
    Rule("guide-section-missing", standing.part_missing, None, BLOCK),
    Rule("guide-not-approved", standing.not_approved, None, BLOCK),
    Rule("statutory-expiry", standing.may_end, BLOCK, BLOCK),
    Rule("safeguarding-missing", standing.no_nod, BLOCK, BLOCK),
)
