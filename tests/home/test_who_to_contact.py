"""Who answers for a family: by postcode or list, and by the three-year rule. Nothing typed is kept."""

import logging
import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from time_machine import travel

from agency.models import LocalAuthority, OutwardCode
from agency.postcodes import Place, councils_for, read
from home.answers import last_day_of_placing, who_answers
from tests.home.site import Outline

pytestmark = pytest.mark.django_db

PAGE = "/who-to-contact/"
ASK = f"{PAGE}answer/"
RULE = f"{PAGE}placed/answer/"
HARROWMERE = f"{PAGE}harrowmere-council/"
QUESTION = "Which council do you pay council tax to?"
DAY = date(2026, 11, 22)
QUERIES = 10  # with all that is learnt of the site


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("ls29 8ab", Place("LS29", "8", "AB")),
        ("LS298AB", Place("LS29", "8", "AB")),
        ("  ls29  8 a b ", Place("LS29", "8", "AB")),
        ("LS29-8AB", Place("LS29", "8", "AB")),
        ("LS29", Place("LS29")),
        ("ls29 8", Place("LS29", "8")),
        ("SW1A 1AA", Place("SW1A", "1", "AA")),
        ("m1", Place("M1")),
    ],
)
def test_a_postcode_however_it_is_written(typed: str, place: Place) -> None:
    assert read(typed) == place


@pytest.mark.parametrize("typed", ["hello", "12345", "LS", "LS29 8A", "LS29 8ABC", "ZZZ1", "1 High Street"])
def test_what_is_no_postcode(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.shows("information G7")
@pytest.mark.parametrize("typed", ["ZZ1", "zz1 1aa", "ZZ11AA"])
def test_g7_one_council_leads_to_its_page(client: Client, typed: str) -> None:
    answer = client.post(ASK, {"postcode": typed})
    assert (answer.status_code, answer["Location"]) == (302, f"{HARROWMERE}?council=harrowmere-council")
    assert client.get(answer["Location"]).status_code == 200


@pytest.mark.shows("information G7")
def test_g7_two_councils_are_a_choice_with_not_sure(client: Client) -> None:
    answer = client.post(ASK, {"postcode": "ZZ2 3AB"})
    html = answer.content.decode()
    assert f"{QUESTION}</h1>" in html
    links = Outline(html).links()
    for place in (f"{HARROWMERE}?council=harrowmere-council", f"{PAGE}not-sure/"):
        assert place in links
    assert f"{PAGE}tarnside-borough-council/?council=tarnside-borough-council" in links
    assert client.get(f"{PAGE}not-sure/").status_code == 200


@pytest.mark.shows("information G7")
def test_g7_an_unknown_place_is_outside_our_area(client: Client) -> None:
    answer = client.post(ASK, {"postcode": "YO1 7HH"})
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}outside/")
    assert "outside our area</h1>" in client.get(answer["Location"]).content.decode()


@pytest.mark.shows("information G7")
def test_g7_no_postcode_is_said_kindly_and_kept_with_the_focus_on_the_summary(client: Client) -> None:
    answer = client.post(ASK, {"postcode": "my house"})
    html = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="my house"' in html
    assert "<title>Error: " in html
    assert 'data-module="govuk-error-summary"' in html
    assert '<a href="#id_postcode">This does not look like a postcode.' in re.sub(r"\s+", " ", html)


def test_nothing_typed_is_said_too(client: Client) -> None:
    assert "Type your postcode, or choose your council" in client.post(ASK, {}).content.decode()


def test_a_sector_narrows_and_a_whole_postcode_from_a_list_goes_first() -> None:
    both = ["Marlhaven City Council", "Tarnside Borough Council"]
    assert [str(each) for each in councils_for(Place("ZZ4"), DAY)] == both
    assert [str(each) for each in councils_for(Place("ZZ4", "7", "AB"), DAY)] == both[:1]
    assert [str(each) for each in councils_for(Place("ZZ4", "8"), DAY)] == both
    council = LocalAuthority.objects.get(slug="harrowmere-council")
    council.postcodes.create(postcode="ZZ4 7AB")
    assert councils_for(Place("ZZ4", "7", "AB"), DAY) == [council]


def test_a_council_of_another_region_does_not_answer() -> None:
    LocalAuthority.objects.filter(slug="harrowmere-council").update(is_in_region=False)
    assert councils_for(Place("ZZ1"), DAY) == []


