"""Wagtail's admin as an editor sees it."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from home.models import Helpline, KeyFact
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


def test_the_looser_policy_is_for_the_cms_alone(editor: Client) -> None:
    assert "'unsafe-inline'" in editor.get("/cms/")["Content-Security-Policy"]
    assert "'unsafe-inline'" not in editor.get("/")["Content-Security-Policy"]
