"""The only code that writes PDF: plain pieces in, a file with a title, a language and an outline out."""

import atexit
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from django.conf import settings
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from fpdf import FPDF
from fpdf.enums import XPos, YPos

FACE = "atkinson"
FILE = "portal/static/ribbon/fonts/atkinson-hyperlegible-next-latin.woff2"
WEIGHTS = {"": 400.0, "B": 650.0}
NOT_NEEDED = ("GPOS", "GSUB", "GDEF")  # shapes of other scripts; to weigh them takes a second
SIZES = {"h1": 26, "h2": 19, "h3": 15, "h4": 13, "b": 12, "p": 12, "li": 12}
LEVELS = {"h1": 0, "h2": 1, "h3": 2, "h4": 3}
BOLD = {*LEVELS, "b"}
LINE, MARGIN, INDENT = 1.45, 22, 7
KEPT = 30  # a heading stands with the words below it
POINT = 0.3528  # millimetres


@dataclass(frozen=True)
class Piece:
    """A heading (`h2` to `h4`), a paragraph (`p`, or `b` in bold) or a point of a list (`li`, with its mark)."""

    kind: str
    text: str
    mark: str = "•"


class Paper(FPDF):
    """A4, one column, the number of the sheet at its foot."""

    foot = ""

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font(FACE, size=9)
        self.cell(0, 5, f"{self.foot} · {self.page_no()} / {{nb}}")

    def put(self, piece: Piece) -> None:
        """Below what stands there already."""
        size = SIZES[piece.kind]
        height = size * LINE * POINT
        if piece.kind in LEVELS:
            self.ln(3)
            if self.will_page_break(KEPT):
                self.add_page()
            self.start_section(piece.text, level=LEVELS[piece.kind], strict=False)
        self.set_font(FACE, "B" if piece.kind in BOLD else "", size)
        if piece.kind == "li":
            self.cell(INDENT, height, piece.mark)
        self.multi_cell(0, height, piece.text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(1 if piece.kind == "li" else 2.5)


@lru_cache(maxsize=1)
def faces() -> dict[str, Path]:
    """Our own face at two weights, made once in each process from the one file that the site carries."""
    folder = Path(mkdtemp(prefix="ribbon-face-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return {style: _face(folder, weight) for style, weight in WEIGHTS.items()}


def _face(folder: Path, weight: float) -> Path:
    made = folder / f"{weight:.0f}.ttf"
    with TTFont(Path(settings.BASE_DIR) / FILE) as font:
        for table in NOT_NEEDED:
            del font[table]
        instantiateVariableFont(font, {"wght": weight}, inplace=True)
        font.flavor = None
        font.save(made)
    return made


def write(title: str, pieces: Iterable[Piece], *, foot: str, made: datetime, language: str = "en-GB") -> bytes:
    """The file: the same words of the same time make the same bytes. Its first heading is the title."""
    paper = Paper(format="A4")
    paper.foot = foot
    for style, face in faces().items():
        paper.add_font(FACE, style, face)
    paper.set_title(title)
    paper.set_lang(language)
    paper.set_creation_date(made)
    paper.set_margin(MARGIN)
    paper.set_auto_page_break(True, margin=MARGIN)
    paper.add_page()
    for piece in (Piece("h1", title), *pieces):
        paper.put(piece)
    return bytes(paper.output())
