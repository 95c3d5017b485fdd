"""The words of a docx as a reader sees them: changes accepted, what is hidden left out, what is pale made plain."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vault.inside.report import Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
R = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
GONE = {"del": "changes", "moveFrom": "changes", "instrText": "links", "delText": "changes", "delInstrText": "changes"}
SILENT = {
    *("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "Fallback", "annotationRef"),
    *("fldChar", "proofErr", "bookmarkStart", "bookmarkEnd", "footnoteRef", "endnoteRef", "rubyPr", "rt"),
}
MARKS = {"ins": "changes", "moveTo": "changes", "rPrChange": "changes", "pPrChange": "changes",
         "commentReference": "comments", "commentRangeStart": "comments", "altChunk": "attachments",
         "object": "attachments", "control": "program", "hyperlink": "links"}  # fmt: skip
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
SMALLEST = 6  # half points
NO = {"0", "false", "off", "none"}
PRIVATE = 0xF000  # from here on a sign means what its font says
PALE = re.compile("([Ff][0-9A-Fa-f]){3}")


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _get(element: Element | None, name: str) -> str | None:
    if element is None:
        return None
    return element.get(f"{W}{name}", element.get(f"{STRICT}{name}", element.get(name)))


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else next((each for each in element if _name(each) == name), None)


def _is_on(properties: Element | None, name: str) -> bool | None:
    found = _child(properties, name)
    return None if found is None else (_get(found, "val") or "1") not in NO


def hidden_styles(styles: Element) -> set[str]:
    """The styles whose words are hidden, those that build upon one too."""
    hidden: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in styles:
        key, own = _get(style, "styleId"), _is_on(_child(style, "rPr"), "vanish")
        if key and own is not None:
            hidden[key] = own
        elif key and (parent := _get(_child(style, "basedOn"), "val")):
            based[key] = parent
    for key, base in based.items():
        seen, at = {key}, base
        while at in based and at not in seen:
            seen.add(at)
            at = based[at]
        hidden[key] = hidden.get(at, False)
    return {key for key, is_hidden in hidden.items() if is_hidden}


class Words:
    """Gathers the words of one part, and the ids of its pictures in their order."""

    def __init__(self, hidden: set[str], report: Report) -> None:
        self.pictures: list[str] = []
        self._hidden = hidden
        self._report = report

    def of(self, root: Element) -> str:
        lines = "".join(self._walk(root, hidden=False)).split("\n")
        return "\n".join(line.rstrip() for line in lines).strip("\n")

    def _walk(self, element: Element, *, hidden: bool) -> Iterator[str]:
        for each in element:
            yield from self._one(each, _name(each), hidden)

    def _one(self, each: Element, name: str, hidden: bool) -> Iterator[str]:
        if name in MARKS:
            self._report.note(MARKS[name])
        if name in GONE:
            self._report.note(GONE[name])
        elif name in SIGNS:
            yield SIGNS[name]
        elif name == "t":
            yield "" if hidden else each.text or ""
        elif name == "sym":
            yield "" if hidden else _sign(each)
        elif name in {"blip", "imagedata"}:
            self._picture(each)
        elif name in {"p", "tr", "tc", "r"}:
            yield from getattr(self, f"_{name}")(each, hidden)
        elif name not in SILENT:
            yield from self._walk(each, hidden=hidden)

    def _p(self, each: Element, hidden: bool) -> Iterator[str]:
        properties = _child(each, "pPr")
        hidden = hidden or _get(_child(properties, "pStyle"), "val") in self._hidden
        if properties is not None:
            self._changes(properties)
            if _child(properties, "numPr") is not None:
                yield "• "
        yield from self._walk(each, hidden=hidden)
        if _child(_child(properties, "rPr"), "del") is None:
            yield "\n"

    def _tr(self, each: Element, hidden: bool) -> Iterator[str]:
        if _child(_child(each, "trPr"), "del") is not None:
            self._report.note("changes")
            return
        yield "\t".join(filter(None, ("".join(self._one(cell, _name(cell), hidden)) for cell in each))) + "\n"

    def _tc(self, each: Element, hidden: bool) -> Iterator[str]:
        yield "".join(self._walk(each, hidden=hidden)).strip("\n").replace("\n", " / ")

    def _r(self, each: Element, hidden: bool) -> Iterator[str]:
        properties = _child(each, "rPr")
        own = _is_on(properties, "vanish")
        style = _get(_child(properties, "rStyle"), "val")
        hidden = own if own is not None else hidden or style in self._hidden
        if hidden and any(_name(part) == "t" and part.text for part in each):
            self._report.note("hidden_words", "".join(part.text or "" for part in each if _name(part) == "t"))
        if not hidden and _is_pale(properties) and "".join(part.text or "" for part in each).strip():
            self._report.note("pale_words")
        if properties is not None:
            self._changes(properties)
        yield from self._walk(each, hidden=hidden)

    def _changes(self, properties: Element) -> None:
        if any(_name(each) in {"rPrChange", "pPrChange", "ins", "del"} for each in properties.iter()):
            self._report.note("changes")

    def _picture(self, each: Element) -> None:
        for space in R:
            for name in ("embed", "id"):
                if key := each.get(f"{{{space}}}{name}"):
                    self.pictures.append(key)


def _sign(each: Element) -> str:
    code = int(_get(each, "char") or "0", 16)
    return "" if code >= PRIVATE or code == 0 else chr(code)


def _is_pale(properties: Element | None) -> bool:
    """White or nearly so, or under three points."""
    colour, size = _get(_child(properties, "color"), "val"), _get(_child(properties, "sz"), "val")
    if size and size.isdigit() and int(size) < SMALLEST:
        return True
    return bool(colour and PALE.fullmatch(colour))
