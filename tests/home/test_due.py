"""What editors are asked to look at again, on the first screen of the admin."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from agency.models import ContactPoint, LocalAuthority
from base.clock import now, today
from home import due
from home.due import LOOK_AHEAD
from home.models import (
    AccessibilityStatementPage,
    Entitlement,
    FormatVariantPage,
    Helpline,
    KeyFact,
    MissedSearch,
    OutsideLink,
    ReviewState,
    Service,
    ServiceOffer,
    StoryPage,
)
from home.models.reviews import type_of
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
    ReviewState.objects.update(last_reviewed_on=today(), next_review_due=far)
    for model in (KeyFact, Entitlement):
        model.objects.filter(valid_to__isnull=False).update(verified_on=today(), valid_to=far)
    for model in (KeyFact, Entitlement, Helpline):
        model.objects.update(checked=True, verified_on=today())
    ContactPoint.objects.update(verified_on=today())
    ServiceOffer.objects.filter(wait_measured_on__isnull=False).update(wait_measured_on=today())
    StoryPage.objects.update(consent_expires=None, remove_by=None)
    FormatVariantPage.objects.update(last_published_at=now())
    MissedSearch.objects.all().delete()
    AccessibilityStatementPage.objects.update(last_reviewed_on=today())


def _due_on(page: Any, day: Any) -> None:
    states = ReviewState.objects.filter(content_type=type_of(page), object_id=page.pk)
    states.update(last_reviewed_on=day - 365 * DAY, next_review_due=day)


def _heaps() -> dict[str, int]:
    return {str(heap.words): heap.number for heap in due.heaps() if heap.number}


def test_nothing_is_asked_when_nothing_is_due(first_screen: Callable[[], str]) -> None:
    html = first_screen()
    assert "Please check" not in html
    assert "What waits" not in html


@pytest.mark.parametrize(("ahead", "is_due"), [(LOOK_AHEAD, True), (LOOK_AHEAD + DAY, False)])
def test_a_page_is_named_a_month_before(first_screen: Callable[[], str], ahead: timedelta, is_due: bool) -> None:
    _due_on(page_at("/adopters/fund/"), today() + ahead)
    assert ("check the whole page by" in first_screen()) == is_due


def test_a_draft_that_is_due_is_nobodys_worry(first_screen: Callable[[], str]) -> None:
    page = page_at("/adopters/fund/")
    _due_on(page, today())
    page.unpublish()
    assert _heaps() == {}


def test_a_fact_that_ends_is_named(first_screen: Callable[[], str]) -> None:
    KeyFact.objects.filter(key="fund-end").update(valid_to=today() + DAY)
    assert "The last day readers see it:" in first_screen()


def test_an_unchecked_fact_is_not(first_screen: Callable[[], str]) -> None:
    KeyFact.objects.filter(key="fund-end").update(valid_to=today() + DAY, checked=False)
    assert "The last day readers see it:" not in first_screen()
    assert _heaps() == {"facts and lines that nobody has checked: readers do not see them": 1}


@pytest.mark.shows("information G28")
def test_g28_a_fact_that_ended_yesterday_is_counted(first_screen: Callable[[], str]) -> None:
    KeyFact.objects.filter(key="fund-end").update(valid_to=today() - DAY)
    assert _heaps() == {"facts that have ended: pages show a gap": 1}
    assert "facts that have ended: pages show a gap" in first_screen()


@pytest.mark.shows("information G21")
@pytest.mark.parametrize(("age", "is_stale"), [(90, False), (91, True)])
def test_g21_a_line_not_tried_for_long_is_marked_for_staff_and_stays(
    as_: Callable[..., Client], tomasz: Person, age: int, is_stale: bool
) -> None:
    Helpline.objects.filter(name="Childline").update(verified_on=today() - age * DAY, verify_every_days=90)
    assert ("phone lines to be tried again" in _heaps()) == is_stale
    report = as_(tomasz).get("/cms/reports/our-facts/").content.decode()
    assert ("try it again: readers see it" in report) == is_stale
    assert "0800 1111" in Client().get("/children/").content.decode()


def test_a_line_of_ours_that_nobody_has_ever_tried_is_stale() -> None:
    ContactPoint.objects.filter(key="family").update(verified_on=None)
    assert _heaps() == {"phone lines to be tried again": 1}


def test_a_wait_measured_long_ago() -> None:
    service = Service.objects.create(name="A group", slug="a-group", summary="s", description="d", audiences=[])
    offer = {"service": service, "available": "waiting_list", "wait_weeks": 14}
    first, second = LocalAuthority.objects.order_by("pk")[:2]
    ServiceOffer.objects.create(authority=first, wait_measured_on=today() - 91 * DAY, **offer)
    ServiceOffer.objects.create(authority=second, wait_measured_on=today() - 90 * DAY, **offer)
    assert _heaps() == {"waiting times older than 90 days": 1}


def test_links_that_did_not_answer() -> None:
    OutsideLink.objects.create(address="https://a.example/", last_tried_on=today())
    OutsideLink.objects.create(address="https://b.example/", last_tried_on=today(), last_ok_on=today())
    OutsideLink.objects.create(address="https://c.example/")
    OutsideLink.objects.create(address="https://d.example/", last_tried_on=today(), last_ok_on=today() - DAY)
    assert _heaps() == {"links that did not answer": 2}


def test_searches_that_found_nothing() -> None:
    MissedSearch.objects.create(term="guardianship", last_on=today())
    assert _heaps() == {"searches that found nothing": 1}


def test_what_goes_live_or_ends_by_itself() -> None:
    page, later = page_at("/adopters/fund/"), now() + 3 * DAY
    type(page).objects.filter(pk=page.pk).update(expire_at=later)
    assert [(thing.title, at, kind) for thing, at, kind in due.scheduled()] == [(page.title, later, "ends")]


@pytest.mark.parametrize(("age", "words"), [(340, "review it by"), (365, "the law asks for a review each year")])
def test_the_statement_is_named_before_and_after_its_year(
    first_screen: Callable[[], str], age: int, words: str
) -> None:
    AccessibilityStatementPage.objects.update(last_reviewed_on=today() - age * DAY)
    assert words in first_screen()


@pytest.mark.parametrize("many", [1, 3])
def test_three_cost_as_much_as_one(many: int, django_assert_num_queries: Callable[..., Any]) -> None:
    for page in [page_at("/adopters/fund/"), page_at("/adopters/support/"), page_at("/adopters/")][:many]:
        _due_on(page, today() - DAY)
    with django_assert_num_queries(17):
        list(due.heaps())


@pytest.mark.parametrize("name", ["reviews", "facts", "scheduled", "links", "words"])
def test_a_report_is_shown_and_taken_away(as_: Callable[..., Client], tomasz: Person, name: str) -> None:
    MissedSearch.objects.create(term="guardianship", last_on=today())
    OutsideLink.objects.get_or_create(address="https://a.example/")
    page = page_at("/adopters/fund/")
    type(page).objects.filter(pk=page.pk).update(expire_at=now() + DAY)
    cms = as_(tomasz)
    assert cms.get(f"/cms/reports/our-{name}/").status_code == 200
    sheet = cms.get(f"/cms/reports/our-{name}/", {"export": "csv"})
    rows = b"".join(sheet.streaming_content).decode().splitlines()
    assert rows[0] == "What,How it is,Day,Who"
    assert len(rows) > 1


@pytest.mark.parametrize("name", ["sam", "alison"])
def test_others_see_no_report(as_: Callable[..., Client], request: pytest.FixtureRequest, name: str) -> None:
    assert as_(request.getfixturevalue(name)).get("/cms/reports/our-facts/").status_code in {403, 404}
