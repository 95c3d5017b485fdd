"""Seeding: the same tree however often, an editor's work left alone, and words that hold up."""

import re
from datetime import date

import pytest
from django.test import Client
from wagtail.models import Page, Site

from base.reading import read
from home.models import BasePage, Helpline, KeyFact, ReviewLog
from home.seed import facts, seed
from home.words import words_of
from tests.home.site import ALL, PAGES, page_at

pytestmark = pytest.mark.django_db

LONGEST = 25
FACTS = {fact.statement for fact in facts.FACTS}
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
LAW = re.compile(r"\b(?:the law|by law|a right to|have rights|must by|Act \d{4})\b", re.IGNORECASE)
PHONE = re.compile(r"\b0\d{2,4} ?\d{3} ?\d{3,4}\b")


def _tree() -> list[tuple[object, ...]]:
    fields = ("path", "depth", "numchild", "url_path", "title", "live", "latest_revision_id")
    return list(Page.objects.order_by("path").values_list(*fields))


def test_seeding_again_changes_nothing() -> None:
    counts = [model.objects.count() for model in (KeyFact, Helpline, ReviewLog)]
    before = _tree()
    seed()
    assert _tree() == before
    assert [model.objects.count() for model in (KeyFact, Helpline, ReviewLog)] == counts


def test_an_editors_work_is_left_alone() -> None:
    page = page_at("/privacy/")
    page.title = "Your privacy"
    page.save()
    KeyFact.objects.filter(key="fund-end").update(checked=False)
    seed()
    assert page_at("/privacy/").title == "Your privacy"
    assert not KeyFact.objects.get(key="fund-end").checked


def test_a_page_that_was_deleted_comes_back() -> None:
    page_at("/open-data/").delete()
    seed()
    assert page_at("/open-data/").title == "Our services as open data"


def test_the_site_opens_on_our_home_page() -> None:
    site = Site.objects.get()
    assert (site.is_default_site, site.root_page.title) == (True, "Home")
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_every_seeded_page_is_valid_and_checked(every_page: list[BasePage]) -> None:
    for page in every_page:
        page.full_clean()
        assert page.body.stream_block.clean(page.body) is not None
        assert page.review is not None


@pytest.mark.parametrize("address", ALL)
def test_grown_ups_can_read_it(address: str) -> None:
    page = page_at(address)
    reading = read(words_of(page))
    assert reading.age <= page.reading_age_wanted
    assert reading.longest <= LONGEST, reading.hardest


def test_numbers_are_kept_as_lines_not_typed_into_text() -> None:
    typed = {page.url: PHONE.findall(_own_words(page.specific)) for page in PAGES}
    assert {url: found for url, found in typed.items() if found} == {}


def _own_words(page: BasePage) -> str:
    """The words without the facts, which are data."""
    return "\n".join(line for line in words_of(page).split("\n") if line not in FACTS)


@pytest.mark.parametrize(
    "past", ["£2,500", "Rights Director", "After Adoption", "First4Adoption", "12 May 1975", "11 November 1975"]
)
def test_what_other_sites_get_wrong_is_not_here(client: Client, past: str) -> None:
    assert [address for address in ALL if past in client.get(address).content.decode()] == []


def test_there_are_sixty_pages_or_more_and_none_is_thin(every_page: list[BasePage]) -> None:
    assert len(every_page) >= 60
    thin = {page.url: len(words_of(page).split()) for page in every_page if len(words_of(page).split()) < 50}
    assert sorted(thin) == ["/library/", "/news/", "/services/"]  # lists, which lead on


def _numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def _in_records(page: BasePage) -> set[str]:
    """Every number in the dated records that the page shows; those at the top of pages for children too."""
    lines = list(Helpline.objects.on_childrens_pages()) if page.for_children else []
    found: set[str] = set()
    for record in (*page.records_shown(), *lines):
        assert record.source_name
        assert date(1990, 1, 1) < record.verified_on, record
        told = (value for name, value in vars(record).items() if isinstance(value, str) and "source" not in name)
        found |= _numbers(" ".join(told))
    return found


def test_g40_every_number_on_a_page_stands_in_a_dated_record_with_its_source(every_page: list[BasePage]) -> None:
    loose = {}
    for page in (each for each in every_page if not each.url.startswith("/adopters/")):
        typed = "\n".join(line for line in _own_words(page).split("\n") if not re.fullmatch(r"[\d.]+ .*", line))
        if numbers := _numbers(typed) - _in_records(page) - _ages(page):
            loose[page.url] = sorted(numbers)
    assert loose == {}


def _ages(page: BasePage) -> set[str]:
    """For whom a guide is written is no fact about the world."""
    return {"6", "10", "11", "17"} if page.url in {"/children/younger/", "/children/older/"} else set()


def test_where_a_page_speaks_of_the_law_it_names_its_source(every_page: list[BasePage]) -> None:
    speaking = [page for page in every_page if LAW.search(words_of(page))]
    assert len(speaking) > 10
    assert [page.url for page in speaking if not page.sources_shown()] == []


def test_no_unchecked_fact_is_among_the_words_of_a_page(every_page: list[BasePage]) -> None:
    unchecked = list(KeyFact.objects.unchecked().values_list("statement", flat=True))
    everything = "\n".join(words_of(page) for page in every_page)
    assert len(unchecked) > 5
    assert [statement for statement in unchecked if statement in everything] == []
