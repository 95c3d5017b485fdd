"""Seeding: the same tree however often, an editor's work left alone, and words that hold up."""

import re

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
    page_at("/safe-online/").delete()
    seed()
    assert page_at("/safe-online/").heading == ""


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
