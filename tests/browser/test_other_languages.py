"""Pages in another language in a real browser: they bend, break no rule, and lead back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.seed.french import plant_french
from tests.browser.measures import MEASURES, SMALLEST

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FRENCH = ["/fr/", "/fr/urgent-help/", "/fr/adopters/fund/", "/fr/children/"]


def test_they_bend_to_their_reader_and_break_no_rule(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]]
) -> None:
    plant_french()
    page.set_viewport_size(SMALLEST)
    found = {}
    for address in FRENCH:
        page.goto(live_server.url + address)
        found |= {f"{address} axe": wrong for wrong in [axe(page)] if wrong}
        found |= {
            f"{address} {name}": wrong for name, measure in MEASURES.items() for wrong in [measure(page)] if wrong
        }
    assert found == {}


def test_one_goes_there_and_back_by_the_names_of_the_languages(live_server: LiveServer, page: Page) -> None:
    plant_french()
    page.goto(f"{live_server.url}/urgent-help/")
    page.get_by_role("link", name="Français").click()
    assert page.locator("html").get_attribute("lang") == "fr"
    page.get_by_role("link", name="English").click()
    assert page.url == f"{live_server.url}/urgent-help/"
