"""The passport: what families may have a right to, each line with its source and its time."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from time_machine import travel

from base.reading import read
from home.models import Entitlement
from home.seed.dates import READ_ON
from tests.home.site import Outline

pytestmark = pytest.mark.django_db

PASSPORT = "/adopters/entitlements/"
LONGEST = 25
HARDEST = 12


def _html(client: Client) -> str:
    return client.get(PASSPORT).content.decode()


def test_each_line_says_what_to_have_ready_and_whom_to_ask(client: Client) -> None:
    html = _html(client)
    shown = list(Entitlement.objects.shown())
    assert len(shown) == 17
    for each in shown:
        missing = [words for words in (each.title, each.how_to_claim, each.who_to_ask) if words not in html]
        assert missing == []
        assert each.evidence_needed in html
        assert each.source_name in html


def test_a_line_nobody_has_checked_is_left_off(client: Client) -> None:
    assert [each.title for each in Entitlement.objects.unchecked()] == ["Housing"]
    assert "The housing team of your council" not in _html(client)
    Entitlement.objects.filter(title="Housing").update(checked=True)
    assert "The housing team of your council" in _html(client)


def test_a_sum_goes_the_day_after_its_last(client: Client) -> None:
    with travel(date(2027, 4, 3)):
        assert "£194.32" in _html(client)
    with travel(date(2027, 4, 5)):
        assert "£194.32" not in _html(client)


def test_the_fund_is_not_promised_before_its_year_nor_after(client: Client) -> None:
    for day, there in ((date(2026, 3, 31), False), (date(2026, 4, 2), True), (date(2027, 4, 1), False)):
        with travel(day):
            assert ("£3,000" in _html(client)) is there


def test_no_line_was_checked_on_the_day_of_seeding() -> None:
    for each in Entitlement.objects.all():
        assert each.verified_on < READ_ON
        assert each.source_name


def test_a_tired_parent_can_read_each_line() -> None:
    for each in Entitlement.objects.all():
        reading = read(f"{each.title}\n{each.for_whom}\n{each.summary}\n{each.how_to_claim}\n{each.evidence_needed}")
        assert reading.age <= HARDEST, each.title
        assert reading.longest <= LONGEST, reading.hardest


def test_every_line_is_on_the_page_in_the_order_of_the_list(client: Client) -> None:
    html = _html(client)
    places = [html.index(f">{each.title}<") for each in Entitlement.objects.shown()]
    assert places == sorted(places)


def test_it_has_no_form_and_no_exit(client: Client) -> None:
    outline = Outline(_html(client))
    assert [attrs for tag, attrs in outline.tags if tag == "form" and attrs.get("method") == "post"] == []
    assert "exit-this-page" not in _html(client)


def test_more_lines_cost_no_more_queries(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.get(PASSPORT)
    with django_assert_num_queries(8):
        client.get(PASSPORT)
    Entitlement.objects.filter(title="Housing").update(checked=True)
    with django_assert_num_queries(8):
        client.get(PASSPORT)
