"""Searching the public pages, services and resources. It knows other words and mends typing, and remembers nobody."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain
from typing import Any

from django.utils.text import Truncator
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText
from wagtail.search.utils import normalise_query_string

from agency.models import LocalAuthority
from home.enums import Available, Section
from home.fields import ChoicesField
from home.languages import only_english
from home.models import (
    AudienceHubPage,
    ChildrenHomePage,
    GlossaryTerm,
    Resource,
    ResourceLibraryPage,
    SearchSynonym,
    Service,
    ServiceDirectoryPage,
)

MOST = 30
LONGEST = 100
SIGNS = re.compile(r"[^\w\s’'-]+")  # what a search language might take for an order
WORD = re.compile(r"[^\W\d_]{3,}")
ALIKE = 0.7
WORTH_KEEPING = re.compile(r"[a-zA-Z' -]{3,40}|[a-z]+ [0-9]{1,4}")
WORDS_AT_MOST = 4
POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s*(\d[a-z]{2})?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Hit:
    """One result: where it leads, and what stands there."""

    title: str
    address: str
    summary: str


@dataclass(frozen=True)
class Answer:
    """The results; `meant` are the words they were found by where those typed found nothing."""

    words: str
    hits: Sequence[Hit]
    meant: str = ""


@dataclass(frozen=True)
class Scope:
    """Where to look: one section's readers, one council, or the children's pages alone."""

    section: Section | None = None
    council: LocalAuthority | None = None
    children: bool = False


def search(words: str, scope: Scope) -> Answer:
    """Typed words and their other names; if nothing is found, the words that were probably meant."""
    words = words[:LONGEST]
    hits = _hits(words, scope)
    if hits or not words.strip():
        return Answer(words, hits)
    meant = corrected(words, scope)
    return Answer(words, _hits(meant, scope) if meant else (), meant)


def _hits(words: str, scope: Scope) -> list[Hit]:
    names = [words, *other_words(words)]
    if not words.strip():
        return []
    found = chain(_promoted(names, scope), _pages(names, scope), () if scope.children else _records(names, scope))
    each_once: dict[str, Hit] = {}
    for hit in found:
        each_once.setdefault(hit.address, hit)
    return list(each_once.values())[:MOST]


def other_words(words: str) -> list[str]:
    """What we call the thing that somebody calls so."""
    typed = f" {normalise_query_string(words)} "
    return [each.also for each in SearchSynonym.objects.all() if f" {each.term.lower()} " in typed]


def _promoted(names: Iterable[str], scope: Scope) -> list[Hit]:
    """What editors put first for these words. They choose it in Wagtail's own screen."""
    terms = [normalise_query_string(name) for name in names]
    picks = SearchPromotion.objects.filter(query__query_string__in=terms, page__in=_where(scope)).select_related("page")
    return [_page_hit(pick.page, pick.description) for pick in picks.order_by("sort_order")]


def _where(scope: Scope) -> Any:
    """The pages that may be found."""
    pages = only_english(Page.objects.live().public().filter(depth__gt=1))
    if scope.children or scope.section == Section.CHILDREN:
        return pages.descendant_of(only_english(ChildrenHomePage.objects.all()).get(), inclusive=True)
    if scope.section:
        hub = only_english(AudienceHubPage.objects.filter(section=scope.section)).get()
        return pages.descendant_of(hub, inclusive=True)
    return pages


def _pages(names: Sequence[str], scope: Scope) -> list[Hit]:
    return [_page_hit(page) for page in _by_name(_where(scope), names)]


def _by_name(rows: Any, names: Sequence[str]) -> Iterable[Any]:
    """What we call it first, then what was typed: the other words are ours, and so more exact."""
    backend, allowed = get_search_backend(), set(rows.values_list("pk", flat=True))
    for name in (*names[1:], names[0]):
        found = backend.search(PlainText(SIGNS.sub(" ", name), operator="and"), rows.model) if WORD.search(name) else ()
        yield from (row for row in found if row.pk in allowed)


def _page_hit(page: Page, description: str = "") -> Hit:
    return Hit(page.title, page.get_url() or "/", Truncator(description or page.search_description).words(40))


def _records(names: Sequence[str], scope: Scope) -> Iterable[Hit]:
    """Services and resources that are shown, where the site has a list of them."""
    services, resources = Service.objects.shown(), Resource.objects.shown()
    if scope.section:
        marks = [ChoicesField.mark(audience) for audience in scope.section.audiences]
        services, resources = _for(services, marks), _for(resources, marks)
    if scope.council:
        gone = services.filter(offers__authority=scope.council, offers__available=Available.NO)
        services = services.exclude(pk__in=gone)
    for kind, rows in ((ServiceDirectoryPage, services), (ResourceLibraryPage, resources)):
        place = kind.objects.live().first()
        if place:
            yield from (_record_hit(place, record) for record in _by_name(rows, names))


def _for(rows: Any, marks: Iterable[str]) -> Any:
    """Those for any of these readers."""
    found = rows.none()
    for mark in marks:
        found |= rows.filter(audiences__contains=mark)
    return rows.filter(pk__in=found.values("pk"))


def _record_hit(place: Page, record: Any) -> Hit:
    return Hit(str(record), f"{place.get_url()}{record.slug}/", record.summary)


def corrected(words: str, scope: Scope) -> str:
    """The same words with each unknown one replaced by the known word most like it; nothing if none is alike."""
    known = vocabulary(scope)
    mended = [_mend(word, known) for word in words.lower().split()]
    return " ".join(mended) if mended != words.lower().split() else ""


def _mend(word: str, known: set[str]) -> str:
    return word if word in known else next(iter(get_close_matches(word, sorted(known), n=1, cutoff=ALIKE)), word)


def vocabulary(scope: Scope) -> set[str]:
    """The words of our own titles, terms and other names."""
    texts = [*_where(scope).values_list("title", flat=True)]
    if not scope.children:
        texts += GlossaryTerm.objects.shown().values_list("term", flat=True)
        texts += Service.objects.shown().values_list("name", flat=True)
        texts += Resource.objects.shown().values_list("title", flat=True)
        texts += SearchSynonym.objects.values_list("term", flat=True)
        texts += SearchSynonym.objects.values_list("also", flat=True)
    return {word.lower() for text in texts for word in WORD.findall(text)}


def is_about_nobody(words: str) -> bool:
    """Whether words may be kept: nothing like an address, a number, a postcode or a name, and not many of them."""
    parts = words.split()
    names = [part for part in parts if part[:1].isupper() and not part.isupper()]
    few = 0 < len(parts) <= WORDS_AT_MOST and len(names) < 2  # noqa: PLR2004 - a first name and a surname
    return few and bool(WORTH_KEEPING.fullmatch(words.strip())) and not POSTCODE.search(words)
