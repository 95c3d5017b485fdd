"""What must stay cannot go, by any way."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from base.clock import now
from home.actions.publishing import publish_due
from home.gate import Refused
from home.models import Faq, Helpline, KeyFact, RevisionScore, UrgentHelpPage
from home.uses import pages_showing
from people.models import Person
from tests.home.site import page_at

pytestmark = pytest.mark.django_db
Browser = Callable[..., Client]
URGENT = "/urgent-help/"


WAYS: dict[str, Callable[[Any], Any]] = {
    "delete": lambda page: page.delete(),
    "delete as a plain page": lambda page: Page.objects.get(pk=page.pk).delete(),
    "delete by a query": lambda page: Page.objects.filter(pk=page.pk).delete(),
    "unpublish": lambda page: page.unpublish(),
    "unpublish as a plain page": lambda page: Page.objects.get(pk=page.pk).unpublish(),
}


@pytest.mark.shows("information G32")
@pytest.mark.parametrize("way", WAYS)
def test_g32_the_last_page_for_emergencies_stays(way: str) -> None:
    with pytest.raises(Refused), transaction.atomic():
        WAYS[way](page_at(URGENT))
    assert UrgentHelpPage.objects.live().count() == 1
    assert Client().get(URGENT).status_code == 200


@pytest.mark.shows("information G32")
def test_g32_nor_does_it_end_at_a_time() -> None:
    UrgentHelpPage.objects.update(expire_at=now() - timedelta(days=1))
    publish_due()
    assert Client().get(URGENT).status_code == 200


@pytest.mark.shows("information G32")
def test_g32_it_gets_no_day_on_which_it_ends() -> None:
    page = page_at(URGENT)
    page.expire_at = now() + timedelta(days=9)
    with pytest.raises(Refused, match="must always be there"):
        page.save()
    with pytest.raises(Refused, match="must always be there"):
        page.save_revision().publish()


@pytest.mark.shows("information G32")
@pytest.mark.parametrize("act", ["delete", "unpublish"])
def test_g32_the_screens_say_why(as_: Browser, petra: Person, act: str) -> None:
    page = page_at(URGENT)
    answer = as_(petra).post(reverse(f"wagtailadmin_pages:{act}", args=[page.pk]), follow=True)
    assert "must always be there" in answer.content.decode()
    assert Client().get(URGENT).status_code == 200


@pytest.mark.shows("information G32")
@pytest.mark.parametrize("act", ["delete", "unpublish"])
def test_g32_nor_with_many_at_once(as_: Browser, petra: Person, act: str) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", act])
    as_(petra).post(f"{address}?id={page_at(URGENT).pk}&next=/cms/", {"include_descendants": ""}, follow=True)
    assert Client().get(URGENT).status_code == 200


def test_an_ordinary_page_may_go() -> None:
    page_at("/adopters/fund/").unpublish()
    assert Client().get("/adopters/fund/").status_code == 404


@pytest.mark.shows("information G21")
def test_g21_a_line_in_use_stays_and_the_pages_are_named() -> None:
    line = Helpline.objects.get(name="Childline")
    with pytest.raises(Refused, match=r"cannot go: it is shown on .*“Children and young people”"), transaction.atomic():
        line.delete()
    assert Helpline.objects.filter(pk=line.pk).exists()


@pytest.mark.shows("information G21")
def test_g21_nor_with_many_at_once(as_: Browser, petra: Person) -> None:
    line = Helpline.objects.get(name="Childline")
    address = reverse("wagtail_bulk_action", args=["home", "helpline", "delete"])
    answer = as_(petra).post(f"{address}?id={line.pk}&next=/cms/", follow=True)
    assert "cannot go: it is shown on" in answer.content.decode()
    assert Helpline.objects.filter(pk=line.pk).exists()


def test_a_fact_that_no_page_shows_may_go() -> None:
    fact = KeyFact.objects.create(key="lonely", statement="It is so.", source_name="A source", verified_on=now().date())
    fact.delete()
    assert not KeyFact.objects.filter(key="lonely").exists()


@pytest.mark.shows("information G28")
def test_g28_each_page_that_shows_a_fact_is_listed() -> None:
    fact = KeyFact.objects.get(key="at-eighteen")
    shows = {page.pk for page in Page.objects.filter(depth__gt=1) if _holds(page.specific, fact)}
    assert shows
    assert {page.pk for page in pages_showing(fact)} == shows


def _holds(page: Any, fact: KeyFact) -> bool:
    return fact in getattr(page, "records_shown", list)()


def test_a_record_is_followed_through_other_records() -> None:
    target = page_at("/adopters/fund/")
    faq = Faq.objects.create(question="Why?", answer=f'<p><a linktype="page" id="{target.pk}">Read</a></p>')
    page = page_at("/adopters/support/")
    page.body.append(("faqs", [faq]))
    page.save()
    assert [each.pk for each in pages_showing(faq)] == [page.pk]


def test_each_revision_keeps_how_hard_it_is_to_read() -> None:
    revision = page_at("/adopters/fund/").save_revision()
    score = RevisionScore.objects.get(revision=revision)
    assert 5 < score.age < 14
    assert score.longest > 3
