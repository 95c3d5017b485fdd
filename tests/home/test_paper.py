"""Statutory pages as PDF: the words of the page, to print, to post and to take along."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from home.models import KeyFact
from home.paper import Reader
from tests.home.site import GUIDES, page_at

pytestmark = pytest.mark.django_db

PASSPORT = "/adopters/entitlements/"
STATUTORY = [*GUIDES, PASSPORT, "/privacy/", "/children/complain/"]
OTHERS = ["/", "/adopters/", "/adopters/fund/", "/children/feelings/", "/urgent-help/"]


def _paper(client: Client, address: str) -> PdfReader:
    return PdfReader(BytesIO(client.get(f"{address}pdf/").content))


def _text(paper: PdfReader) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in paper.pages).split())


def _headings(outline: list[Any]) -> list[str]:
    """The outline's headings below the title, without those below them."""
    return [each.title for each in outline[1] if not isinstance(each, list)]


@pytest.mark.parametrize("address", STATUTORY)
def test_the_page_leads_to_a_pdf_with_its_title_and_language(client: Client, address: str) -> None:
    assert f'href="{address}pdf/">Print or save this page (PDF)</a>' in client.get(address).content.decode()
    answer = client.get(f"{address}pdf/")
    page = page_at(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == f'inline; filename="{page.slug}.pdf"'
    paper = PdfReader(BytesIO(answer.content))
    assert paper.metadata
    assert paper.metadata.title == (page.heading or page.title)
    assert str(paper.root_object["/Lang"]) == "en-GB"


def test_everyone_gets_the_same_bytes_and_caches_may_keep_them(client: Client) -> None:
    first, again = client.get(f"{GUIDES[0]}pdf/"), client.get(f"{GUIDES[0]}pdf/")
    assert first.content == again.content
    assert first["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert (first["Referrer-Policy"], first.cookies) == ("no-referrer", {})


@pytest.mark.parametrize("address", GUIDES)
def test_the_outline_is_the_parts_of_the_guide(client: Client, address: str) -> None:
    parts = [part.value["heading"] for part in page_at(address).sections]
    assert _headings(_paper(client, address).outline) == parts


@pytest.mark.parametrize("address", GUIDES)
def test_numbers_stand_in_digits_and_words(client: Client, address: str) -> None:
    assert "Childline: 0800 1111 (oh eight hundred, one one one one)." in _text(_paper(client, address))


def test_every_sheet_says_its_version_and_when_it_was_read_through(client: Client) -> None:
    guide = page_at(GUIDES[1])
    paper = _paper(client, GUIDES[1])
    sheets = len(paper.pages)
    foot = f"Version {guide.version} · Read through on {guide.review.last_reviewed_on:%-d %B %Y}"
    feet = [sheet.extract_text().splitlines()[-1] for sheet in paper.pages]
    assert feet == [f"{guide.title} · {foot} · {number} / {sheets}" for number in range(1, sheets + 1)]


def test_a_fact_that_nobody_has_checked_is_not_on_it(client: Client) -> None:
    fact = next(each for each in page_at(GUIDES[1]).records_shown() if isinstance(each, KeyFact))
    words = " ".join(fact.statement.split())
    assert words in _text(_paper(client, GUIDES[1]))
    KeyFact.objects.filter(pk=fact.pk).update(checked=False)
    assert words not in _text(_paper(client, GUIDES[1]))


def test_the_passport_has_its_sums_and_leaves_off_what_nobody_has_checked(client: Client) -> None:
    text = _text(_paper(client, PASSPORT))
    assert "£194.32" in text
    assert "The housing team of your council" not in text


def test_the_paper_is_a4(client: Client) -> None:
    boxes = {tuple(round(side) for side in sheet.mediabox) for sheet in _paper(client, "/privacy/").pages}
    assert boxes == {(0, 0, 595, 842)}


@pytest.mark.parametrize("address", OTHERS)
def test_no_other_page_has_one(client: Client, address: str) -> None:
    assert client.get(f"{address}pdf/").status_code == 404


def test_a_page_taken_off_has_none(client: Client) -> None:
    page_at(PASSPORT).unpublish()
    assert client.get(f"{PASSPORT}pdf/").status_code == 404


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("<ol><li><p>One</p></li><li>Two<ul><li>a</li></ul></li></ol>", [("li", "1."), ("li", "2."), ("li", "•")]),
        ("<p>Seen<svg><title>not</title></svg></p><dl><dt>For</dt><dd>All</dd></dl>", ["Seen", "For", "All"]),
        ("<table><tr><th>Here</th><td><p>3</p></td></tr><tr><td>There</td></tr></table>", ["Here – 3", "There"]),
        ("<div>First</div><blockquote>Then<br>more</blockquote>last", ["First", "Then more", "last"]),
    ],
)
def test_the_words_of_blocks_are_read_in_their_order(html: str, pieces: list[Any]) -> None:
    read = Reader(html).pieces
    wanted_marks = isinstance(pieces[0], tuple)
    assert [(each.kind, each.mark) if wanted_marks else each.text for each in read] == pieces
