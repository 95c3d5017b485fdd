"""The Children's Guide on paper."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from home.models import ChildrensGuidePage
from tests.home.site import GUIDES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

A4 = ["595", "842"]


@pytest.mark.shows("information G18")
@pytest.mark.parametrize("address", GUIDES)
def test_g18_the_guide_prints_without_the_menu_and_says_its_version(
    live_server: LiveServer, page: Page, address: str
) -> None:
    guide = ChildrensGuidePage.objects.get(slug=address.split("/")[-2])
    assert guide.review
    page.goto(live_server.url + address)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.locator(".rb-ring")).to_contain_text("0800 1111")
    expect(page.locator(".rb-ring")).to_contain_text("oh eight hundred, one one one one")
    foot = page.locator(".rb-version")
    expect(foot).to_contain_text(f"Version {guide.version}.")
    expect(foot).to_contain_text(f"{guide.review.last_reviewed_on:%-d %B %Y}")


@pytest.mark.shows("information G18")
def test_g18_the_paper_is_a4(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + GUIDES[1])
    paper = page.pdf(prefer_css_page_size=True)
    boxes = {tuple(box.decode().split()) for box in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+ [\d.]+)", paper)}
    assert [[str(round(float(side))) for side in box] for box in boxes] == [A4]
