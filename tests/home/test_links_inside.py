"""Links between our pages: an editor hears of one that no reader can open."""

from collections.abc import Callable

import pytest
from django.test import Client

from home.links.inside import broken
from people.models import Person
from tests.home.editing import edit_address, page_at

pytestmark = pytest.mark.django_db


def test_an_editor_is_warned_of_a_link_to_a_page_that_is_not_live(as_: Callable[..., Client], tomasz: Person) -> None:
    page, target = page_at("/adopters/fund/"), page_at("/complaints/")
    page.body = [{"type": "text", "value": f'<p><a linktype="page" id="{target.pk}">Complain</a></p>'}]
    page.save_revision()
    cms = as_(tomasz)
    said = f"A link leads to “{target.title}”, which is not before readers"
    assert said not in cms.get(edit_address(page)).content.decode()
    type(target).objects.filter(pk=target.pk).update(live=False)
    assert said in cms.get(edit_address(page)).content.decode()


def test_pages_to_read_next_count_too() -> None:
    page, target = page_at("/adopters/fund/"), page_at("/complaints/")
    page.related = [{"type": "page", "value": target.pk}]
    type(target).objects.filter(pk=target.pk).update(live=False)
    assert [each.pk for each in broken(page)] == [target.pk]


def test_a_page_whose_links_all_lead_somewhere() -> None:
    assert broken(page_at("/adopters/")) == []
