"""A draft for somebody without an account: it works for a time, shows only that draft, and ends."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from time_machine import travel

from base.clock import now
from home.actions.drafts import show_draft, token_of
from home.models import DraftLink
from people.models import Person
from tests.home.editing import page_at, team_editor

pytestmark = pytest.mark.django_db
As = Callable[..., Client]


@pytest.fixture
def fund(db: None) -> Any:
    page = page_at("/adopters/fund/")
    page.title = "The fund, as it will be"
    page.save_revision()
    return page_at("/adopters/fund/")


@pytest.fixture
def link(fund: Any, tomasz: Person) -> DraftLink:
    assert tomasz.account
    return show_draft(fund, "the head teachers’ group", tomasz.account)


def _read(link: DraftLink) -> Any:
    return Client().get(reverse("draft", args=[token_of(link)]))


def test_a_stranger_reads_the_draft_and_sees_that_it_is_one(link: DraftLink) -> None:
    answer = _read(link)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "The fund, as it will be" in html
    assert "This is a draft for the head teachers’ group. It is not published." in html
    assert "01632 960 120" in html
    assert "wagtail-userbar" not in html


def test_nothing_is_kept_indexed_or_set(link: DraftLink) -> None:
    answer = _read(link)
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies


def test_the_page_itself_stays_as_it_was(link: DraftLink) -> None:
    assert "The fund, as it will be" not in Client().get("/adopters/fund/").content.decode()


def test_a_later_change_is_not_seen_by_it(link: DraftLink, fund: Any) -> None:
    fund.title = "A later thought"
    fund.save_revision()
    assert "A later thought" not in _read(link).content.decode()


@pytest.mark.parametrize(("days", "status"), [(13.9, 200), (14.1, 404)])
def test_it_works_for_14_days(link: DraftLink, days: float, status: int) -> None:
    with travel(now() + timedelta(days=days), tick=False):
        assert _read(link).status_code == status


def test_it_ends_when_the_page_is_published(link: DraftLink) -> None:
    link.revision.publish()
    assert _read(link).status_code == 404


@pytest.mark.parametrize("token", ["x", "a:b:c"])
def test_a_made_up_address_leads_nowhere(link: DraftLink, token: str) -> None:
    assert Client().get(reverse("draft", args=[token])).status_code == 404
    assert Client().get(reverse("draft", args=[token_of(link) + "x"])).status_code == 404


def test_nothing_can_be_sent_to_it(link: DraftLink) -> None:
    assert Client().post(reverse("draft", args=[token_of(link)])).status_code == 405


def test_an_editor_makes_a_link_and_ends_it(as_: As, tomasz: Person, fund: Any) -> None:
    cms, where = as_(tomasz), reverse("drafts", args=[fund.pk])
    assert cms.post(where, {"act": "make", "note": "the youth panel"}).status_code == 302
    link = DraftLink.objects.get()
    assert reverse("draft", args=[token_of(link)]) in cms.get(where).content.decode()
    assert cms.post(where, {"act": "end", "link": str(link.pk)}).status_code == 302
    assert _read(link).status_code == 404
    assert reverse("draft", args=[token_of(link)]) not in cms.get(where).content.decode()


def test_without_saying_for_whom_there_is_none(as_: As, tomasz: Person, fund: Any) -> None:
    assert as_(tomasz).post(reverse("drafts", args=[fund.pk]), {"act": "make", "note": ""}).status_code == 200
    assert not DraftLink.objects.exists()


@pytest.mark.parametrize("said", ["", "x", "999"])
def test_a_link_that_is_not_of_this_page_is_not_ended(as_: As, tomasz: Person, link: DraftLink, said: str) -> None:
    other = page_at("/complaints/")
    cms = as_(tomasz)
    assert cms.post(reverse("drafts", args=[other.pk]), {"act": "end", "link": said}).status_code == 404
    assert cms.post(reverse("drafts", args=[other.pk]), {"act": "end", "link": f"{link.pk}"}).status_code == 404
    assert _read(link).status_code == 200


def test_the_editor_of_one_team_shows_no_page_of_others(as_: As, fund: Any) -> None:
    as_(team_editor("eastwold")).post(reverse("drafts", args=[fund.pk]), {"act": "make", "note": "me"})
    assert not DraftLink.objects.exists()


@pytest.mark.parametrize("name", ["sam", "alison"])
def test_others_make_none(as_: As, request: pytest.FixtureRequest, fund: Any, name: str) -> None:
    where = reverse("drafts", args=[fund.pk])
    assert as_(request.getfixturevalue(name)).post(where, {"act": "make", "note": "me"}).status_code in {403, 404}
    assert not DraftLink.objects.exists()
