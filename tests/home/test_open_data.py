"""The services as open data, held against what the UK profile of the Human Services Data Specification requires."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from agency.models import ContactPoint
from home.models import Service, ServiceOffer
from home.openreferral.shape import id_of_service
from tests.home.site import Outline
from tests.home.test_services import PLACES, more

pytestmark = pytest.mark.django_db

FEED = "/open-data/services"
# `required` in profile/*.json and schema/*.json of github.com/OpenReferralUK/uk-profile, as last seen August 2026.
REQUIRED: dict[str, set[str]] = {
    "services": {"id", "name", "status", "url"},
    "organization": {"id", "name", "description"},
    "contacts": {"id", "url"},
    "phones": {"id", "number", "url"},
    "schedules": {"id", "url"},
    "funding": {"id", "url"},
    "service_areas": {"id"},
    "service_at_locations": {"id"},
    "location": {"id"},
}
STATUSES = {"active", "inactive", "defunct", "temporarily closed"}
FREQUENCIES = {"WEEKLY", "MONTHLY"}
# The page of a list, in schema/openapi.json of github.com/openreferral/specification, version 3.0.
ENVELOPE = {
    *("total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"),
}


def objects(kind: str, row: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """This object and all inside it, each with its kind."""
    yield kind, row
    for name, value in row.items():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from objects(name, inner)


def faults(row: dict[str, Any]) -> list[str]:
    """What the profile would not take."""
    found = []
    for kind, each in objects("services", row):
        found += [f"{kind} without {name}" for name in REQUIRED[kind] - set(each)]
        found += [f"{kind}.{name} is empty" for name in REQUIRED[kind] & set(each) if not each[name]]
        if each.get("id") and str(UUID(each["id"])) != each["id"]:
            found.append(f"{kind}.id is no UUID")
        if kind == "services" and each["status"] not in STATUSES:
            found.append("status")
        if kind == "schedules" and each["freq"] not in FREQUENCIES:
            found.append("freq")
        found += [f"{kind}.{name}" for name in ("url", "website") if not each.get(name, "http").startswith("http")]
    return found


def test_the_measure_itself_finds_faults() -> None:
    row = {"id": "1" * 32, "status": "open", "url": "/x", "organization": {"id": "", "name": "A"}}
    assert sorted(faults(row)) == [
        *("organization without description", "organization.id is empty"),
        *("services without name", "services.id is no UUID", "services.url", "status"),
    ]


@pytest.mark.shows("information G39")
def test_g39_every_seeded_service_has_the_shape_of_open_referral_uk(client: Client) -> None:
    page = client.get(FEED, {"per_page": "100"}).json()
    assert set(page) == ENVELOPE
    assert page["total_items"] == page["size"] == len(page["contents"]) == Service.objects.shown().count() > 25
    for brief in page["contents"]:
        answer = client.get(f"{FEED}/{brief['id']}")
        whole = answer.json()
        assert (whole["name"], faults(whole), faults(brief)) == (brief["name"], [], [])
        assert brief.items() <= whole.items()
        assert client.get(brief["url"].removeprefix(settings.PUBLIC_URL)).status_code == 200


@pytest.mark.shows("information G39")
def test_g39_it_has_pages(client: Client) -> None:
    Service.objects.all().delete()
    more(5)
    first, last, beyond = (client.get(FEED, {"page": number, "per_page": "2"}).json() for number in "139")
    assert [row["name"] for row in first["contents"]] == ["Service 000", "Service 001"]
    assert [row["name"] for row in last["contents"]] == ["Service 004"]
    place = ("total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty")
    assert [first[name] for name in place] == [5, 3, 1, 2, True, False, False]
    assert [last[name] for name in place] == [5, 3, 3, 1, False, True, False]
    assert [beyond[name] for name in place] == [5, 3, 9, 0, False, True, True]


@pytest.mark.parametrize("query", ["?page=0", "?page=-1", "?per_page=many", "?page=", "?per_page=²"])
def test_a_page_that_is_no_number_is_refused_in_words(client: Client, query: str) -> None:
    answer = client.get(FEED + query)
    assert answer.status_code == 400
    assert "must be a whole number of at least 1" in answer.json()["error"]


def test_nobody_gets_more_than_a_hundred_at_a_time(client: Client) -> None:
    Service.objects.all().delete()
    more(101)
    assert client.get(FEED, {"per_page": "5000"}).json()["size"] == 100


@pytest.mark.shows("information G39")
@pytest.mark.parametrize(
    "address", ["/open-data", FEED, f"{FEED}/{id_of_service('advice-line')}", f"{FEED}/{UUID(int=1)}"]
)
def test_g39_any_website_may_read_it_and_caches_may_keep_it(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"] == "application/json"
    assert set(answer["Cache-Control"].split(", ")) == {"public", "max-age=600"}
    assert not answer.cookies
    assert client.post(address).status_code == 405


@pytest.mark.shows("information G39")
def test_g39_nothing_in_it_is_about_a_person(client: Client) -> None:
    ContactPoint.objects.update(
        staffed_by="Sam Okoro", verified_by="Joan Marlowe", what_they_can_do="Ask Sam.", relay_note="Sam again"
    )
    text = client.get(FEED, {"per_page": "100"}).content.decode()
    text += "".join(client.get(f"{FEED}/{id_of_service(row.slug)}").content.decode() for row in Service.objects.shown())
    for word in ("Sam", "Joan", "Okoro", "Marlowe", '"pk"', "wait_"):
        assert word not in text


def test_what_readers_do_not_see_is_not_in_it(client: Client) -> None:
    Service.objects.all().delete()
    service = more(1)[0]
    ServiceOffer.objects.filter(authority__slug=PLACES[0]).update(available="no")
    areas = client.get(f"{FEED}/{id_of_service(service.slug)}").json()["service_areas"]
    assert [area["name"] for area in areas] == ["Eastwold County Council", "Tarnside Borough Council"]
    service.unpublish()
    assert client.get(f"{FEED}/{id_of_service(service.slug)}").status_code == 404
    assert client.get(FEED).json()["contents"] == []


def test_hours_are_in_it_only_while_they_are_checked(client: Client) -> None:
    Service.objects.all().delete()
    service = more(1)[0]
    service.contact = ContactPoint.objects.get(key="family")
    service.save()
    ContactPoint.objects.update(verified_on="2026-11-01", verify_every_days=90)
    with time_machine.travel("2026-11-22", tick=False):
        schedules = client.get(f"{FEED}/{id_of_service(service.slug)}").json()["schedules"]
    assert [row["byday"] for row in schedules] == ["MO", "TU", "WE", "TH", "FR"]
    assert {(row["opens_at"], row["closes_at"]) for row in schedules} == {("09:00:00", "17:00:00")}
    with time_machine.travel("2027-03-01", tick=False):
        assert client.get(f"{FEED}/{id_of_service(service.slug)}").json()["schedules"] == []


@pytest.mark.parametrize("count", [1, 3, 300])
def test_more_services_cost_no_more_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    Service.objects.all().delete()
    more(count)
    client.get(FEED)
    with django_assert_num_queries(3):
        client.get(FEED)
    with django_assert_num_queries(4):
        client.get(f"{FEED}/{id_of_service('service-000')}")


def test_a_page_names_the_feed_and_its_licence(client: Client) -> None:
    html = client.get("/open-data/").content.decode()
    assert "/open-data/services" in Outline(html).links()
    assert "Open Government Licence, version 3.0" in html
    assert client.get("/open-data").json()["license"]["name"] == "Open Government Licence v3.0"