@pytest.mark.parametrize("address", [ASK, RULE])
def test_an_answer_that_is_only_asked_for_leads_to_the_question(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (302, address.removesuffix("answer/"))


def _everything_kept() -> Iterator[str]:
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            yield from map(repr, cursor.fetchall())


@pytest.mark.shows("information G9")
@pytest.mark.parametrize("typed", ["QX7 8YW", "ZZ1 9QX", "QX78YW is my home"])
def test_g9_a_postcode_stays_nowhere(client: Client, caplog: pytest.LogCaptureFixture, typed: str) -> None:
    kept: list[str] = []
    with caplog.at_level(logging.DEBUG):
        answer = client.post(ASK, {"postcode": typed})
        if answer.status_code == 302:
            kept.append(client.get(answer["Location"]).content.decode())
    kept += [answer.get("Location", ""), str(answer.cookies), caplog.text, *_everything_kept()]
    for cache in caches.all():
        kept.append(repr(getattr(cache, "_cache", "")))
    mark = "QX"
    assert [text for text in kept if mark in text] == []
    assert not Session.objects.exists()
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"


ORDER = date(2023, 11, 22)


@pytest.mark.shows("information G8")
@pytest.mark.parametrize(
    ("order", "day", "who"),
    [
        (None, DAY, "placing"),
        (date(2024, 11, 22), DAY, "placing"),
        (date(2023, 11, 21), DAY, "home"),
        (ORDER, DAY, "placing"),
        (ORDER, date(2026, 11, 23), "home"),
        (ORDER, date(2023, 11, 21), "placing"),
        (date(2024, 2, 29), date(2027, 2, 28), "placing"),
        (date(2024, 2, 29), date(2027, 3, 1), "home"),
        (date(2025, 2, 28), date(2028, 2, 28), "placing"),
        (date(2025, 2, 28), date(2028, 2, 29), "home"),
        (date(1990, 1, 1), DAY, "home"),
    ],
)
def test_g8_three_years_end_with_the_third_anniversary(order: date | None, day: date, who: str) -> None:
    assert who_answers(order, day) == who


@pytest.mark.shows("information G8")
@pytest.mark.parametrize(
    ("order", "heading", "council"),
    [
        (("22", "11", "2024"), "The council that placed your child answers", "harrowmere-council"),
        (("22", "11", "2023"), "The council that placed your child answers", "harrowmere-council"),
        (("21", "11", "2023"), "The council where you live answers", "tarnside-borough-council"),
    ],
)
def test_g8_a_family_that_moved_is_told_who_answers(
    client: Client, order: tuple[str, str, str], heading: str, council: str
) -> None:
    day, month, year = order
    with travel("2026-11-22 12:00+00:00", tick=False):
        answer = client.post(RULE, _told(day=day, month=month, year=year))
    html = answer.content.decode()
    assert f"{heading}</h1>" in html
    assert f"{PAGE}{council}/?council={council}" in Outline(html).links()
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


def _told(**given: str) -> dict[str, str]:
    return {"placed_by": "harrowmere-council", "home": "tarnside-borough-council", **given}


def test_the_exact_day_is_stated(client: Client) -> None:
    with travel("2026-11-22 12:00+00:00", tick=False):
        html = client.post(RULE, _told(day="22", month="11", year="2023")).content.decode()
    assert "up to and on 22 November 2026" in html
    assert last_day_of_placing(ORDER) == DAY


def test_before_there_is_an_order_the_placing_council_answers(client: Client) -> None:
    html = client.post(RULE, _told(no_order="on")).content.decode()
    assert "There is no adoption order yet." in html
    assert HARROWMERE in html


def test_a_placing_council_that_is_no_more_leads_to_those_after_it(client: Client) -> None:
    html = client.post(RULE, _told(placed_by="wenmark-county-council", no_order="on")).content.decode()
    assert f"{PAGE}marlhaven-city-council/?council=marlhaven-city-council" in Outline(html).links()
    assert "More than one council came after the old one." in html


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "Type the day, the month and the year of the order"),
        ({"day": "31", "month": "2", "year": "2024"}, "There is no such day."),
        ({"day": "1", "month": "13", "year": "2024"}, "Type the month as a number from 1 to 12."),
        ({"day": "1", "month": "1", "year": "2999"}, "An order cannot be from this year."),
        ({"no_order": "on", "home": ""}, "Choose the council where you live"),
        ({"no_order": "on", "placed_by": "nowhere"}, "Choose one from the list."),
    ],
)
def test_a_date_or_council_that_cannot_be_is_said_and_kept(client: Client, given: dict[str, str], message: str) -> None:
    answer = client.post(RULE, _told(**given))
    html = answer.content.decode()
    assert answer.status_code == 400
    assert message in html
    assert all(f'value="{value}"' in html for name, value in given.items() if name in {"day", "month", "year"})


def test_more_councils_cost_no_more_queries(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.post(ASK, {"postcode": "ZZ2"})
    place = OutwardCode.objects.create(code="ZZ20")
    for slugs in (["harrowmere-council", "eastwold-county-council"], ["tarnside-borough-council"]):
        place.authorities.add(*LocalAuthority.objects.filter(slug__in=slugs))
        with django_assert_num_queries(QUERIES):
            assert QUESTION in client.post(ASK, {"postcode": "ZZ20"}).content.decode()
