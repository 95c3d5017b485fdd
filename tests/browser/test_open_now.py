"""Open or shut, by the clock of a browser far from London; and without scripts."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from agency.models import ContactPoint, OpeningException
from base.clock import LONDON, today
from tests.browser.pages import look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGE = "/who-to-contact/harrowmere-council/"
ELSEWHERE = {"timezone_id": "America/New_York"}
WORKING_DAYS = 5


def _moment(day: int, hour: int, minute: int = 0) -> datetime:
    """So many days after the coming Monday that has no bank holiday after it, by the wall in London."""
    monday = today() + timedelta(days=7 - today().weekday())
    return datetime(monday.year, monday.month, monday.day, hour, minute, tzinfo=LONDON) + timedelta(days=day)


@pytest.fixture
def plain_week() -> None:
    """Whatever the day of this run: hours every day, and no day that differs."""
    line = ContactPoint.objects.get(key="harrowmere-support")
    OpeningException.objects.filter(contact_point=line).delete()
    for day in range(WORKING_DAYS):
        OpeningException.objects.create(
            contact_point=line, date=_moment(day, 9).date(), closed=False, opens=time(9), closes=time(17)
        )


def _said(page: Page) -> str:
    return page.locator(".rb-open").first.inner_text()


@pytest.mark.shows("information G10")
def test_g10_a_clock_alone_says_open_and_shut_in_another_zone(plain_week: None, visit: Callable[..., Page]) -> None:
    page = visit(**ELSEWHERE)
    page.clock.install(time=_moment(3, 16, 59))
    page.goto(PAGE)
    assert _said(page) == "Open now, until 5pm"
    page.clock.fast_forward(90_000)
    assert _said(page) == "Closed. Opens Friday 9am"
    page.clock.fast_forward(timedelta(hours=10).seconds * 1000)
    assert _said(page) == "Closed. Opens today 9am"
    expect(page.get_by_text("ring the Harrowmere emergency duty team").first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Urgent help").first).to_be_visible()
    look(page)


def test_when_the_words_have_run_out_the_way_to_ask_is_back(visit: Callable[..., Page]) -> None:
    page = visit(**ELSEWHERE)
    page.clock.install(time=datetime.now(LONDON) + timedelta(days=20))
    page.goto(PAGE)
    assert _said(page).startswith("Is it open now?")


def test_without_scripts_a_link_leads_to_what_is_true_now(visit: Callable[..., Page]) -> None:
    page = visit(java_script_enabled=False)
    page.goto(PAGE)
    page.get_by_role("link", name="Is it open now? Harrowmere adoption support").click()
    heading = page.get_by_role("heading", level=1).inner_text()
    assert heading.startswith("Open now, until" if _is_open() else "Closed.")


def _is_open() -> bool:
    return "Open now" in Client().get("/open-now/harrowmere-support/").content.decode()


@pytest.mark.parametrize("address", ["/who-to-contact/", PAGE, "/who-to-contact/placed/", "/open-now/family/"])
def test_the_pages_about_contacts_keep_the_rules(visit: Callable[..., Page], address: str) -> None:
    page = visit()
    page.goto(address)
    look(page)


def test_a_mistyped_postcode_puts_the_focus_on_the_summary(visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto("/who-to-contact/")
    page.get_by_label("Your postcode, or the first half of it").fill("my house")
    page.get_by_role("button", name="Find my council").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert page.url.endswith("/who-to-contact/answer/")
    assert page.context.cookies() == []
    look(page)
