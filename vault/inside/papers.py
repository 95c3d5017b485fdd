"""PDF, page by page as pictures: what lies under, behind or beside a page does not come along."""

import ctypes
from typing import Any

import pypdfium2
from pypdfium2 import raw

from vault.inside.pictures import keep, plain
from vault.inside.report import Refused, Report
from vault.inside.sizes import LONGEST_EDGE, MOST_PAGES, ORIGINAL

FINEST = 300 / 72  # pixels for each point of paper
STRIPPED = {
    "Title": "description",
    "Subject": "description",
    "Keywords": "description",
    "Author": "author",
    "Creator": "device",
    "Producer": "device",
    "CreationDate": "time",
    "ModDate": "time",
}


def rebuild(report: Report, order: dict[str, Any]) -> None:
    pdf = _opened(report)
    if len(pdf) > MOST_PAGES:
        raise Refused("too_long")
    _look(pdf, report)
    pdf.init_forms()
    for page in pdf:
        _look_at_page(page, report)
        scale = min(LONGEST_EDGE / max(1, *page.get_size()), FINEST)
        keep(report, plain(page.render(scale=scale).to_pil()))
        page.close()


def _opened(report: Report) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(report.folder / ORIGINAL)
    except pypdfium2.PdfiumError as error:
        is_locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        raise Refused("locked" if is_locked else "unreadable") from error


def _look(pdf: pypdfium2.PdfDocument, report: Report) -> None:
    for name, value in pdf.get_metadata_dict(skip_empty=True).items():
        report.note(STRIPPED.get(name, "other"), value)
    if pdf.count_attachments():
        report.note("attachments")
    if pdf.get_formtype():
        report.note("fields")
    if raw.FPDFDoc_GetJavaScriptActionCount(pdf) > 0:
        report.note("program")


def _look_at_page(page: pypdfium2.PdfPage, report: Report) -> None:
    words = page.get_textpage()
    if words.count_chars() > 0:
        report.note("text_layer")
    words.close()
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind == raw.FPDF_ANNOT_LINK:
            report.note("links", _target(page, note))
        elif kind != raw.FPDF_ANNOT_WIDGET:
            report.note("notes")
        raw.FPDFPage_CloseAnnot(note)


def _target(page: pypdfium2.PdfPage, note: Any) -> str:
    action = raw.FPDFLink_GetAction(raw.FPDFAnnot_GetLink(note))
    text = ctypes.create_string_buffer(400)
    raw.FPDFAction_GetURIPath(page.pdf, action, text, len(text))
    return text.value.decode("utf-8", "replace")
