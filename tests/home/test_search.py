"""Searching: the right page first, other words and typing errors too, and nothing kept about anybody."""

import re

import pytest
from django.test import Client

from home.models import MissedSearch, SearchSynonym, Service
from home.searching import is_about_nobody
from tests.home.site import page_at

pytestmark = pytest.mark.django_db
HIT = re.compile(r'<h2 class="govuk-heading-m"><a class="govuk-link" href="([^"]+)"')


def _hits(client: Client, words: str, address: str = "/search/", **more: str) -> list[str]:
    answer = client.get(address, {"q": words, **more})
    assert answer.status_code == 200
    return HIT.findall(answer.content.decode())


@pytest.fixture
def about_fasd(db: None) -> str:
    page = page_at("/adopters/support/")
    page.title = "Living with FASD"
    page.save_revision().publish()
    return "/adopters/support/"


@pytest.mark.shows("information G33")
@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("asf", "/adopters/fund/"),
        ("letter box", "/letterbox/"),
        ("birth certificate", "/adopted-adults/find-your-route/"),
        ("fosd", "/adopters/support/"),
    ],
)
def test_g33_the_right_page_stands_first(client: Client, about_fasd: str, words: str, first: str) -> None:
    assert _hits(client, words)[0] == first


def test_g33_a_slip_of_the_finger_is_told(client: Client, about_fasd: str) -> None:
    assert "Did you mean “fasd”?" in client.get("/search/", {"q": "fosd"}).content.decode()


@pytest.mark.shows("information G33")
@pytest.mark.parametrize(
    "words",
    ["keira@example.org", "01632 960 120", "Keira Pocock", "LS29 8AB", "ls29", "zzz " * 5, "z" * 41, "jacob 12345", ""],
)
def test_g33_words_that_may_be_about_somebody_are_not_kept(client: Client, words: str) -> None:
    client.get("/search/", {"q": words})
    assert not is_about_nobody(words)
    assert not MissedSearch.objects.exists()


def test_g33_words_that_found_nothing_are_counted_without_who_asked(client: Client) -> None:
    for words in ("Zebrafish", "zebrafish "):
        assert _hits(client, words) == []
    missed = MissedSearch.objects.get()
    assert (missed.term, missed.times) == ("zebrafish", 2)
    assert not client.cookies


def test_words_that_find_something_are_not_counted(client: Client) -> None:
    assert _hits(client, "letters")
    assert not MissedSearch.objects.exists()


@pytest.mark.shows("information G34")
def test_g34_children_find_childrens_pages_alone_and_nothing_is_kept(client: Client) -> None:
    found = _hits(client, "rights", "/children/search/")
    assert found
    assert [address for address in found if not address.startswith("/children/")] == []
    assert _hits(client, "zebrafish", "/children/search/") == []
    assert not MissedSearch.objects.exists()
    assert not client.cookies


def test_a_section_can_be_searched_alone(client: Client) -> None:
    found = _hits(client, "letters", **{"for": "birth-family"})
    elsewhere = ("/adopters/", "/adopted-adults/", "/children/")
    assert "/birth-family/letters/" in found
    assert [address for address in found if address.startswith(elsewhere)] == []


def test_a_section_that_is_not_there_narrows_nothing(client: Client) -> None:
    assert _hits(client, "letters", **{"for": "nobody"}) == _hits(client, "letters")


def test_other_words_are_the_editors_to_choose(client: Client) -> None:
    assert _hits(client, "moonshine") == []
    SearchSynonym.objects.create(term="moonshine", also="letters")
    assert _hits(client, "moonshine")


def test_what_is_taken_down_is_not_found(client: Client) -> None:
    assert "/adopters/fund/" in _hits(client, "asf")
    page_at("/adopters/fund/").unpublish()
    Service.objects.update(live=False)
    assert "/adopters/fund/" not in _hits(client, "asf")


def test_an_empty_search_asks_for_words(client: Client) -> None:
    html = client.get("/search/").content.decode()
    assert "We found nothing" not in html
    assert not MissedSearch.objects.exists()


def test_what_was_typed_is_kept_in_the_box_and_is_only_text(client: Client) -> None:
    html = client.get("/search/", {"q": '"><script>'}).content.decode()
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


@pytest.mark.parametrize("address", ["/search/", "/children/search/"])
def test_no_cache_and_no_search_engine_keeps_a_search(client: Client, address: str) -> None:
    answer = client.get(address, {"q": "letters"})
    assert answer["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()


@pytest.mark.parametrize("address", ["/search/", "/children/search/"])
def test_a_search_is_only_read(client: Client, address: str) -> None:
    assert client.post(address, {"q": "letters"}).status_code in {403, 405}


def test_public_pages_lead_to_their_own_search(client: Client) -> None:
    assert 'action="/search/"' in client.get("/privacy/").content.decode()
    html = client.get("/children/").content.decode()
    assert 'action="/children/search/"' in html
    assert 'action="/search/"' not in html
