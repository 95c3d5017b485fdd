"""What many pages share is known by heart while nothing changes, and never longer."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.template import Context, Template
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from agency.models import FAMILY_LINE, BankHoliday, ContactPoint, OpeningException
from home import caching, known
from home.models import BasePage, Faq, Helpline, KeyFact
from home.renewing import UNSEEN
from home.serving import LASTS, facts
from tests.home import gallery
from tests.home.site import page_at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kept_pages")]
WITH_A_LINE = "/adopters/breaking-point/"
FRIDAY = "2026-11-27 12:00Z"
SECOND = timedelta(seconds=1)


def _text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def shown(words: str, **values: Any) -> str:
    return Template(words).render(Context(values))


@time_machine.travel(FRIDAY, tick=False)
def test_a_day_that_differs_is_seen_at_once_wherever_its_line_stands(client: Client, committed: Any) -> None:
    assert "Power cut" not in _text(client, WITH_A_LINE)
    line = ContactPoint.objects.get(key=FAMILY_LINE)
    with committed():
        OpeningException.objects.create(contact_point=line, date="2026-11-30", note="Power cut")
    assert "Monday 30 November: shut (Power cut)" in _text(client, WITH_A_LINE)


@time_machine.travel(FRIDAY, tick=False)
def test_a_new_bank_holiday_is_seen_at_once(client: Client, committed: Any) -> None:
    assert _text(client, WITH_A_LINE).count("Closed. Opens Monday 9am") == 2
    with committed():
        BankHoliday.objects.create(date="2026-11-30", name="A day of joy")
    assert _text(client, WITH_A_LINE).count("Closed. Opens Monday 9am") == 1


def test_what_a_clock_needs_begins_each_day_anew(client: Client) -> None:
    told = []
    for day in ("2026-11-27", "2026-11-28"):
        with time_machine.travel(f"{day} 12:00Z", tick=False):
            told.append(_text(client, WITH_A_LINE).split('data-open="', 1)[1].split("+", 1)[0].split("-", 1)[0])
    assert int(told[1]) - int(told[0]) == 24 * 60


def test_what_no_signal_told_of_is_seen_after_ten_minutes(client: Client) -> None:
    with time_machine.travel(FRIDAY, tick=False) as clock:
        before = facts()
        clock.shift(LASTS - SECOND)
        assert facts() is before
        clock.shift(2 * SECOND)
        assert facts() is not before


def test_a_change_makes_it_be_learnt_again() -> None:
    before = facts()
    assert facts() is before
    caching.forget([caching.KNOWN])
    assert facts() is not before


def test_a_record_is_asked_for_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    faqs = [Faq.objects.create(question=f"{number}?", answer="Yes.").pk for number in range(3)]
    with known.in_use(facts()), django_assert_num_queries(3):
        for _time in range(2):
            assert set(known.of_many(Faq, faqs[:2])) >= set(faqs[:2])
            assert known.of_many(Faq, faqs)[faqs[2]].question == "2?"
            assert known.of_few(KeyFact, []).keys() == {fact.pk for fact in known.all_of(KeyFact)}


def test_a_record_that_is_no_more_is_none() -> None:
    with known.in_use(facts()):
        assert known.of_many(Faq, [0, None, 987_654]).get(987_654) is None
    assert known.of_many(Faq, [987_654]) == {}


def test_nothing_that_renews_no_page_is_known_by_heart() -> None:
    assert not {KeyFact, Helpline, ContactPoint, BasePage, Faq} & set(UNSEEN)


def test_what_is_kept_is_made_once_for_each_of_its_names() -> None:
    words = '{% load once %}{% once "x" name %}{{ value }}{% endonce %}'
    with known.in_use(facts()):
        assert [shown(words, name=name, value=value) for name, value in ((1, "a"), (2, "b"), (1, "c"))] == [
            "a",
            "b",
            "a",
        ]
    assert [shown(words, name=1, value=value) for value in "de"] == ["d", "e"]


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_blocks_look_as_wagtail_shows_them() -> None:
    gallery.hang_all()
    for address in ("/adopters/every-block/", "/children/every-block/"):
        values = {"page": page_at(address), "request": RequestFactory().get(address)}
        wagtails = "{% load wagtailcore_tags %}{% for block in page.body %}{% include_block block %}{% endfor %}"
        assert shown("{% load blocks %}{% blocks page.body %}", **values) == shown(wagtails, **values)


@pytest.mark.parametrize("value", ["<p>Words <a linktype='page' id='1'>and more</a></p>", "", None])
def test_rich_text_is_as_wagtail_gives_it(value: str | None) -> None:
    words = "{% load blocks wagtailcore_tags %}"
    assert (
        shown(words + "{{ value|rich }}", value=value).strip()
        == shown(words + "{{ value|richtext }}", value=value).strip()
    )


def test_blocks_are_of_one_column() -> None:
    with pytest.raises(Exception, match="one column"):
        Template("{% load blocks %}{% blocks %}")
