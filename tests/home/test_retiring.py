"""A page is taken from readers, who are led on; all its versions stay, and it can come back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from base.clock import now
from home.actions.publishing import publish_due
from home.actions.retiring import lead_on, retire, way_from
from people.models import Person
from tests.home.editing import page_at, team_editor

pytestmark = pytest.mark.django_db
As = Callable[..., Client]
FUND, SUPPORT, URGENT = "/adopters/fund/", "/adopters/support/", "/urgent-help/"


def leave(page: Any) -> str:
    return reverse("leave", args=[page.pk])


def sent(to: Any, act: str = "now") -> dict[str, str]:
    return {"to": str(to.pk), "act": act}


def led_to(address: str) -> tuple[int, str]:
    answer = Client().get(address)
    return answer.status_code, answer.get("Location", "")


@pytest.fixture
def publisher(as_: As, petra: Person) -> Client:
    return as_(petra)


def test_the_screen_names_who_leads_there_and_offers_the_page_above(publisher: Client) -> None:
    answer = publisher.get(leave(page_at(FUND)))
    html = answer.content.decode()
    assert page_at(SUPPORT).title in html
    assert answer.context["form"]["to"].value() == page_at("/adopters/").pk
    assert "Take it from readers now" in html


def test_taken_off_now_readers_are_led_on(publisher: Client, petra: Person) -> None:
    page, to = page_at(FUND), page_at(SUPPORT)
    answer = publisher.post(leave(page), sent(to), follow=True)
    assert f"They are led to “{to.title}”." in answer.content.decode()
    assert (page_at(FUND).live, led_to(FUND)) == (False, (302, SUPPORT))
    kept = PageLogEntry.objects.get(page=page.pk, action="home.led_on")
    assert (kept.user, kept.data) == (petra.account, {"to": to.pk})


def test_kept_for_the_day_it_ends(publisher: Client) -> None:
    page = page_at(FUND)
    publisher.post(leave(page), sent(page_at(SUPPORT), "later"))
    assert led_to(FUND) == (200, "")
    Page.objects.filter(pk=page.pk).update(expire_at=now() - timedelta(minutes=1))
    publish_due()
    assert led_to(FUND) == (302, SUPPORT)


def test_published_again_it_is_back(petra: Person) -> None:
    assert petra.account
    retire(page_at(FUND), page_at(SUPPORT), petra.account)
    page_at(FUND).get_latest_revision().publish()
    assert led_to(FUND) == (200, "")


def test_another_way_takes_the_place_of_the_first(petra: Person) -> None:
    assert petra.account
    page = page_at(FUND)
    for to in (SUPPORT, URGENT):
        lead_on(page, page_at(to), petra.account)
    assert way_from(page) == Page.objects.get(pk=page_at(URGENT).pk)


@pytest.mark.parametrize(
    ("address", "to", "said"),
    [
        (FUND, FUND, "From there readers would be led back here."),
        ("/children/feelings/", FUND, "Children are led to a page for children."),
    ],
)
def test_a_way_that_leads_wrong_is_said_and_changes_nothing(
    publisher: Client, address: str, to: str, said: str
) -> None:
    page = page_at(address)
    answer = publisher.post(leave(page), sent(page_at(to)))
    assert (answer.status_code, said in answer.content.decode()) == (200, True)
    assert (page_at(address).live, way_from(page)) == (True, None)


def test_two_pages_do_not_lead_to_each_other(publisher: Client) -> None:
    publisher.post(leave(page_at(FUND)), sent(page_at(SUPPORT), "later"))
    answer = publisher.post(leave(page_at(SUPPORT)), sent(page_at(FUND)))
    assert "From there readers would be led back here." in answer.content.decode()
    assert page_at(SUPPORT).live


def test_a_page_that_readers_cannot_see_leads_nobody_on(publisher: Client) -> None:
    page_at(SUPPORT).unpublish()
    answer = publisher.post(leave(page_at(FUND)), sent(page_at(SUPPORT)))
    assert "Choose a page that readers can see." in answer.content.decode()
    assert page_at(FUND).live


def test_nothing_chosen_is_said(publisher: Client) -> None:
    assert "Choose a page." in publisher.post(leave(page_at(FUND)), {"to": "", "act": "now"}).content.decode()
    assert page_at(FUND).live


def test_what_must_be_there_stays_and_nobody_is_led_away(publisher: Client) -> None:
    page = page_at(URGENT)
    answer = publisher.post(leave(page), sent(page_at("/")), follow=True)
    assert "must always be there" in answer.content.decode()
    assert (page_at(URGENT).live, way_from(page)) == (True, None)


def test_children_are_led_to_another_page_for_children(publisher: Client) -> None:
    publisher.post(leave(page_at("/children/feelings/")), sent(page_at("/children/")))
    assert led_to("/children/feelings/") == (302, "/children/")


@pytest.mark.parametrize("name", ["amara", "tomasz", "sam", "alison"])
def test_only_publishers_do(as_: As, request: pytest.FixtureRequest, name: str) -> None:
    browser = as_(request.getfixturevalue(name))
    assert browser.post(leave(page_at(FUND)), sent(page_at(SUPPORT))).status_code in {302, 403, 404}
    assert (page_at(FUND).live, way_from(page_at(FUND))) == (True, None)
    assert "Retire it" not in browser.get(reverse("wagtailadmin_pages:edit", args=[page_at(FUND).pk])).content.decode()


def test_nor_the_editor_of_one_team(as_: As) -> None:
    as_(team_editor("eastwold")).post(leave(page_at(FUND)), sent(page_at(SUPPORT)))
    assert page_at(FUND).live


def test_a_page_that_is_not_there(publisher: Client) -> None:
    assert publisher.get(reverse("leave", args=[999999])).status_code == 404
    assert publisher.get(reverse("leave", args=[Page.get_first_root_node().pk])).status_code == 404
