"""Pages for children: someone to ring, nothing to fill in, words they can read."""

import re

import pytest
from django.conf import settings
from django.test import Client

from base.reading import read
from home.enums import GuideSection
from home.models import ApprovedSite, Helpline
from home.seed.letters import LETTERS
from home.words import words_of
from tests.home.site import CHILDREN, DRAFTS, GUIDES, Outline, page_at

pytestmark = pytest.mark.django_db

LONGEST = {
    "/children/": 15,
    "/children/younger/": 15,
    "/children/easy-read/": 15,
    "/children/feelings/": 15,
    "/children/groups/": 15,
    "/children/brothers-and-sisters/": 15,
    "/children/tell-us/": 15,
}
LONGEST_FOR_YOUNG_PEOPLE = 20
PAST = ["Rights Director", "forever family", "given up", "real parent", "our secret", "one-off contact", "Adopter Hub"]


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
def test_nothing_is_asked_and_only_approved_sites_are_led_to(client: Client, address: str) -> None:
    html = client.get(address).content.decode()
    main = Outline(html.split("<main", 1)[1].split("</main>", 1)[0])
    assert not [tag for tag, _ in main.tags if tag in {"form", "input", "textarea", "iframe"}]
    hosts = {link.split("/")[2] for link in main.links() if link.startswith("http")}
    way_out = {settings.EXIT_TO.split("/")[2]}
    assert hosts - way_out - set(ApprovedSite.objects.values_list("host", flat=True)) == set()


@pytest.mark.parametrize("address", CHILDREN)
def test_children_can_read_it(address: str) -> None:
    page = page_at(address)
    reading = read(words_of(page))
    assert reading.age <= page.reading_age_wanted, reading.hardest
    assert reading.longest <= LONGEST.get(address, LONGEST_FOR_YOUNG_PEOPLE), reading.hardest


@pytest.mark.parametrize(("address", "age"), [("younger", 8), ("easy-read", 8), ("older", 11), ("complain", 11)])
def test_each_is_measured_by_its_own_readers(address: str, age: int) -> None:
    assert page_at(f"/children/{address}/").reading_age_wanted == age


@pytest.mark.parametrize("address", CHILDREN)
def test_words_of_the_past_are_gone(client: Client, address: str) -> None:
    html = client.get(address).content.decode()
    assert [word for word in PAST if word.lower() in html.lower()] == []


@pytest.mark.parametrize("address", GUIDES)
def test_g15_each_guide_holds_every_part_once_and_in_order(address: str) -> None:
    keys = [block.value["key"] for block in page_at(address).sections]
    assert keys == GuideSection.values


@pytest.mark.parametrize("address", GUIDES)
def test_each_guide_was_approved_by_a_role(address: str) -> None:
    guide = page_at(address)
    assert guide.approved_by == "Head of service, after the safeguarding lead"
    assert (guide.approved_on.isoformat(), guide.version) == ("2026-09-14", "2026.1")


@pytest.mark.parametrize("address", GUIDES)
def test_each_guide_names_the_offices_as_they_are_today(client: Client, address: str) -> None:
    words = words_of(page_at(address))
    assert "You have an IRO until the adoption order." in words
    assert re.search(r"After the order you (do not have an IRO|no longer have one)\.", words)
    assert "cannot sort out one person’s problem" in words
    assert "Help at Hand" in words
    html = client.get(address).content.decode()
    for number in ("08005280731", "08088005792"):
        assert f'href="tel:{number}"' in html


def test_a_part_of_a_guide_never_gives_a_number_for_the_reviewing_officer() -> None:
    for address in GUIDES:
        part = next(b.value for b in page_at(address).sections if b.value["key"] == GuideSection.IRO)
        assert {block.block_type for block in part["body"]} <= {"text", "fact", "drawing", "easy_read_row"}


@pytest.mark.parametrize("address", CHILDREN)
def test_nobody_is_asked_to_keep_a_secret(address: str) -> None:
    told = [line for line in words_of(page_at(address)).split("\n") if "secret" in line.lower()]
    assert [line for line in told if "You do not have to keep it a secret" not in line] == []


@pytest.mark.parametrize("address", ["younger", "older", "who-can-help-me", "tell-us", "groups"])
def test_it_says_whom_we_tell_when_somebody_is_not_safe(address: str) -> None:
    words = words_of(page_at(f"/children/{address}/"))
    assert re.search(r"(must|have to|we) tell (someone|a\s+person) who can help", words)


@pytest.mark.parametrize("address", CHILDREN)
def test_a_title_says_nothing_on_a_shared_screen(address: str) -> None:
    assert "adopt" not in page_at(address).window_title.lower()


def test_easy_read_is_rows_of_a_drawing_and_a_short_sentence() -> None:
    rows = [
        block.value
        for part in page_at("/children/easy-read/").sections
        for block in part.value["body"]
        if block.block_type == "easy_read_row"
    ]
    assert len(rows) == 43
    assert [row["sentence"] for row in rows if not row["drawing"] or len(row["sentence"].split()) > 15] == []


def test_the_letters_to_learn_from_are_invented_and_name_no_place() -> None:
    assert len(LETTERS) == 10
    assert {bool(re.search(r"\d|@|https?:|Street|Road|School\b", each["body"])) for each in LETTERS} == {False}


def test_there_is_a_page_for_each_thing_that_children_ask_about() -> None:
    names = {address.removeprefix("/children/").strip("/") for address in DRAFTS if address.startswith("/children/")}
    assert names == {
        *("", "younger", "older", "easy-read", "my-rights", "who-can-help-me", "feelings", "school"),
        *("my-story", "brothers-and-sisters", "being-online", "groups", "tell-us", "complain", "your-information"),
    }
