"""What is written for machines."""

from datetime import datetime, time
from xml.etree import ElementTree

import pytest
from django.test import Client

from base.clock import LONDON
from home.models import NewsPage, Service
from tests.home.gallery import hang_all
from tests.home.site import Outline, page_at

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]

ATOM = "{http://www.w3.org/2005/Atom}"


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


def test_each_news_has_its_day_and_the_feed_its_author(client: Client) -> None:
    feed = ElementTree.fromstring(client.get("/news.atom").content)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ribbon"
    days = [entry.findtext(f"{ATOM}published") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert days == [
        datetime.combine(page.told_on, time.min, LONDON).isoformat()
        for page in NewsPage.objects.order_by("-told_on", "-pk")
    ]


@pytest.mark.parametrize("address", ["/", "/news/"])
def test_a_reader_of_news_finds_the_feed(client: Client, address: str) -> None:
    named = [attrs for tag, attrs in Outline(client.get(address).content.decode()).tags if tag == "link"]
    assert [each["href"] for each in named if each.get("type") == "application/atom+xml"] == ["/news.atom"]


def test_the_site_map_names_what_lies_below_a_page(client: Client) -> None:
    hang_all()
    told = client.get("/sitemap.xml").content.decode()
    service = Service.objects.shown().first()
    assert service
    for address in ("/adopters/a-guide/", "/adopters/a-guide/first/", "/adopters/a-guide/second/", service.url):
        assert told.count(f"{address}</loc>") == 1
    assert "/pdf/" not in told
    assert "/all/" not in told
