"""No number on a page without a dated record that says where it comes from."""

import re

import pytest

from home.models import BasePage, Entitlement, Helpline, KeyFact
from home.models.facts import Dated
from home.seed.dates import READ_ON
from home.seed.facts import FACTS
from home.walk import leaves, places
from home.words import words_of
from tests.home.site import page_at

pytestmark = pytest.mark.django_db

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def _records(page: BasePage) -> list[Dated]:
    """Every dated record on the page, whether it is shown today or not."""
    values = (value for place in places(page) for _block, value in leaves(place.block, place.value))
    return [value for value in values if isinstance(value, Dated)]


def _known(page: BasePage) -> set[str]:
    """Numbers that a record on the page holds, and those of phone lines, which every page may name."""
    said = [each.statement for each in _records(page) if isinstance(each, KeyFact)]
    lines = [f"{line.number} {line.note}" for line in Helpline.objects.shown()]
    return _numbers(" ".join([*said, *lines]))


@pytest.mark.shows("information G40")
def test_g40_every_number_for_families_stands_in_a_dated_record(every_page: list[BasePage]) -> None:
    pages = [page for page in every_page if page.url.startswith("/adopters/")]
    bare = {page.url: _numbers(words_of(page)) - _known(page) for page in pages}
    assert {url: found for url, found in bare.items() if found} == {}


@pytest.mark.parametrize("model", [KeyFact, Entitlement, Helpline])
def test_g40_every_record_has_a_source_and_the_date_of_its_evidence(model: type[Dated]) -> None:
    rows = model._default_manager.all()
    assert rows.count() > 10
    assert [row for row in rows if not row.source_name or row.verified_on >= READ_ON] == []


def test_no_two_facts_have_one_key() -> None:
    keys = [fact.key for fact in FACTS]
    assert len(set(keys)) == len(keys)


def test_a_bare_number_would_be_found() -> None:
    page = page_at("/adopters/fund/")
    page.search_description = "The fund pays £4,321."
    assert _numbers(words_of(page)) - _known(page) == {"4,321"}
