"""What editors are asked to look at again, on the first screen of the admin."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from base.clock import today
from home.due import LOOK_AHEAD
from home.models import AccessibilityStatementPage, KeyFact, Review
from people.models import Person
from tests.home.site import page_at

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def first_screen(as_: Callable[..., Client], tomasz: Person) -> Callable[[], str]:
    def look() -> str:
        return as_(tomasz).get("/cms/").content.decode()

    return look


@pytest.fixture(autouse=True)
def nothing_due(db: None) -> None:
    far = today() + 400 * DAY
    Review.objects.update(reviewed_on=today(), due_on=far)
    KeyFact.objects.filter(valid_to__isnull=False).update(verified_on=today(), valid_to=far)
    AccessibilityStatementPage.objects.update(last_reviewed_on=today())


def test_nothing_is_asked_when_nothing_is_due(first_screen: Callable[[], str]) -> None:
    assert "Please check" not in first_screen()


@pytest.mark.parametrize(("ahead", "is_due"), [(LOOK_AHEAD, True), (LOOK_AHEAD + DAY, False)])
def test_a_page_is_named_a_month_before(first_screen: Callable[[], str], ahead: timedelta, is_due: bool) -> None:
    Review.objects.filter(page=page_at("/adopters/fund/")).update(due_on=today() + ahead)
    assert ("The fund that pays for therapy</a>: check the whole page by" in first_screen()) == is_due


def test_a_fact_that_ends_is_named(first_screen: Callable[[], str]) -> None:
    KeyFact.objects.filter(key="fund-end").update(valid_to=today() + DAY)
    assert "will run until March 2028.</a> The last day readers see it:" in first_screen()


def test_an_unchecked_fact_is_not(first_screen: Callable[[], str]) -> None:
    KeyFact.objects.filter(key="fund-end").update(valid_to=today() + DAY, checked=False)
    assert "will run until March 2028" not in first_screen()


@pytest.mark.parametrize(("age", "words"), [(340, "review it by"), (365, "the law asks for a review each year")])
def test_the_statement_is_named_before_and_after_its_year(
    first_screen: Callable[[], str], age: int, words: str
) -> None:
    AccessibilityStatementPage.objects.update(last_reviewed_on=today() - age * DAY)
    assert words in first_screen()
