"""Plants what pages show: facts, lines, and whatever else stands in a list of its own."""

from collections.abc import Iterable, Mapping
from typing import Any

from agency.models import ContactPoint, LocalAuthority, Organisation, Topic
from home.models import (
    ApprovedSite,
    Entitlement,
    Faq,
    GlossaryTerm,
    Helpline,
    KeyFact,
    LetterExample,
    Service,
    ServiceOffer,
)
from home.seed.approved_sites import APPROVED_SITES
from home.seed.entitlements import RIGHTS
from home.seed.facts import FACTS
from home.seed.faqs import FAQS, Question
from home.seed.glossary import GLOSSARY
from home.seed.letters import LETTERS
from home.seed.lines import LINES

Row = Mapping[str, Any]


def plant_records() -> None:
    """Facts, lines, letters and the like. Each stands alone, so that the order does not matter."""
    for fact in FACTS:
        plant_row(KeyFact, "key", vars(fact))
    for line in LINES:
        plant_row(Helpline, "name", vars(line))
    for model, key, rows in (
        (LetterExample, "title", LETTERS),
        (ApprovedSite, "host", APPROVED_SITES),
    ):
        for row in rows:
            plant_row(model, key, row)
    for each in RIGHTS:
        plant_row(Entitlement, "title", vars(each))
    for word in GLOSSARY:
        plant_row(GlossaryTerm, "term", vars(word))
    for question in FAQS:
        plant_question(question)


def plant_row(model: Any, key: str, row: Row) -> Any:
    """One record, by its key; one that is there already stays as it is."""
    rest = {name: value for name, value in row.items() if name != key}
    record, _made = model.objects.get_or_create(**{key: row[key]}, defaults=rest)
    return record


def plant_question(asked: Question) -> None:
    """A question with its topics (by slug)."""
    if Faq.objects.filter(question=asked.question).exists():
        return
    faq = Faq(question=asked.question, answer=asked.answer, audiences=list(asked.audiences))
    faq.topics = Topic.objects.filter(slug__in=asked.topics)
    faq.save()


def plant_service(row: Row, topics: Iterable[str] = (), offers: Mapping[str, Row] | None = None) -> None:
    """A service with its topics (by slug) and what it is like in each council (by slug)."""
    if Service.objects.filter(slug=row["slug"]).exists():
        return
    others = {
        "organisation": Organisation.objects.filter(name=row.get("organisation") or "").first(),
        "contact": ContactPoint.objects.filter(key=row.get("contact") or "").first(),
    }
    service = Service(**{**row, **others})
    service.topics = list(Topic.objects.filter(slug__in=topics))
    service.save()
    for council in LocalAuthority.objects.filter(slug__in=offers or {}):
        ServiceOffer.objects.create(service=service, authority=council, **(offers or {})[council.slug])
