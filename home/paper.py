"""A page's own blocks as plain pieces for paper: what stands on the screen, in its order, without its ornaments."""

import re
from html.parser import HTMLParser
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from base.clock import now
from base.pdf import Piece, write

KINDS = {
    **{tag: tag for tag in ("h2", "h3", "h4", "p", "li")},
    **dict.fromkeys(("dd", "tr", "figcaption"), "p"),
    **dict.fromkeys(("dt", "caption", "summary"), "b"),
}
FRAMES = {"div", "section", "blockquote", "figure", "details", "table", "dl"}
CELLS = {"td", "th"}
LEFT_OUT = {"video", "audio", "nav", "svg", "picture", "script"}
SPACE = re.compile(r"\s+")


class Reader(HTMLParser):
    """Reads the pieces out of a page's blocks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self.words: list[str] = []
        self.kind = "p"
        self.numbers: list[int | None] = []
        self.left_out = 0
        self.in_row = False
        self.feed(html)
        self.flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEFT_OUT:
            self.left_out += 1
        elif tag in {"ul", "ol"}:
            self.flush()
            self.numbers.append(0 if tag == "ol" else None)
        elif tag == "br":
            self.words.append(" ")
        elif tag in CELLS and "".join(self.words).strip():
            self.words.append(" – ")
        elif tag in FRAMES and not self.in_row:
            self.flush()
        elif tag in KINDS:
            self.begin(tag)

    def begin(self, tag: str) -> None:
        """A new piece; but a row of a table is one piece, and the first paragraph of a point is the point."""
        first = self.kind == "li" and not "".join(self.words).strip()
        if tag == "p" and (first or self.in_row):
            return
        self.flush()
        self.kind = KINDS[tag]
        self.in_row = tag == "tr"
        if tag == "li" and self.numbers and self.numbers[-1] is not None:
            self.numbers[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in LEFT_OUT:
            self.left_out -= 1
        elif tag in {"ul", "ol"}:
            self.flush()
            self.numbers.pop()
        elif tag == "tr":
            self.in_row = False
            self.flush()
        elif tag in {*KINDS, *FRAMES} and not self.in_row:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.words.append(data)

    def flush(self) -> None:
        """Ends the piece, if it has words yet."""
        text = SPACE.sub(" ", "".join(self.words)).strip()
        if text:
            number = self.numbers[-1] if self.numbers else None
            self.pieces.append(Piece(self.kind, text, f"{number}." if number else "•"))
            self.kind = "p"
        self.words = []


def on_paper(page: Any, request: HttpRequest) -> bytes:
    """The PDF of a page. Its HTML is always the main version."""
    html = render_to_string("home/paper.html", page.get_context(request) | {"page": page, "request": request})
    foot = _foot(page)
    return write(page.heading or page.title, Reader(html).pieces, foot=foot, made=page.last_published_at or now())


def _foot(page: Any) -> str:
    """Which version this is and when it was read through, on every sheet."""
    said = [page.title]
    if getattr(page, "version", ""):
        said.append(_("Version %(version)s") % {"version": page.version})
    if page.review:
        said.append(_("Read through on %(on)s") % {"on": f"{page.review.last_reviewed_on:%-d %B %Y}"})
    return " · ".join(said)
