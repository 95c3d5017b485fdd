"""What is written for machines, and where old addresses lead."""

from typing import Any

import pytest
from django.test import Client

from tests.home.site import page_at

pytestmark = pytest.mark.django_db


def test_search_engines_are_asked_to_leave_searches_and_signed_in_pages_alone(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    shut = [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: ")]
    assert shut == ["/search/", "/children/search/", "/staff/", "/cms/", "/account/", "/your-page/"]
    assert lines[-1].endswith("/sitemap.xml")


def test_the_site_map_lists_live_pages_alone(client: Client) -> None:
    assert "/news/a-group-for-fathers/</loc>" in client.get("/sitemap.xml").content.decode()
    page_at("/news/a-group-for-fathers/").unpublish()
    assert "/news/a-group-for-fathers/</loc>" not in client.get("/sitemap.xml").content.decode()


def test_the_feed_tells_the_news_and_sets_no_cookie(client: Client) -> None:
    answer = client.get("/news.atom")
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert page_at("/news/a-group-for-fathers/").title in answer.content.decode()
    assert not answer.cookies


@pytest.mark.parametrize("address", ["/robots.txt", "/sitemap.xml", "/news.atom"])
def test_machines_only_read(client: Client, address: str) -> None:
    assert client.post(address).status_code in {403, 405}


def test_an_old_address_of_a_page_and_of_all_below_it_leads_on(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    hub = page_at("/adopted-adults/")
    hub.slug = "grown-up"
    with django_capture_on_commit_callbacks(execute=True):
        hub.save_revision().publish()
    for below in ("", "groups/"):
        answer = client.get(f"/adopted-adults/{below}")
        assert (answer.status_code, answer["Location"]) == (301, f"/grown-up/{below}")
