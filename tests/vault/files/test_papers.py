"""PDF comes out as pictures of its pages, Word as the words that a reader sees."""

import pytest
from PIL import ImageStat

from tests.vault.files import papers
from tests.vault.files.conftest import bytes_of
from tests.vault.files.papers import PDFS, WORDS, docx, p, pdf, r
from tests.vault.files.photos import MARK, MARKED
from tests.vault.files.test_pictures import shown
from vault.enums import FileState, Kind, Reason, Scan
from vault.files.bare import is_bare_jpeg
from vault.reading import stripped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("scanner")]


@pytest.mark.parametrize("kind", PDFS)
def test_a_pdf_comes_out_as_pictures(give, kind):
    make, told = PDFS[kind]
    file = give(make(), "letter.pdf")
    assert (file.state, file.kind, file.scan) == (FileState.SAFE, Kind.PDF, Scan.CLEAN)
    assert told <= {each.what for each in stripped(file)}
    copy = file.copies.get()
    assert (copy.kind, copy.width, copy.height) == (Kind.PICTURE, 1697, 2400)
    out = bytes_of(copy)
    assert is_bare_jpeg(out)
    assert MARK not in out


def test_what_was_covered_or_white_in_a_pdf_cannot_be_seen(give):
    """Where the words are, every pixel of the page is of one colour."""
    for make, box, level in ((papers.pdf_with_covered_words, (220, 380, 1400, 550), 0),
                             (papers.pdf_with_white_words, (200, 380, 1200, 520), 255)):  # fmt: skip
        page = shown(bytes_of(give(make(), "letter.pdf").copies.get())).crop(box)
        assert max(abs(level - mean) for mean in ImageStat.Stat(page).mean) < 2
        assert max(ImageStat.Stat(page).stddev) < 2


def test_the_pages_come_in_their_order(give):
    pages = give(pdf(pages=3), "letter.pdf").copies.newest()
    assert [(page.place, page.version) for page in pages] == [(1, 1), (2, 1), (3, 1)]
    assert len({bytes_of(page) for page in pages}) == 3


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (papers.pdf_locked, Reason.LOCKED),
        (lambda: pdf(pages=41), Reason.TOO_LONG),
        (lambda: pdf()[:300], Reason.UNREADABLE),
        (lambda: b"%PDF-1.7\n" + bytes(3000), Reason.UNREADABLE),
        (papers.docx_bomb, Reason.TOO_LARGE),
        (papers.docx_of_entities, Reason.UNREADABLE),
        (lambda: docx("<w:p/>"), Reason.EMPTY),
        (lambda: docx("<w:p>"), Reason.UNREADABLE),
        (lambda: docx(p(r("x"))).replace(b"word/", b"text/"), Reason.UNKNOWN_KIND),
        (lambda: docx(p(r("x")))[:400], Reason.UNREADABLE),
        (lambda: docx("<w:p>" * 5000 + "</w:p>" * 5000), Reason.UNREADABLE),
    ],
    ids=[
        *("locked", "41 pages", "half a pdf", "a pdf of noughts", "a docx that swells", "a docx of entities"),
        *("no words", "torn words", "another zip", "half a docx", "deep"),
    ],
)
def test_what_cannot_be_taken_says_why(give, make, reason):
    file = give(make(), "letter.docx")
    assert (file.state, file.reason, file.copies.count()) == (FileState.REFUSED, reason, 0)


@pytest.mark.shows("letterbox F9.20")
@pytest.mark.parametrize("kind", WORDS)
def test_word_comes_out_as_the_words_a_reader_sees(give, kind):
    make, text, told = WORDS[kind]
    file = give(make(), "letter.docx")
    assert (file.state, file.kind, file.scan) == (FileState.SAFE, Kind.WORDS, Scan.CLEAN)
    assert {each.what for each in stripped(file)} == told | {"name"}
    first, *pictures = file.copies.newest()
    assert (first.kind, first.text, first.size) == (Kind.WORDS, text, 0)
    assert len(pictures) == ("picture" in kind)
    for picture in pictures:
        assert is_bare_jpeg(bytes_of(picture))
        assert MARK not in bytes_of(picture)


def test_the_worker_reads_what_was_hidden(give):
    told = stripped(give(papers.with_hidden_words(), "letter.docx"))
    assert [each.value for each in told if each.what == "hidden_words"] == [MARKED]


def test_lists_tables_and_breaks_stay_readable(give):
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>'
    row = f"<w:tr><w:tc>{p(r('beans'))}</w:tc><w:tc>{p(r('peas'))}</w:tc></w:tr>"
    body = p(r("Dear Keira"), "<w:r><w:br/></w:r>", r("hello")) + p(numbered, r("a dog")) + f"<w:tbl>{row}</w:tbl>"
    assert give(docx(body), "letter.docx").copies.get().text == "Dear Keira\nhello\n• a dog\nbeans\tpeas"


def test_words_of_a_hidden_style_are_left_out(give):
    style = '<w:style w:styleId="{0}"><w:basedOn w:val="{1}"/>{2}</w:style>'
    styles = style.format("A", "", "<w:rPr><w:vanish/></w:rPr>") + style.format("B", "A", "")
    body = p(r("seen "), r("gone", '<w:rStyle w:val="B"/>'))
    held = f'<w:styles xmlns:w="{papers.W}">{styles}</w:styles>'
    file = give(docx(body, (("s", "styles", "styles.xml"),), word__styles_xml=held), "letter.docx")
    assert file.copies.get().text == "seen"


def test_without_a_scanner_only_pictures_pass(give, settings):
    settings.SCANNER = ""
    for data, name in ((pdf(), "letter.pdf"), (docx(p(r("Dear"))), "letter.docx")):
        file = give(data, name)
        assert (file.state, file.reason, file.scan) == (FileState.REFUSED, Reason.NO_SCANNER, Scan.NOT_SCANNED)
