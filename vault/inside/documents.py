"""Word documents (docx): opened for the words that a reader sees and for their pictures. Nothing else comes along."""

from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from vault.inside import looking
from vault.inside.pictures import keep, opened, plain
from vault.inside.report import Piece, Refused, Report
from vault.inside.sizes import MB, MOST_WORDS, ORIGINAL
from vault.inside.wordml import Words, hidden_styles

MOST_PARTS = 3000
LARGEST_XML = 16 * MB
LARGEST_PICTURE = 30 * MB
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
PROPERTIES = {
    "creator": "author",
    "lastModifiedBy": "author",
    "Manager": "author",
    "Company": "author",
    "title": "description",
    "subject": "description",
    "description": "description",
    "keywords": "description",
    "created": "time",
    "modified": "time",
    "Application": "device",
    "Template": "other",
}
LEFT_OUT = {
    "comments": "comments",
    "people": "comments",
    "vbaProject": "program",
    "oleObject": "attachments",
    "package": "attachments",
    "aFChunk": "attachments",
    "attachedTemplate": "links",
    "chart": "drawings",
    "diagramData": "drawings",
    "control": "program",
}
AROUND = {"header": 0, "footer": 2, "footnotes": 2, "endnotes": 2}
DECLARES = (b"<!DOCTYPE", b"<!ENTITY")


class Package:
    """The parts of a docx, read one by one and never beyond their limits."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zipped = zipped
        self.names = {info.filename for info in zipped.infolist()}
        if len(self.names) > MOST_PARTS:
            raise Refused("too_large")

    def read(self, name: str, most: int) -> bytes:
        with self._zipped.open(name) as part:
            data = part.read(most + 1)
        if len(data) > most:
            raise Refused("too_large")
        return data

    def tree(self, name: str) -> ElementTree.Element:
        data = self.read(name, LARGEST_XML)
        if any(word in data for word in DECLARES):
            raise Refused("unreadable")
        return ElementTree.fromstring(data)  # noqa: S314 - in the jail, and no entity is declared

    def relations(self, name: str) -> list[tuple[str, str, str]]:
        """What a part leads to: id, kind, and the name of another part or an address outside."""
        path = PurePosixPath(name)
        own = str(path.parent / "_rels" / f"{path.name}.rels").removeprefix("./")
        if own not in self.names:
            return []
        return [self._relation(path, each) for each in self.tree(own).iter(RELATION)]

    def _relation(self, path: PurePosixPath, each: ElementTree.Element) -> tuple[str, str, str]:
        target, kind = each.get("Target", ""), each.get("Type", "").rpartition("/")[2]
        if each.get("TargetMode") == "External":
            return each.get("Id", ""), "external", target
        return each.get("Id", ""), kind, _joined(path.parent, target)


def _joined(folder: PurePosixPath, target: str) -> str:
    parts: list[str] = [] if target.startswith("/") else [part for part in folder.parts if part != "."]
    for part in target.lstrip("/").split("/"):
        if part == "..":
            del parts[-1:]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def rebuild(report: Report, order: dict[str, Any]) -> None:
    try:
        package = Package(ZipFile(report.folder / ORIGINAL))
    except BadZipFile as error:
        raise Refused("unreadable") from error
    roots = package.relations("")
    name = next((target for _, kind, target in roots if kind == "officeDocument"), "")
    if not name.startswith("word/") or name not in package.names:
        raise Refused("unknown_kind")
    _properties(package, roots, report)
    text, pictures = _seen(package, name, report)
    if len(text) > MOST_WORDS:
        raise Refused("too_long")
    if text:
        report.add(Piece("words", text=text))
    for picture in pictures:
        _picture(package, picture, report)


def _seen(package: Package, name: str, report: Report) -> tuple[str, list[str]]:
    """All words, those around the body before and after it, and the names of its pictures in their order."""
    relations = package.relations(name)
    hidden = next((hidden_styles(package.tree(to)) for _, kind, to in relations if kind == "styles"), set())
    around = sorted({(AROUND[kind], to) for _, kind, to in relations if kind in AROUND and to in package.names})
    texts, pictures = [], []
    for _, part in sorted([(1, name), *around]):
        words = Words(hidden, report)
        texts.append(words.of(package.tree(part)))
        own = {key: to for key, kind, to in package.relations(part) if kind == "image" and to in package.names}
        pictures += [own[key] for key in words.pictures if key in own]
        _left_out(package.relations(part), report)
    return "\n\n".join(filter(None, texts)), list(dict.fromkeys(pictures))


def _left_out(relations: list[tuple[str, str, str]], report: Report) -> None:
    for _, kind, target in relations:
        if kind == "external":
            report.note("links", target)
        elif kind in LEFT_OUT:
            report.note(LEFT_OUT[kind])


def _properties(package: Package, roots: list[tuple[str, str, str]], report: Report) -> None:
    for _, kind, target in roots:
        if kind == "thumbnail":
            report.note("thumbnail")
        if kind.endswith("-properties") and target in package.names:
            for element in package.tree(target).iter():
                what = PROPERTIES.get(element.tag.rpartition("}")[2], "other" if kind.startswith("custom") else "")
                if what and element.text and element.text.strip():
                    report.note(what, element.text)


def _picture(package: Package, name: str, report: Report) -> None:
    """Drawings of other kinds (EMF, WMF) are left out, and the worker is told."""
    data = package.read(name, LARGEST_PICTURE)
    with suppress(OSError, Refused, SyntaxError, ValueError):
        picture = opened(BytesIO(data))
        looking.look(picture, data, report)
        fresh = plain(picture)
        keep(report, fresh)
        return
    report.note("drawings", PurePosixPath(name).name)
