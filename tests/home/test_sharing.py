"""What a page says of itself to others: a shared link, a search, a machine that reads hours. Nothing that is not so."""

from datetime import date, time
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from PIL import Image
from wagtail.models import Page

from agency.models import ContactPoint, OpeningException
from home.models import Service
from home.structured import Opening, checked_hours
from tests.home.site import ALL, CHILDREN, WITH_EXIT, Outline, page_at

pytestmark = pytest.mark.django_db

FUND = "/adopters/fund/"
LIST = "/services/"
"""Here the council is a filter, which makes another list."""
SITE = settings.PUBLIC_URL
QUIET = {"og:title": "Ribbon", "og:description": "Information, and someone to talk to."}
DAY = "2026-11-16"


def card(client: Client, address: str) -> dict[str, str]:
    tags = Outline(client.get(address).content.decode()).tags
    return {a["property"] or "": a["content"] or "" for tag, a in tags if tag == "meta" and "property" in a}


def canonical(client: Client, address: str) -> list[str | None]:
    tags = Outline(client.get(address).content.decode()).tags
    return [a["href"] for tag, a in tags if tag == "link" and a.get("rel") == "canonical"]


def test_a_shared_page_shows_its_name_and_a_ribbon(client: Client) -> None:
    page, shown = page_at(FUND), card(client, FUND)
    assert shown["og:title"] == page.heading or page.title
    assert shown["og:description"] == page.search_description
    assert shown["og:url"] == SITE + FUND
    assert shown["og:image"] == f"{SITE}/static/ribbon/images/card.png"
    assert (shown["og:image:width"], shown["og:image:height"]) == ("1200", "630")
    assert (shown["og:locale"], shown["og:site_name"]) == ("en_GB", "Ribbon")


@pytest.mark.parametrize("address", [*WITH_EXIT, *CHILDREN])
def test_where_being_seen_is_a_risk_a_shared_page_shows_our_name_alone(client: Client, address: str) -> None:
    shown = card(client, address)
    assert {name: shown[name] for name in QUIET} == QUIET
    assert "og:url" not in shown
    assert "summary_large_image" not in client.get(address).content.decode()


def test_a_service_shows_itself(client: Client) -> None:
    service = Service.objects.shown().first()
    assert service
    assert card(client, service.url)["og:title"] == service.name


def test_the_picture_is_of_a_ribbon_and_has_the_size_that_is_told() -> None:
    file = Path(settings.BASE_DIR) / "portal/static/ribbon/images/card.png"
    with Image.open(file) as picture:
        assert (picture.size, picture.info) == ((1200, 630), {})
    assert file.stat().st_size < 30_000


@pytest.mark.parametrize("address", ALL)
def test_each_page_has_one_address_of_its_own(client: Client, address: str) -> None:
    assert canonical(client, address) == [SITE + address]
    kept = "?council=eastwold-county-council" if address == LIST else ""
    assert canonical(client, f"{address}?council=eastwold-county-council&x=1") == [SITE + address + kept]


def test_a_draft_has_no_address_to_share() -> None:
    html = page_at(FUND).make_preview_request().content.decode()
    assert "og:" not in html
    assert "canonical" not in html


def crumbs(client: Client, address: str) -> list[tuple[str, str]]:
    tags = Outline(client.get(address).content.decode()).tags
    steps = [a["href"] or "" for tag, a in tags if a.get("itemprop") == "item"]
    return list(zip([a["content"] or "" for _tag, a in tags if a.get("itemprop") == "position"], steps, strict=True))


def test_the_way_down_is_told_as_it_is(client: Client) -> None:
    assert crumbs(client, "/") == []
    assert crumbs(client, FUND) == [("1", "/"), ("2", "/adopters/")]
    deep = next(page for page in Page.objects.live().filter(depth=5))
    above = [page.url for page in deep.get_ancestors().filter(depth__gte=3)]
    assert crumbs(client, deep.url) == [("1", "/"), *((str(n), url) for n, url in enumerate(above, 2))]


def test_the_way_down_to_a_service(client: Client) -> None:
    service = Service.objects.shown().first()
    assert service
    assert crumbs(client, service.url) == [("1", "/"), ("2", "/services/")]


@pytest.fixture
def line() -> ContactPoint:
    ContactPoint.objects.filter(key="family").update(verified_on=date(2026, 11, 1), verify_every_days=90)
    return ContactPoint.objects.get(key="family")


def test_hours_of_a_week_and_the_days_that_differ(line: ContactPoint) -> None:
    OpeningException.objects.filter(contact_point=line).delete()
    rows = {"contact_point": line, "note": "Training"}
    OpeningException.objects.create(date=date(2026, 12, 22), opens=time(9), closes=time(12), closed=False, **rows)
    with time_machine.travel("2026-12-07", tick=False):
        told = checked_hours(line)
    week = [each for each in told if each.on is None]
    assert [each.day for each in week] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    shut = time(0)
    assert [each for each in told if each.on] == [
        Opening("Tuesday", time(9), time(12), date(2026, 12, 22)),
        Opening("Friday", shut, shut, date(2026, 12, 25)),
        Opening("Monday", shut, shut, date(2026, 12, 28)),
        Opening("Friday", shut, shut, date(2027, 1, 1)),
    ]


def test_a_line_that_is_open_day_and_night(line: ContactPoint) -> None:
    line.always_open = True
    with time_machine.travel(DAY, tick=False):
        told = checked_hours(line)
    assert [(each.opens, each.closes) for each in told] == [(time(0), time(23, 59))] * 7


def test_a_line_that_nobody_checked_lately_is_told_to_people_alone(client: Client, line: ContactPoint) -> None:
    address = "/who-to-contact/eastwold-county-council/"
    with time_machine.travel(DAY, tick=False):
        ContactPoint.objects.update(verified_on=date(2026, 11, 1), verify_every_days=90)
        told = client.get(address).content.decode()
        ContactPoint.objects.update(verified_on=date(2026, 1, 1))
        untold = client.get(address).content.decode()
    assert told.count("https://schema.org/ContactPoint") == told.count('itemprop="telephone"') > 2
    assert "OpeningHoursSpecification" in told
    assert "https://schema.org/ContactPoint" not in untold
    assert "OpeningHoursSpecification" not in untold
    assert untold.count('class="rb-line"') == told.count('class="rb-line"')
