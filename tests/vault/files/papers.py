"""Invented PDFs and Word documents, with hidden things in them under a mark that can be looked for."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from pypdf.actions import JavaScript
from pypdf.annotations import Link

from tests.vault.files.photos import MARKED, PLANTED, saved, scene

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def pdf(pages: int = 1, words: str = "Dear Keira, the beans grew.") -> bytes:
    paper = FPDF()
    paper.set_font("helvetica", size=24)
    for number in range(pages):
        paper.add_page()
        paper.cell(text=f"{words} {number + 1}")
    return bytes(paper.output())


def _changed(change: Callable[[PdfWriter], object], **more: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(**more))))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_with_properties() -> bytes:
    told = {"/Author": MARKED, "/Title": MARKED, "/Creator": MARKED, "/Keywords": MARKED, "/Odd": MARKED}
    return _changed(lambda writer: writer.add_metadata(told))


def pdf_with_script() -> bytes:
    return _changed(lambda writer: writer.add_open_action(JavaScript(f"app.alert('{MARKED}')")))


def pdf_with_attachment() -> bytes:
    return _changed(lambda writer: writer.add_attachment(f"{MARKED}.txt", MARKED.encode()))


def pdf_with_link() -> bytes:
    link = Link(rect=(50, 550, 200, 650), url=f"https://{MARKED.lower()}.example.org/?{MARKED}")
    return _changed(lambda writer: writer.add_annotation(0, link))


def pdf_locked() -> bytes:
    return _changed(lambda writer: writer.encrypt("secret", algorithm="AES-256"))


def pdf_with_covered_words() -> bytes:
    """The usual mistake: a black box painted over words that are still there."""
    paper = FPDF()
    paper.set_font("helvetica", size=24)
    paper.add_page()
    paper.text(30, 60, f"Larch Close {MARKED}")
    paper.set_fill_color(0, 0, 0)
    paper.rect(25, 45, 150, 25, style="F")
    return bytes(paper.output())


def pdf_with_white_words() -> bytes:
    paper = FPDF()
    paper.add_page()
    paper.set_font("helvetica", size=24)
    paper.text(30, 30, "Dear Keira")
    paper.set_text_color(255, 255, 255)
    paper.text(30, 60, MARKED)
    return bytes(paper.output())


PDFS: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "plain": (pdf, {"text_layer"}),
    "properties": (pdf_with_properties, {"text_layer", "author", "description", "device"}),
    "script": (pdf_with_script, {"text_layer", "program"}),
    "attachment": (pdf_with_attachment, {"text_layer", "attachments"}),
    "link": (pdf_with_link, {"text_layer", "links"}),
    "covered words": (pdf_with_covered_words, {"text_layer"}),
    "white words": (pdf_with_white_words, {"text_layer"}),
}


# Word documents


def _relations(*rows: tuple[str, str, str]) -> str:
    told = "".join(f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{to}"/>' for key, kind, to in rows)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def docx(body: str, relations: tuple[tuple[str, str, str], ...] = (), **parts: bytes | str) -> bytes:
    """A document of these paragraphs (WordprocessingML). `parts`: further ones, `__` for `/` and `_` for `.`."""
    document = f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    types = f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
    known = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    properties = f"<p><creator>{MARKED}</creator><lastModifiedBy>{MARKED}</lastModifiedBy></p>"
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr("[Content_Types].xml", f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{known}{types}</Types>')
        roots = (("a", "officeDocument", "word/document.xml"), ("b", "core-properties", "docProps/core.xml"))
        zipped.writestr("_rels/.rels", _relations(*roots))
        zipped.writestr("docProps/core.xml", properties)
        zipped.writestr("word/_rels/document.xml.rels", _relations(*relations))
        zipped.writestr("word/document.xml", document)
        for name, held in parts.items():
            zipped.writestr(name.replace("__", "/").replace("_", "."), held)
    return out.getvalue()


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def changed(tag: str, inner: str) -> str:
    return f'<w:{tag} w:id="1" w:author="{MARKED}" w:date="2026-11-01T10:00:00Z">{inner}</w:{tag}>'


def with_changes() -> bytes:
    gone = f'<w:r><w:delText xml:space="preserve">in {MARKED} </w:delText></w:r>'
    return docx(p(r("We live "), changed("del", gone), changed("ins", r("by the sea"))))


def with_comments() -> bytes:
    comments = f'{HEAD}<w:comments xmlns:w="{W}">{changed("comment", p(r(MARKED)))}</w:comments>'
    body = p('<w:commentRangeStart w:id="1"/>', r("Dear Keira"), '<w:r><w:commentReference w:id="1"/></w:r>')
    return docx(body, (("c", "comments", "comments.xml"),), word__comments_xml=comments)


def with_hidden_words() -> bytes:
    return docx(p(r("Dear Keira"), r(MARKED, "<w:vanish/>"), r(", hello", '<w:vanish w:val="0"/>')))


def with_pale_words() -> bytes:
    return docx(p(r("Dear Keira"), r(" from Leeds", '<w:color w:val="FFFFFF"/>')))


def with_link() -> bytes:
    field = f'<w:r><w:instrText>HYPERLINK "https://example.org/{MARKED}"</w:instrText></w:r>'
    return docx(p(r("See "), field, r("this page")))


def with_picture(picture: bytes) -> bytes:
    drawing = '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="i"/></w:drawing></w:r>'
    relations = (("i", "image", "media/image1.jpg"), ("v", "vbaProject", "vbaProject.bin"))
    more = {"word__media__image1_jpg": picture, "word__vbaProject_bin": MARKED.encode()}
    return docx(p(r("Dear Keira"), drawing), relations, **more)


def docx_bomb() -> bytes:
    return docx(p(r("a" * 40_000_000)))


def docx_of_entities() -> bytes:
    told = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
    return docx(p(r("Dear")), (("s", "styles", "styles.xml"),), word__styles_xml=told)


WORDS: dict[str, tuple[Callable[[], bytes], str, set[str]]] = {
    "changes": (with_changes, "We live by the sea", {"author", "changes"}),
    "comments": (with_comments, "Dear Keira", {"author", "comments"}),
    "hidden words": (with_hidden_words, "Dear Keira, hello", {"author", "hidden_words"}),
    "pale words": (with_pale_words, "Dear Keira from Leeds", {"author", "pale_words"}),
    "link": (with_link, "See this page", {"author", "links"}),
    "picture": (
        lambda: with_picture(PLANTED["comment"][0](scene())),
        "Dear Keira",
        {"author", "description", "program"},
    ),
    "plain picture": (lambda: with_picture(saved(scene())), "Dear Keira", {"author", "program"}),
}
