"""The list of services, and one service as it is in each council."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from agency.models import ContactPoint, LocalAuthority, Organisation
from base.reading import read
from home.enums import Available
from home.models import Service, ServiceOffer
from home.seed.services import SERVICES
from home.words import plain
from tests.home.site import Outline, page_at

pytestmark = pytest.mark.django_db

LIST = "/services/"
DAY = "2026-11-22"
PLACES = ("harrowmere-council", "tarnside-borough-council", "eastwold-county-council")


@pytest.fixture
def only() -> Service:
    """One service, alone in the list."""
    Service.objects.all().delete()
    return more(1)[0]


def more(count: int) -> list[Service]:
    """Services that differ in nothing but their names, with a word on each of three councils."""
    councils = LocalAuthority.objects.filter(slug__in=PLACES)
    rows = [
        Service(
            name=f"Service {number:03}",
            slug=f"service-{number:03}",
            summary="It helps.",
            description="<p>We meet.</p>",
            audiences=["adopters"],
            how_to_ask="Ring us.",
            formats=["group"],
        )
        for number in range(count)
    ]
    Service.objects.bulk_create(rows)
    ServiceOffer.objects.bulk_create(
        ServiceOffer(service=row, authority=council, available=Available.YES) for row in rows for council in councils
    )
    return rows


def main_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode().split("<main", 1)[1]


def names(client: Client, query: str) -> list[str]:
    html = main_of(client, LIST + query).split('id="results"', 1)[1]
    return [part.split("</a>", 1)[0].rsplit(">", 1)[1] for part in html.split("<h3>")[1:]]


def offer(service: Service, place: str, available: Available, **rest: object) -> None:
    ServiceOffer.objects.filter(service=service, authority__slug=place).update(available=available, **rest)


@pytest.mark.shows("information G12")
def test_g12_one_service_is_told_honestly_in_three_councils(client: Client, only: Service) -> None:
    offer(only, PLACES[1], Available.WAITING_LIST, wait_weeks=14, wait_measured_on=date(2026, 10, 3))
    offer(only, PLACES[2], Available.NO, access_note="The nearest is in Harrowmere.")
    with time_machine.travel(DAY, tick=False):
        said = plain(main_of(client, f"{LIST}{only.slug}/").split("<dl", 1)[1].split("</dl>")[0]).split()
    assert " ".join(said) == (
        'class="govuk-summary-list rb-wide"> Eastwold County Council No, not here The nearest is in Harrowmere. '
        "Harrowmere Council Yes Tarnside Borough Council There is a waiting list. "
        "About 14 weeks, measured on 3 October 2026."
    )


@pytest.mark.parametrize(("on", "shown"), [(date(2026, 8, 24), True), (date(2026, 8, 23), False)])
@pytest.mark.shows("information G12")
def test_g12_a_wait_older_than_90_days_is_being_updated_and_staff_are_to_measure_it(
    client: Client, only: Service, on: date, shown: bool
) -> None:
    offer(only, PLACES[1], Available.WAITING_LIST, wait_weeks=14, wait_measured_on=on)
    with time_machine.travel(DAY, tick=False):
        html = main_of(client, f"{LIST}{only.slug}/")
        to_measure = [row.service_id for row in ServiceOffer.objects.to_measure()]
    assert ("About 14 weeks" in html) == shown
    assert ("being updated" in html) == (not shown)
    assert to_measure == ([] if shown else [only.pk])


def test_a_council_that_has_ended_is_not_named(client: Client, only: Service) -> None:
    LocalAuthority.objects.filter(slug=PLACES[0]).update(ends_on=date(2026, 11, 22))
    with time_machine.travel("2026-11-21 12:00", tick=False):
        assert "Harrowmere Council</span>" in main_of(client, f"{LIST}{only.slug}/")
    with time_machine.travel("2026-11-22 12:00", tick=False):
        assert "Harrowmere Council" not in main_of(client, f"{LIST}{only.slug}/")
        assert PLACES[0] not in main_of(client, LIST)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["A", "B", "C"]),
        ("?audience=adopters", ["A"]),
        ("?audience=birth_mothers", ["B", "C"]),
        ("?topic=school", ["B"]),
        ("?assessment=yes", ["C"]),
        ("?assessment=no", ["A", "B"]),
        ("?format=online", ["A"]),
        ("?audience=birth_mothers&assessment=no", ["B"]),
        (f"?council={PLACES[0]}", ["A", "C"]),
        ("?audience=martians&colour=red&page=banana", ["A", "B", "C"]),
        ("?audience=adopters&audience=birth_mothers", ["B", "C"]),
    ],
)
def test_each_filter_narrows_and_what_is_unknown_is_passed_over(client: Client, query: str, found: list[str]) -> None:
    Service.objects.all().delete()
    first, second, third = more(3)
    topic = Service.topics.through._meta.get_field("topic").related_model.objects.get_or_create(
        slug="school", defaults={"name": "School, tested"}
    )[0]
    first.name, first.formats = "A", ["online", "group"]
    second.name, second.audiences, second.topics = "B", ["birth_mothers"], [topic]
    third.name, third.audiences, third.needs_assessment = "C", ["birth_mothers", "birth_fathers"], True
    for service in (first, second, third):
        service.save()
    offer(second, PLACES[0], Available.NO)
    assert names(client, query) == found


def test_the_number_found_is_told_in_heading_and_title(client: Client, only: Service) -> None:
    html = client.get(f"{LIST}?audience=adopters").content.decode()
    assert "<title>1 service – " in html
    assert 'role="status">1 service</h2>' in html
    assert '<option value="adopters" selected>' in html


def test_nothing_found_says_what_to_do(client: Client, only: Service) -> None:
    html = main_of(client, f"{LIST}?audience=children&format=group")
    assert "Nothing fits all that you chose." in html
    assert {f"{LIST}?format=group", f"{LIST}?audience=children", LIST} <= set(Outline(html).links())
    assert "tel:01632960120" in html


def test_a_list_has_pages_of_twenty_that_keep_what_was_chosen(client: Client, only: Service) -> None:
    Service.objects.all().delete()
    more(41)
    assert len(names(client, "?audience=adopters&page=2")) == 20
    assert names(client, "?audience=adopters&page=3") == ["Service 040"]
    assert names(client, "?page=99") == ["Service 040"]
    links = Outline(main_of(client, f"{LIST}?audience=adopters&page=2")).links()
    assert {"?page=1&audience=adopters", "?page=3&audience=adopters"} <= set(links)


@pytest.mark.parametrize(
    ("query", "own"),
    [
        ("", ""),
        ("?page=1&colour=red", ""),
        ("?format=group&audience=adopters", "?audience=adopters&amp;format=group"),
        ("?audience=martians", ""),
    ],
)
def test_a_list_has_one_address_of_its_own(client: Client, only: Service, query: str, own: str) -> None:
    html = client.get(LIST + query).content.decode()
    assert html.count('rel="canonical"') == 1
    assert f'{LIST}{own}">' in html.split('rel="canonical"', 1)[1].split("\n", 1)[0]


@pytest.mark.parametrize("count", [1, 3, 300])
@pytest.mark.parametrize(
    ("address", "queries"),
    [("", 11), ("?council=harrowmere-council", 12), ("service-000/", 8)],
)
def test_more_services_cost_no_more_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int, address: str, queries: int
) -> None:
    Service.objects.all().delete()
    more(count)
    client.get(LIST + address)
    with django_assert_num_queries(queries):
        client.get(LIST + address)


def test_what_is_not_live_or_given_by_somebody_unchecked_is_hidden(client: Client, only: Service) -> None:
    only.organisation = Organisation.objects.create(name="Unknown to us", checked=False)
    only.save()
    assert client.get(f"{LIST}{only.slug}/").status_code == 404
    assert names(client, "") == []
    Organisation.objects.update(checked=True)
    assert names(client, "") == [only.name]
    only.unpublish()
    assert client.get(f"{LIST}{only.slug}/").status_code == 404
    assert client.get(f"{LIST}nothing/").status_code == 404


def test_searches_are_told_hours_only_while_they_are_checked(client: Client, only: Service) -> None:
    line = ContactPoint.objects.get(key="family")
    only.contact = line
    only.save()
    ContactPoint.objects.filter(pk=line.pk).update(verified_on=date(2026, 11, 1), verify_every_days=90)
    with time_machine.travel(DAY, tick=False):
        html = main_of(client, f"{LIST}{only.slug}/")
    assert html.count('itemprop="hoursAvailable"') == 5
    assert '<meta itemprop="opens" content="09:00">' in html
    with time_machine.travel("2027-02-01", tick=False):
        assert 'itemprop="hoursAvailable"' not in main_of(client, f"{LIST}{only.slug}/")
    assert html.count('itemprop="areaServed"') == 3


def test_a_service_knows_its_address_until_the_list_is_taken_down(
    only: Service, django_capture_on_commit_callbacks: object
) -> None:
    assert only.url == f"{LIST}{only.slug}/"
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        page_at(LIST).unpublish()
    assert only.url == ""


@pytest.mark.parametrize("plan", SERVICES, ids=lambda plan: plan.slug)
def test_a_seeded_service_is_whole_and_easy_to_read(plan: object) -> None:
    service = Service.objects.get(slug=plan.slug)  # type: ignore[attr-defined]
    service.full_clean()
    words = (service.summary, plain(service.description), service.how_to_ask, service.what_happens_next)
    reading = read("\n".join((*words, service.not_able_to_help_with)))
    assert reading.age <= 12, reading.hardest
    assert reading.longest <= 25, reading.hardest
