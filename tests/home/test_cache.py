"""Public pages are made once and kept until something on them changes."""

from typing import Any

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from redis.exceptions import ConnectionError as Away
from wagtail.models import PageViewRestriction

from agency.models import FAMILY_LINE, ContactPoint
from home import caching
from home.models import Helpline, KeyFact
from people.models import Person
from tests.home.site import page_at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kept_pages")]
FACT_ON = "/adopters/fund/"


def _text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_kept_page_asks_the_database_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get(FACT_ON)
    with django_assert_num_queries(0):
        again = client.get(FACT_ON)
    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())


def test_shared_caches_may_keep_it_for_a_minute_and_ask_again(client: Client) -> None:
    assert client.get("/")["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert not client.get("/").has_header("Vary")


def test_a_browser_that_has_it_is_not_sent_it_again(client: Client) -> None:
    tag = client.get(FACT_ON)["ETag"]
    answer = client.get(FACT_ON, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)


def test_somebody_who_has_signed_in_gets_the_kept_page(
    client: Client, as_: Any, keira: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    browser = as_(keira)
    first = client.get("/birth-family/")
    with django_assert_num_queries(0):
        assert browser.get("/birth-family/").content == first.content


@pytest.mark.shows("information G20")
@pytest.mark.parametrize("address", ["/", "/children/", "/urgent-help/"])
def test_g20_a_changed_line_is_seen_at_once(client: Client, committed: Any, address: str) -> None:
    line = Helpline.objects.get(name="Police, ambulance or fire")
    assert "112" not in _text(client, address)
    with committed():
        line.number = "112"
        line.save()
    assert "tel:112" in _text(client, address)


def test_the_number_on_every_page_is_seen_at_once(client: Client, committed: Any) -> None:
    line = ContactPoint.objects.get(key=FAMILY_LINE)
    assert line.phone in _text(client, "/privacy/")
    with committed():
        line.phone = "01632 960 199"
        line.save()
    assert "01632 960 199" in _text(client, "/privacy/")


def test_a_changed_fact_renews_the_pages_that_show_it_and_no_other(
    client: Client, committed: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = page_at("/privacy/")
    fact = KeyFact.objects.filter(checked=True, valid_to=None).first()
    assert fact
    page.body = [{"type": "fact", "value": fact.pk}]
    with committed():
        page.save_revision().publish()
    assert fact.statement in _text(client, "/privacy/")
    client.get("/cookies/")
    with committed():
        fact.statement = "Something else is true."
        fact.save()
    with django_assert_num_queries(0):
        client.get("/cookies/")
    assert "Something else is true." in _text(client, "/privacy/")


def test_a_draft_renews_nothing(
    client: Client, committed: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/privacy/")
    with committed():
        page_at("/privacy/").save_revision()
    with django_assert_num_queries(0):
        client.get("/privacy/")


def test_a_published_page_is_seen_at_once_there_and_where_it_is_listed(client: Client, committed: Any) -> None:
    page = page_at("/birth-family/letters/")
    assert "Brand new" not in _text(client, "/birth-family/letters/") + _text(client, "/birth-family/")
    page.title = "Brand new"
    with committed():
        page.save_revision().publish()
    assert "Brand new" in _text(client, "/birth-family/letters/")
    assert "Brand new" in _text(client, "/birth-family/")


def test_a_page_taken_down_is_gone_at_once(client: Client, committed: Any) -> None:
    assert client.get("/news/a-group-for-fathers/").status_code == 200
    with committed():
        page_at("/news/a-group-for-fathers/").unpublish()
    assert client.get("/news/a-group-for-fathers/").status_code == 404


def test_a_section_with_another_name_is_renewed_with_all_below_it(client: Client, committed: Any) -> None:
    assert "Adopters" in _text(client, "/adopters/support/")
    hub = page_at("/adopters/")
    hub.title = "Families by adoption"
    with committed():
        hub.save_revision().publish()
    assert "Families by adoption" in _text(client, "/adopters/support/")


def test_a_moved_page_is_not_at_its_old_address(client: Client, committed: Any) -> None:
    client.get("/privacy/")
    with committed():
        page_at("/privacy/").move(page_at("/birth-family/"), pos="last-child")
    assert client.get("/privacy/").status_code in {301, 404}
    assert client.get("/birth-family/privacy/").status_code == 200


def test_what_changes_while_a_page_is_made_is_not_lost(client: Client, monkeypatch: Any) -> None:
    line = ContactPoint.objects.get(key=FAMILY_LINE)
    made_before_the_change = caching.keep

    def change_then_keep(*args: Any) -> None:
        ContactPoint.objects.filter(pk=line.pk).update(phone="01632 960 199")
        caching.forget([caching.under("/"), caching.KNOWN])
        made_before_the_change(*args)

    monkeypatch.setattr(caching, "keep", change_then_keep)
    assert line.phone in _text(client, "/privacy/")
    monkeypatch.undo()
    assert "01632 960 199" in _text(client, "/privacy/")


@pytest.mark.parametrize("query", ["q=1", "council=nowhere", "council=a&b=c", "page=2"])
def test_other_questions_are_answered_anew_and_not_kept(client: Client, query: str) -> None:
    client.get("/privacy/")
    before = len(caches["pages"]._cache)
    answer = client.get(f"/privacy/?{query}")
    assert answer["Cache-Control"] == "no-cache"
    assert len(caches["pages"]._cache) == before


def test_an_address_without_a_page_leaves_nothing_in_the_cache(client: Client) -> None:
    client.get("/privacy/")
    before = len(caches["pages"]._cache)
    assert client.get("/no/such/page/").status_code == 404
    assert len(caches["pages"]._cache) == before


def test_a_private_page_is_never_kept(client: Client, committed: Any) -> None:
    with committed():
        restriction = PageViewRestriction.LOGIN
        PageViewRestriction.objects.create(page=page_at("/privacy/"), restriction_type=restriction)
    for _ in range(2):
        answer = client.get("/privacy/")
        assert answer.status_code == 302
        assert "no-store" in answer["Cache-Control"]


def test_each_day_has_pages_of_its_own(client: Client) -> None:
    with time_machine.travel("2026-11-22 12:00Z", tick=False):
        client.get("/privacy/")
    with time_machine.travel("2026-11-23 12:00Z", tick=False), CaptureQueriesContext(connection) as asked:
        client.get("/privacy/")
    assert len(asked) > 0


def test_a_host_that_is_not_ours_gets_no_kept_page(client: Client) -> None:
    client.get("/privacy/")
    assert client.get("/privacy/", headers={"Host": "elsewhere.example.org"}).status_code == 400


def test_pages_are_there_while_the_cache_is_away(client: Client, monkeypatch: Any) -> None:
    def away(*_args: Any, **_options: Any) -> None:
        raise Away

    for name in ("get_many", "get_or_set", "add", "set", "set_many"):
        monkeypatch.setattr(caches["pages"], name, away)
    assert client.get("/privacy/").status_code == 200


def test_writing_to_a_page_is_not_possible_and_not_kept(client: Client) -> None:
    answer = client.post("/privacy/")
    assert answer["Cache-Control"] == "no-store"
