"""The rule by dates, and the page that asks for them."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from base.reading import read
from home.models import KeyFact
from home.models.records_router import BODIES
from home.records import BY_DATE, Route, route_for, routes_between, routes_for_year
from home.words import plain
from tests.home.site import Outline, page_at

WAY = "/adopted-adults/find-your-route/"
REQUIRED = "the law says that you meet an adviser first"
OFFERED = "You will be offered a meeting with an adviser"
ASK_THE_AGENCY = "This agency is the only place to ask"
GRO_FORM = "Ask the General Register Office for the form"
INTERMEDIARY = "/adopted-adults/intermediary-services/"


def ask(client: Client, **typed: str) -> str:
    answer = client.post(f"{WAY}answer/", {"adult": "yes", "where": "england-wales"} | typed)
    assert answer.status_code == 200
    return answer.content.decode().split("<main", 1)[1]


def on(client: Client, day: date) -> str:
    return ask(client, day=str(day.day), month=str(day.month), year=str(day.year))


@pytest.mark.parametrize(
    ("day", "route"),
    [
        (date(1975, 11, 11), Route.FIRST),
        (date(1975, 11, 12), Route.SECOND),
        (date(1975, 11, 13), Route.SECOND),
        (date(2005, 12, 29), Route.SECOND),
        (date(2005, 12, 30), Route.THIRD),
        (date(2005, 12, 31), Route.THIRD),
    ],
)
def test_the_day_of_the_order_decides(day: date, route: Route) -> None:
    assert route_for(day) is route


@pytest.mark.parametrize(
    ("year", "routes"),
    [
        (1974, [Route.FIRST]),
        (1975, [Route.FIRST, Route.SECOND]),
        (1976, [Route.SECOND]),
        (2004, [Route.SECOND]),
        (2005, [Route.SECOND, Route.THIRD]),
        (2006, [Route.THIRD]),
    ],
)
def test_a_year_has_one_answer_or_two(year: int, routes: list[Route]) -> None:
    assert routes_for_year(year) == routes


def test_a_span_over_both_turns_has_all_three() -> None:
    assert routes_between(date(1970, 1, 1), date(2010, 1, 1)) == list(BY_DATE)


@pytest.mark.django_db
@pytest.mark.shows("information G1")
def test_g1_the_day_before_needs_an_adviser_and_the_day_itself_does_not(client: Client) -> None:
    before, after = on(client, date(1975, 11, 11)), on(client, date(1975, 11, 12))
    assert (REQUIRED in before, OFFERED in before) == (True, False)
    assert (REQUIRED in after, OFFERED in after) == (False, True)


@pytest.mark.django_db
@pytest.mark.shows("information G2")
def test_g2_from_the_turn_of_2005_the_agency_answers_and_nobody_else(client: Client) -> None:
    before, after = on(client, date(2005, 12, 29)), on(client, date(2005, 12, 30))
    assert GRO_FORM in before
    assert INTERMEDIARY in Outline(before).links()
    assert ASK_THE_AGENCY not in before
    assert ASK_THE_AGENCY in after
    assert "General Register Office" not in after.partition('class="rb-checked"')[0]  # the foot names sources
    assert INTERMEDIARY not in Outline(after).links()
    assert "ntermediary" not in after


@pytest.mark.django_db
@pytest.mark.shows("information G3")
@pytest.mark.parametrize(
    ("year", "headings"),
    [("1975", BY_DATE[:2]), ("2005", BY_DATE[1:]), ("1980", [])],
)
def test_g3_a_year_alone_has_both_answers_side_by_side(client: Client, year: str, headings: list[Route]) -> None:
    html = ask(client, year=year)
    assert [route for route in BY_DATE if f"{route.label}</h2>" in html] == list(headings)
    assert ("rb-beside" in html) == bool(headings)
    assert (f"{Route.SECOND.label}</h1>" in html) == (not headings)


@pytest.mark.django_db
@pytest.mark.shows("information G4")
def test_g4_adopted_in_scotland_leads_to_its_registrar(client: Client) -> None:
    html = ask(client, where="scotland")
    assert "National Records of Scotland. You can ask from the age of 16." in html
    assert "18" not in plain(html.split("<section", 1)[1].split("</section>", 1)[0])
    for step in (REQUIRED, OFFERED, ASK_THE_AGENCY, GRO_FORM):
        assert step not in html


@pytest.mark.django_db
@pytest.mark.shows("information G5")
def test_g5_under_18_there_is_a_page_for_children_without_a_form(client: Client) -> None:
    answer = client.post(f"{WAY}answer/", {"adult": "no", "day": "1", "month": "1", "year": "1975"})
    html = answer.content.decode()
    assert [attrs["action"] for tag, attrs in Outline(html).tags if tag == "form"] == ["/children/search/"]
    assert "rb-child" in html
    assert "tel:08001111" in html
    assert "adopt" not in html.split("<title>")[1].split("</title>")[0].lower()
    assert not answer.cookies


@pytest.mark.django_db
def test_without_a_date_the_register_office_comes_first(client: Client) -> None:
    html = ask(client, not_known="on")
    assert "Start with the General Register Office." in html
    assert f"{Route.UNKNOWN.label}</h1>" in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said", "field"),
    [
        ({}, "Type the date of the order, or the year alone.", "day"),
        ({"day": "31", "month": "2", "year": "1980"}, "That month does not have this day.", "day"),
        ({"day": "x", "month": "2", "year": "1980"}, "That month does not have this day.", "day"),
        ({"month": "13", "year": "1980"}, "Type the month as a number from 1 to 12", "month"),
        ({"day": "3", "year": "1980"}, "Type the month as a number from 1 to 12", "month"),
        ({"day": "3", "month": "4", "year": "80"}, "Type the year with four numbers", "year"),
        ({"year": "1926"}, "Type the year with four numbers", "year"),
        ({"year": "２０００"}, "Type the year with four numbers", "year"),
        ({"year": "2999"}, "This date has not come yet.", "year"),
        ({"where": ""}, "Choose where you were adopted.", "where_0"),
        ({"adult": ""}, "Choose yes or no.", "adult_0"),
        ({"where": "mars"}, "Choose one of these places.", "where_0"),
    ],
)
def test_what_cannot_be_read_is_said_beside_it_and_kept(
    client: Client, typed: dict[str, str], said: str, field: str
) -> None:
    answer = client.post(f"{WAY}answer/", {"adult": "yes", "where": "england-wales"} | typed)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert html.count(said) == 2
    assert f'href="#id_{field}"' in html
    assert "<title>Error: " in html
    for name in ("day", "month", "year"):
        assert not typed.get(name) or f'value="{typed[name]}"' in html


@pytest.mark.django_db
@pytest.mark.parametrize("month", ["11", "Nov", "november"])
def test_a_month_may_be_a_word_and_the_day_may_be_missing(client: Client, month: str) -> None:
    assert "There are two answers" in ask(client, month=month, year="1975")
    assert "There are two answers" not in ask(client, month="10", year="1975")


@pytest.mark.django_db
def test_asking_sets_no_cookie_and_keeps_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    asked = client.get(WAY)
    answer = client.post(f"{WAY}answer/", {"adult": "yes", "where": "england-wales", "year": "1980"})
    assert not asked.cookies
    assert not answer.cookies
    assert "csrfmiddlewaretoken" not in asked.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert 'value="1980"' not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("route", Route)
def test_each_answer_has_an_address_that_holds_nothing_about_a_reader(client: Client, route: Route) -> None:
    answer = client.get(f"{WAY}{route}/")
    assert answer.status_code == 200
    assert f"{route.label}</h1>" in answer.content.decode()
    assert answer["Referrer-Policy"] == "no-referrer"


@pytest.mark.django_db
def test_other_addresses_and_ways_of_asking(client: Client) -> None:
    assert client.get(f"{WAY}1975/").status_code == 404
    assert client.get(f"{WAY}answer/")["Location"] == WAY
    assert Client(enforce_csrf_checks=True).post(f"{WAY}answer/", {"adult": "no"}).status_code == 200
    assert Client(enforce_csrf_checks=True).post(WAY, {"adult": "no"}).status_code == 403


@pytest.mark.django_db
def test_a_fact_that_is_no_longer_checked_goes_from_the_answer(client: Client) -> None:
    KeyFact.objects.filter(key="records-first").update(checked=False)
    assert REQUIRED not in on(client, date(1970, 1, 1))


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "queries"), [("", 8), ("before-12-november-1975/", 8), ("under-18/", 9)])
def test_the_pages_ask_the_database_little(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, queries: int
) -> None:
    client.get(WAY + address)
    with django_assert_num_queries(queries):
        client.get(WAY + address)


@pytest.mark.django_db
@pytest.mark.parametrize(("route", "field"), BODIES.items())
def test_each_answer_is_easy_to_read(route: Route, field: str) -> None:
    reading = read(plain(getattr(page_at(WAY), field)))
    assert reading.age <= (8 if route is Route.UNDER_18 else 12), reading.hardest
    assert reading.longest <= 25, reading.hardest
