"""What a public page may ask, weigh and load. Its time is measured by `script/bench portal`, never here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from benchmarks.portal.budgets import CHILDREN, CONTENT, FONT, HUB, Budget, budget_of, missed
from benchmarks.portal.weight import weigh
from home import caching
from home.models import BasePage, Faq, Helpline, Resource, Service, StaffProfile
from home.serving import facts
from tests.home import gallery
from tests.home.site import ALL, page_at
from tests.home.test_services import more

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kept_pages")]

LEFT_OPEN = pytest.mark.filterwarnings("ignore::ResourceWarning")
"""Wagtail leaves the temporary files of pictures open."""
ROUTES = [
    "/adopted-adults/find-your-route/before-12-november-1975/",
    "/adopted-adults/find-your-route/under-18/",
    "/services/psychology/",
    "/services/?council=harrowmere-council",
    "/adopters/fund/?council=harrowmere-council",
    "/who-to-contact/outside/",
    "/who-to-contact/not-sure/",
    "/who-to-contact/placed/",
]


def measured(client: Client, address: str) -> dict[str, int]:
    """Cold: no page is kept, but the process has made this one before. Warm: it is kept."""
    assert client.get(address).status_code == 200
    caching.forget([caching.under(caching.SITE)])
    with CaptureQueriesContext(connection) as cold:
        html = client.get(address).content
    with CaptureQueriesContext(connection) as warm:
        client.get(address)
    return {"cold": len(cold), "warm": len(warm), **weigh(html)}


def over(client: Client, address: str, kind: str = "") -> list[str]:
    return list(missed(budget_of(kind, address), measured(client, address)))


@pytest.mark.shows("information G38")
@pytest.mark.parametrize("address", ALL)
def test_g38_every_seeded_page_is_within_its_budget(client: Client, address: str) -> None:
    assert over(client, address, type(page_at(address)).__name__) == []


@pytest.mark.shows("information G38")
@pytest.mark.parametrize("address", ROUTES)
def test_g38_addresses_below_a_page_are_within_its_budget(client: Client, address: str) -> None:
    assert over(client, address) == []


@pytest.mark.shows("information G38")
@LEFT_OPEN
def test_g38_every_kind_of_page_is_seeded_or_in_the_gallery(client: Client) -> None:
    gallery.hang_all()
    seen = {page.specific_class for page in facts().pages.values()}
    kinds = {model for model in apps.get_app_config("home").get_models() if issubclass(model, BasePage)}
    assert kinds - seen == set()
    for address in [*gallery.ADDRESSES, *gallery.FOR_CHILDREN]:
        assert over(client, address) == [], address


@pytest.mark.shows("information G38")
@pytest.mark.parametrize("address", ["/services/", "/services/?council=harrowmere-council", "/services/service-000/"])
def test_g38_three_hundred_services_keep_the_budget(client: Client, address: str) -> None:
    more(300)
    assert over(client, address) == []


def test_one_face_of_35_kb() -> None:
    [face] = (Path(settings.BASE_DIR) / "portal/static/ribbon/fonts").glob("*-latin.woff2")
    assert face.stat().st_size <= FONT


@pytest.mark.parametrize(("name", "most"), [("html", CONTENT.html), ("requests", CONTENT.requests)])
def test_what_is_over_is_said(name: str, most: int) -> None:
    assert list(missed(CONTENT, {name: most})) == []
    assert list(missed(CONTENT, {name: most + 1})) == [f"{name}: {most + 1} of at most {most}"]


@pytest.mark.parametrize(
    ("kind", "address", "budget"),
    [
        ("HomePage", "/", HUB),
        ("AudienceHubPage", "/adopters/", HUB),
        ("ChildrenHomePage", "/children/", CHILDREN),
        ("PolicyPage", "/children/privacy/", CHILDREN),
        ("TopicPage", "/adopters/fund/", CONTENT),
    ],
)
def test_which_budget_a_page_has(kind: str, address: str, budget: Budget) -> None:
    assert budget_of(kind, address) == budget


# Lists of chosen records once asked the database again for each of them.


def ten() -> Iterator[Any]:
    """Ten records of each kind that pages choose from, with all that they lead to."""
    more(10)
    page, photo = page_at("/adopters/fund/"), gallery.picture()
    for number in range(10):
        Faq.objects.create(question=f"Question {number}?", answer="<p>Yes.</p>")
        Resource.objects.create(
            title=f"Guide {number}", slug=f"guide-{number}", summary="A page.", kind="article", page=page
        )
        StaffProfile.objects.create(
            first_name=f"Sal {number}", job="Worker", photo=photo, show_publicly=True, consent_recorded_on=gallery.DAY
        )
    yield from (Service, Faq, Resource, StaffProfile, Helpline)


@LEFT_OPEN
def test_ten_chosen_records_cost_as_many_queries_as_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kinds = dict(zip(("services", "faqs", "resources", "profiles", "helplines"), ten(), strict=True))
    page = page_at("/adopters/fund/")
    for count in (1, 10):
        page.body = [
            {"type": name, "value": [each.pk for each in model.objects.order_by("-pk")[:count]]}
            for name, model in kinds.items()
        ]
        with page.unjudged():
            page.save()
        caching.forget([caching.under(caching.SITE), caching.KNOWN])
        client.get("/adopters/fund/")
        caching.forget([caching.under(caching.SITE), caching.KNOWN])
        with django_assert_num_queries(12):
            client.get("/adopters/fund/")
