"""Old addresses lead on: after a new word in an address, after a move, and for what lies below a page."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from home.models import GuidePage, Service
from tests.home.gallery import hang_all
from tests.home.site import page_at

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]

LIST = "/services/"
GUIDE = "/adopters/a-guide/"


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Callable[[], AbstractContextManager[Any]]:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def guide() -> GuidePage:
    hang_all()
    found = page_at(GUIDE)
    assert isinstance(found, GuidePage)
    return found


@pytest.fixture
def service() -> Service:
    found = Service.objects.shown().first()
    assert found
    return found


def leads(client: Client, address: str) -> tuple[int, str]:
    answer = client.get(address)
    return answer.status_code, answer.headers.get("Location", "")


def lands(client: Client, address: str) -> tuple[int, str]:
    answer = client.get(address, follow=True)
    return answer.status_code, answer.redirect_chain[-1][0] if answer.redirect_chain else address


def renamed(page: Any, slug: str) -> None:
    page.slug = slug
    page.save_revision().publish()


def test_a_new_word_in_its_address(client: Client, committed: Any) -> None:
    with committed():
        renamed(page_at("/adopted-adults/"), "grown-up")
    for below in ("", "groups/"):
        assert leads(client, f"/adopted-adults/{below}") == (301, f"/grown-up/{below}")


def test_a_move(client: Client, committed: Any) -> None:
    with committed():
        page_at("/adopted-adults/groups/").move(page_at("/birth-family/"), pos="last-child")
    assert leads(client, "/adopted-adults/groups/") == (301, "/birth-family/groups/")


def test_there_and_back_again_ends_where_it_began(client: Client, committed: Any) -> None:
    for slug in ("grown-up", "adopted-adults"):
        with committed():
            renamed(page_at("/adopted-adults/" if slug == "grown-up" else "/grown-up/"), slug)
    assert leads(client, "/adopted-adults/") == (200, "")
    assert leads(client, "/grown-up/") == (301, "/adopted-adults/")


def test_a_browser_asks_each_time_and_tells_nobody(client: Client, committed: Any) -> None:
    with committed():
        renamed(page_at("/adopted-adults/"), "grown-up")
    answer = client.get("/adopted-adults/")
    assert (answer["Cache-Control"], answer["Referrer-Policy"]) == ("no-cache", "no-referrer")
    assert not answer.cookies


def test_an_address_that_never_was_leads_nowhere(client: Client) -> None:
    assert leads(client, "/never-was/") == (404, "")


def test_what_lies_below_a_page_goes_with_it(client: Client, committed: Any, guide: GuidePage) -> None:
    with committed():
        renamed(guide, "our-guide")
    for below in ("", "first/", "all/"):
        assert lands(client, f"{GUIDE}{below}") == (200, f"/adopters/our-guide/{below}")


def test_a_statutory_page_on_paper_goes_with_its_page(client: Client, committed: Any) -> None:
    with committed():
        renamed(page_at("/privacy/"), "your-data")
    assert lands(client, "/privacy/pdf/") == (200, "/your-data/pdf/")


def with_part(guide: GuidePage, slug: str) -> GuidePage:
    guide.parts[0].value["slug"] = slug
    guide.save_revision().publish()
    return GuidePage.objects.get(pk=guide.pk)


def test_a_part_of_a_guide_that_has_another_word(client: Client, guide: GuidePage) -> None:
    again = with_part(with_part(guide, "begin"), "start-here")
    assert lands(client, f"{GUIDE}first/") == (200, f"{GUIDE}start-here/")
    assert lands(client, f"{GUIDE}begin/") == (200, f"{GUIDE}start-here/")
    assert sorted(Redirect.objects.values_list("redirect_page_route_path", flat=True)) == ["/start-here/"] * 2
    with_part(again, "first")
    assert leads(client, f"{GUIDE}first/") == (200, "")
    assert not Redirect.objects.filter(old_path=f"{GUIDE}first").exists()


def test_two_parts_that_change_places_keep_their_words(client: Client, guide: GuidePage) -> None:
    guide.parts[0].value["slug"], guide.parts[1].value["slug"] = "second", "first"
    guide.save_revision().publish()
    assert not Redirect.objects.exists()
    assert leads(client, f"{GUIDE}first/") == (200, "")


def test_a_draft_moves_nothing(client: Client, guide: GuidePage) -> None:
    guide.parts[0].value["slug"] = "begin"
    guide.save_revision()
    assert not Redirect.objects.exists()
    assert leads(client, f"{GUIDE}first/") == (200, "")


def test_a_service_that_has_another_word(client: Client, service: Service) -> None:
    before = service.slug
    service.slug = "another-word"
    service.save_revision().publish()
    assert lands(client, f"{LIST}{before}/") == (200, f"{LIST}another-word/")


def test_a_service_that_readers_never_saw_leaves_no_address_behind(service: Service) -> None:
    Service.objects.filter(pk=service.pk).update(live=False)
    service.refresh_from_db()
    service.slug = "another-word"
    service.save()
    assert not Redirect.objects.exists()


def test_without_a_list_there_is_nowhere_to_lead(service: Service) -> None:
    page_at(LIST).unpublish()
    service.slug = "another-word"
    service.save()
    assert not Redirect.objects.exists()
