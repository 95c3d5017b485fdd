"""Wagtail's admin as an editor sees it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from time_machine import travel
from wagtail.models import PageLogEntry

from base.clock import today
from home.models import Helpline, KeyFact, Review
from people.models import Person
from tests.home.site import page_at

pytestmark = pytest.mark.django_db

Browser = Callable[..., Client]


@pytest.fixture
def editor(as_: Browser, tomasz: Person) -> Client:
    return as_(tomasz)


def test_people_and_sites_are_not_in_the_menu(editor: Client) -> None:
    html = editor.get("/cms/").content.decode()
    assert "Facts and lines" in html
    for address in ("/cms/users/", "/cms/groups/", "/cms/sites/"):
        assert address not in html


@pytest.mark.parametrize("address", ["/cms/users/", "/cms/groups/", "/cms/sites/"])
def test_their_addresses_are_shut(editor: Client, address: str) -> None:
    assert editor.get(address).status_code == 404


@pytest.mark.parametrize("model", [KeyFact, Helpline])
def test_unchecked_records_can_be_found(editor: Client, model: type[KeyFact] | type[Helpline]) -> None:
    listing = reverse(model.snippet_viewset.get_url_name("list"))
    html = editor.get(listing, {"checked": "false"}).content.decode()
    assert all(_name(each) in html for each in model.objects.filter(checked=False))
    assert not any(_name(each) in html for each in model.objects.filter(checked=True))


def _name(record: KeyFact | Helpline) -> str:
    return escape(record.statement if isinstance(record, KeyFact) else record.name)


@pytest.mark.parametrize("address", ["/", "/adopters/", "/adopters/support/", "/urgent-help/", "/accessibility/"])
def test_each_kind_of_page_can_be_edited(editor: Client, address: str) -> None:
    answer = editor.get(reverse("wagtailadmin_pages:edit", args=[page_at(address).pk]))
    assert answer.status_code == 200
    assert "these words suit readers of about" in answer.content.decode()


def test_a_page_is_noted_as_checked(editor: Client) -> None:
    page = page_at("/adopters/fund/")
    Review.objects.filter(page=page).update(reviewed_on=date(2026, 1, 1))
    answer = editor.post(reverse("page_checked", args=[page.pk]))
    assert answer.status_code == 302
    review = Review.objects.get(page=page)
    assert (review.reviewed_on, review.due_on - review.reviewed_on) == (today(), timedelta(days=365))
    assert PageLogEntry.objects.filter(page=page.pk, action="home.checked").count() == 2


def test_asking_changes_nothing(editor: Client) -> None:
    page = page_at("/adopters/fund/")
    before = Review.objects.get(page=page).reviewed_on
    html = editor.get(reverse("page_checked", args=[page.pk])).content.decode()
    assert "Yes, I checked the whole page" in html
    assert Review.objects.get(page=page).reviewed_on == before


def test_a_saved_comma_does_not_move_the_date() -> None:
    page = page_at("/adopters/fund/")
    before = Review.objects.get(page=page).reviewed_on
    with travel("2027-02-03 10:00"):
        page.save_revision().publish()
    assert Review.objects.get(page=page).reviewed_on == before


@pytest.mark.parametrize("name", ["sam", "alison"])
def test_others_cannot_note_it(as_: Browser, request: pytest.FixtureRequest, name: str) -> None:
    page = page_at("/adopters/fund/")
    answer = as_(request.getfixturevalue(name)).post(reverse("page_checked", args=[page.pk]))
    assert answer.status_code in {403, 404}


def test_a_page_that_is_not_there(editor: Client) -> None:
    assert editor.post(reverse("page_checked", args=[99999])).status_code == 404


def test_the_looser_policy_is_for_the_cms_alone(editor: Client) -> None:
    assert "'unsafe-inline'" in editor.get("/cms/")["Content-Security-Policy"]
    assert "'unsafe-inline'" not in editor.get("/")["Content-Security-Policy"]
