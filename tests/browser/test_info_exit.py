"""Exit this page, on pages that anyone may read."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import enter
from tests.browser.test_exit import EXIT, has_ended, press_shift_three_times
from tests.home.site import WITHOUT_EXIT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HERE = "/urgent-help/"


def shift(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


@pytest.mark.shows("information G22")
def test_g22_without_scripts_it_is_a_plain_link(visit, somewhere_else) -> None:
    page = visit(java_script_enabled=False)
    page.goto(HERE)
    link = page.get_by_role("button", name=EXIT)
    assert (link.get_attribute("href"), link.get_attribute("rel")) == (somewhere_else, "nofollow noreferrer")
    link.click()
    page.wait_for_url(somewhere_else)


@pytest.mark.shows("information G22")
def test_g22_three_shifts_leave_and_back_shows_a_page_that_works(visit, somewhere_else) -> None:
    page = visit()
    page.goto(HERE)
    press_shift_three_times(page)
    page.wait_for_url(somewhere_else)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".govuk-exit-this-page-overlay")).to_have_count(0)


@pytest.mark.shows("information G22")
def test_g22_two_shifts_do_not_leave_nor_does_a_third_too_late(visit) -> None:
    page = visit()
    page.clock.install()
    page.goto(HERE)
    shift(page, 2)
    page.clock.run_for(5_100)
    shift(page, 1)
    page.clock.run_for(500)
    assert page.url.endswith(HERE)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.shows("information G22")
def test_g22_on_a_signed_in_page_the_visit_ends(visit, base_url, somewhere_else, keira) -> None:
    page = enter(visit(), keira, base_url)
    page.goto("/your-page/")
    press_shift_three_times(page)
    page.wait_for_url(somewhere_else)
    has_ended(page)


@pytest.mark.shows("information G22")
def test_g22_where_being_seen_is_no_risk_there_is_none(visit) -> None:
    page = visit()
    pages = [address for address in WITHOUT_EXIT if address.startswith("/adopters/")]
    assert pages
    for address in pages:
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.get_by_role("button", name=EXIT).count() == 0
