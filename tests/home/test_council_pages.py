"""One page for each council: its lines, what can be had there, and what becomes of it when the council ends."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from time_machine import travel

from agency.models import ContactPoint, LocalAuthority
from home.enums import Available
from home.models import LocalAuthorityPage, Service, ServiceOffer
from tests.home.site import Outline

pytestmark = pytest.mark.django_db

PAGE = "/who-to-contact/"
QUERIES = 11  # a page made anew, with all that is learnt of the site
HARROWMERE = f"{PAGE}harrowmere-council/"
EASTWOLD = f"{PAGE}eastwold-county-council/"


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_council_shows_each_of_its_lines(client: Client) -> None:
    html = text(client, HARROWMERE)
    numbers = [link for link in Outline(html).links() if link.startswith("tel:")]
    for number in ("01632960130", "01632960131", "01632960132", "01632960133", "01632960121", "01632960134"):
        assert f"tel:{number}" in numbers
    for words in ("keeps its own adoption files", "Heard Together", "harrowmere-council.example.org/local-offer/"):
        assert words in html


def _service(name: str = "Talking therapy") -> Service:
    return Service.objects.create(
        name=name, slug=name.lower().replace(" ", "-"), summary="Somebody to talk to.", audiences=["adopters"],
        description="<p>You talk.</p>", how_to_ask="Ring us.",
    )  # fmt: skip


def _offer(service: Service, slug: str, available: str, **fields: object) -> None:
    council = LocalAuthority.objects.get(slug=slug)
    ServiceOffer.objects.create(service=service, authority=council, available=available, **fields)


@pytest.fixture
def offered() -> Service:
    """One service alone: those of the seeded site say the same words."""
    ServiceOffer.objects.all().delete()
    service = _service()
    _offer(service, "harrowmere-council", Available.YES)
    wait = {"wait_weeks": 14, "wait_measured_on": date(2026, 10, 3), "wait_basis": "the last ten families"}
    _offer(service, "tarnside-borough-council", Available.WAITING_LIST, **wait)
    _offer(service, "eastwold-county-council", Available.NO, access_note="Ask your school instead.")
    return service


SAID = {
    "harrowmere-council": "You can have this here.",
    "tarnside-borough-council": "People waited 14 weeks when we measured it on 3 October 2026.",
    "eastwold-county-council": "You cannot have this here.",
}


def test_g12_the_same_service_is_told_as_it_is_in_each_council(client: Client, offered: Service) -> None:
    with travel("2026-11-22 12:00+00:00", tick=False):
        pages = {slug: text(client, f"{PAGE}{slug}/") for slug in SAID}
    assert {slug: [words in html for words in SAID.values()] for slug, html in pages.items()} == {
        slug: [other == slug for other in SAID] for slug in SAID
    }
    assert "Ask your school instead." in pages["eastwold-county-council"]


@pytest.mark.parametrize(("day", "told"), [("2027-01-01", True), ("2027-01-02", False)])
def test_g12_a_wait_older_than_90_days_is_being_updated(client: Client, offered: Service, day: str, told: bool) -> None:
    with travel(f"{day} 12:00+00:00", tick=False):
        html = text(client, f"{PAGE}tarnside-borough-council/")
    assert ("14 weeks" in html) is told
    assert ("is being updated" in html) is not told


def test_three_services_cost_as_many_queries_as_one(
    client: Client, offered: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(PAGE)
    for more in ((), ("A group", "A course")):
        for name in more:
            _offer(_service(name), "harrowmere-council", Available.YES)
        with django_assert_num_queries(QUERIES):
            client.get(f"{HARROWMERE}?unkept={len(more)}")


@pytest.mark.shows("information G11")
def test_g11_until_its_last_day_a_council_answers_and_says_what_comes(client: Client) -> None:
    with travel("2028-03-31 22:30+00:00", tick=False):
        html = text(client, EASTWOLD)
    assert "Eastwold County Council answers for you now. From 1 April 2028 on" in html
    assert "tel:01632960150" in Outline(html).links()


@pytest.mark.shows("information G11")
def test_g11_from_the_next_day_its_page_explains_and_leads_on(client: Client) -> None:
    with travel("2028-03-31 23:30+00:00", tick=False):  # half past midnight in London
        html = text(client, EASTWOLD)
        listed = Outline(text(client, PAGE)).links()
        old_choice = Outline(text(client, "/urgent-help/?council=eastwold-county-council")).links()
        found = client.post(f"{PAGE}answer/", {"postcode": "ZZ5"})
    links = Outline(html).links()
    assert "Eastwold County Council came to an end." in html
    for slug in ("north-eastwold-council", "south-eastwold-council"):
        assert f"{PAGE}{slug}/?council={slug}" in links
        assert f"{PAGE}{slug}/?council={slug}" in listed
        assert f"?council={slug}" in old_choice
    assert "tel:01632960154" in links, "who knows about its files"
    assert "tel:01632960150" not in links, "its duty line"
    assert f"{EASTWOLD}?council=eastwold-county-council" not in listed
    assert found["Location"] == f"{PAGE}north-eastwold-council/?council=north-eastwold-council"


def test_a_former_council_is_found_with_its_files(client: Client) -> None:
    html = text(client, f"{PAGE}wenmark-county-council/")
    assert "Wenmark County Council came to an end." in html
    assert "Marlhaven City Council keeps the adoption files of Wenmark." in html
    assert "tel:01632960164" in Outline(html).links()


def test_a_council_to_come_says_who_answers_until_then(client: Client) -> None:
    html = text(client, f"{PAGE}north-eastwold-council/")
    assert "North Eastwold Council begins on 1 April 2028." in html
    assert f"{EASTWOLD}?council=eastwold-county-council" in Outline(html).links()


def test_a_number_that_changes_is_seen_on_every_page_at_once(
    client: Client, django_capture_on_commit_callbacks: object
) -> None:
    pages = [HARROWMERE, f"{PAGE}tarnside-borough-council/"]
    assert all("01632 960 121" in text(client, page) for page in pages)
    line = ContactPoint.objects.get(key="letterbox")
    line.phone = "01632 960 999"
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        line.save()
    assert [("01632 960 121" in text(client, page), "01632 960 999" in text(client, page)) for page in pages] == [
        (False, True)
    ] * 2


def test_the_draft_of_a_page_is_made_from_the_councils_row() -> None:
    page = LocalAuthorityPage.objects.get(slug="tarnside-borough-council")
    page.delete()
    call_command("make_council_page", "tarnside-borough-council", verbosity=0)
    made = LocalAuthorityPage.objects.get(slug="tarnside-borough-council")
    assert (made.live, made.title, made.authority.name) == (False, *["Tarnside Borough Council"] * 2)
    assert made.get_latest_revision_as_object().body.raw_data
    assert str(made.authority) in made.search_description


@pytest.mark.parametrize(
    ("slug", "said"), [("harrowmere-council", "has a page already"), ("nowhere", "There is no council")]
)
def test_a_draft_that_cannot_be_made_is_said(slug: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("make_council_page", slug)
