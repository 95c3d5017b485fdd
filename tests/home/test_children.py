"""Pages for children: someone to ring, nothing to fill in, words they can read."""

import pytest
from django.test import Client

from base.reading import read
from home.models import Helpline
from home.words import words_of
from tests.home.site import CHILDREN, Outline, page_at

pytestmark = pytest.mark.django_db

LONGEST_FOR_CHILDREN = 15
LONGEST_FOR_YOUNG_PEOPLE = 20


@pytest.mark.parametrize("address", CHILDREN)
def test_childline_and_999_stand_before_the_heading(client: Client, address: str) -> None:
    html = client.get(address).content.decode()
    top = html[: html.index("<h1")]
    assert 'href="tel:999"' in top
    assert 'href="tel:08001111"' in top


def test_pages_for_grown_ups_do_not_start_with_them(client: Client) -> None:
    html = client.get("/adopters/support/").content.decode()
    assert "tel:08001111" not in html


def test_one_change_of_a_number_is_seen_on_every_page(client: Client) -> None:
    line = Helpline.objects.get(name="Childline")
    line.number = "01632 960 111"
    line.save()
    for address in [*CHILDREN, "/urgent-help/"]:
        assert 'href="tel:01632960111"' in client.get(address).content.decode()


@pytest.mark.parametrize("address", CHILDREN)
def test_nothing_is_asked_and_nothing_leads_away(client: Client, address: str) -> None:
    outline = Outline(client.get(address).content.decode())
    assert not [tag for tag, _ in outline.tags if tag in {"form", "input", "textarea", "iframe"}]
    assert [link for link in outline.links() if link.startswith("http")] == []


@pytest.mark.parametrize("address", CHILDREN)
def test_children_can_read_it(address: str) -> None:
    page = page_at(address)
    reading = read(words_of(page))
    longest = LONGEST_FOR_CHILDREN if page.reading_age_wanted == 8 else LONGEST_FOR_YOUNG_PEOPLE
    assert reading.age <= page.reading_age_wanted
    assert reading.longest <= longest, reading.hardest


def test_the_page_for_the_youngest_is_measured_as_such() -> None:
    assert page_at("/children/what-we-do/").reading_age_wanted == 8
    assert page_at("/children/your-rights/").reading_age_wanted == 11


@pytest.mark.parametrize("address", CHILDREN)
@pytest.mark.parametrize("word", ["Rights Director", "forever family", "given up", "real parent", "our secret"])
def test_words_of_the_past_are_gone(client: Client, address: str, word: str) -> None:
    assert word not in client.get(address).content.decode()


def test_it_says_when_the_independent_reviewing_officer_ends(client: Client) -> None:
    html = client.get("/children/your-rights/").content.decode()
    assert "Until the judge makes the adoption order, you have an IRO." in html
    assert "After the order you no longer have one." in html
