"""Exit this page: away at once, and the visit ends."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from tests.browser.hands import MARKED
from tests.browser.pages import enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LINKS_BELOW = 6  # from "Cookies" up to "Write a letter"
EXIT = "Emergency: Exit this page"


def press_shift_three_times(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


def click(page: Page) -> None:
    page.get_by_role("button", name=EXIT).click()


def has_ended(page: Page) -> None:
    """Within seconds there is no session left."""
    for _ in range(50):
        if not Session.objects.exists():
            return
        page.wait_for_timeout(100)
    raise AssertionError("still signed in")


@pytest.mark.parametrize("leave", [click, press_shift_three_times])
def test_it_leaves_and_ends_the_visit(visit, base_url, somewhere_else, keira, leave) -> None:
    page = enter(visit(), keira, base_url)
    page.goto("/your-page/")
    leave(page)
    page.wait_for_url(somewhere_else)
    has_ended(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.goto("/your-page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_it_leaves_without_scripts(visit, base_url, somewhere_else, keira) -> None:
    page = enter(visit(java_script_enabled=False), keira, base_url)
    for address in ("/your-page/", "/urgent-help/"):
        page.goto(address)
        click(page)
        page.wait_for_url(somewhere_else)


def test_it_covers_nothing_that_has_the_focus(visit, base_url, alison, jacob) -> None:
    """Backwards by keyboard: what is reached comes to rest below the button, which stays in sight."""
    page = enter(visit(viewport={"width": 360, "height": 400}), alison, base_url)
    page.goto("/your-page/post/")
    page.get_by_role("link", name="Cookies").focus()
    for _ in range(LINKS_BELOW):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(MARKED), page.evaluate("document.activeElement.textContent")
