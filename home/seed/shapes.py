"""How a page is written down before it is a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from home.models import BasePage

Block = dict[str, Any]


@dataclass(frozen=True)
class Ref:
    """A record or page by its key; seeding turns it into the id that Wagtail keeps."""

    kind: str
    key: str


@dataclass(frozen=True)
class Draft:
    """A page to be.

    Links in its text are written `<a href='page:adopters/fund'>`; everything else is named by a `Ref`.
    `late` holds fields whose values name other pages or records: they are filled when all are there.
    `read_on` is the day on which a person last read the whole page against its sources.
    """

    model: type[BasePage]
    slug: str
    title: str
    summary: str
    body: Sequence[Block] = ()
    sources: Sequence[tuple[str, str]] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    late: Mapping[str, Any] = field(default_factory=dict)
    children: Sequence["Draft"] = ()
    related: Sequence[str] = ()
    topics: Sequence[str] = ()
    read_on: date | None = None


def ref(kind: str, key: str) -> Ref:
    return Ref(kind, key)


def page_ref(path: str) -> Ref:
    """A page by its path below the home page: `adopters/fund`."""
    return Ref("page", path)


def h2(text: str) -> Block:
    return {"type": "heading", "value": {"text": text, "level": "h2"}}


def h3(text: str) -> Block:
    return {"type": "heading", "value": {"text": text, "level": "h3"}}


def p(*paragraphs: str) -> Block:
    return {"type": "text", "value": rich(*paragraphs)}


def rich(*paragraphs: str) -> str:
    """Paragraphs as rich text, for fields that hold it."""
    return "".join(f"<p>{each}</p>" for each in paragraphs)


def ul(*items: str) -> Block:
    return {"type": "text", "value": "<ul>" + "".join(f"<li>{each}</li>" for each in items) + "</ul>"}


def fact(key: str) -> Block:
    return {"type": "fact", "value": Ref("fact", key)}


def entitlement(title: str) -> Block:
    return {"type": "entitlement", "value": Ref("entitlement", title)}


def steps(*pairs: tuple[str, str]) -> Block:
    rows = [{"title": title, "text": f"<p>{text}</p>" if text else ""} for title, text in pairs]
    return {"type": "steps", "value": rows}


def card(urgency: str, heading: str, items: Sequence[str], action: str) -> Block:
    value = {"urgency": urgency, "heading": heading, "items": list(items), "action": action}
    return {"type": "care_card", "value": value}


def do_dont(do: Sequence[str], dont: Sequence[str], do_title: str = "", dont_title: str = "") -> Block:
    value = {"do_title": do_title, "do": list(do), "dont_title": dont_title, "dont": list(dont)}
    return {"type": "do_dont", "value": value}


def details(summary: str, *paragraphs: str) -> Block:
    return {"type": "details", "value": {"summary": summary, "text": rich(*paragraphs)}}


def lines(*names: str) -> Block:
    return {"type": "helplines", "value": [Ref("line", name) for name in names]}


def contact(key: str, *, hours: bool = True, fallback: bool = True) -> Block:
    value = {"contact_point": Ref("contact", key), "show_hours": hours, "show_fallback": fallback}
    return {"type": "contact", "value": value}


def local_contact(kind: str) -> Block:
    return {"type": "local_contact", "value": {"kind": kind}}


def services(*slugs: str) -> Block:
    return {"type": "services", "value": [Ref("service", slug) for slug in slugs]}


def resources(*slugs: str) -> Block:
    return {"type": "resources", "value": [Ref("resource", slug) for slug in slugs]}


def faqs(*questions: str) -> Block:
    return {"type": "faqs", "value": [Ref("faq", question) for question in questions]}


def glossary() -> Block:
    return {"type": "glossary", "value": None}


def letter(title: str) -> Block:
    return {"type": "letter_example", "value": Ref("letter", title)}


def quote(text: str, who: str) -> Block:
    """Invented words, and marked so."""
    return {"type": "quote", "value": {"text": text, "who": who, "is_fictional": True, "consent_ref": ""}}


def notice(kind: str, text: str, until: date | None = None) -> Block:
    value = {"kind": kind, "text": rich(text), "until": until.isoformat() if until else None}
    return {"type": "notice", "value": value}


def drawing(name: str, alt: str = "") -> Block:
    return {"type": "drawing", "value": {"drawing": name, "alt": alt}}


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Block:
    """A table of plain text; the first cell of a row names it."""
    columns = [{"type": "text", "heading": word} for word in head]
    return {
        "type": "table",
        "value": {
            "caption": caption,
            "table": {"columns": columns, "rows": [{"values": list(row)} for row in rows], "caption": ""},
        },
    }


def row(drawing_name: str, sentence: str) -> Block:
    """One easy read row."""
    return {"type": "easy_read_row", "value": {"drawing": drawing_name, "sentence": sentence}}


def trusted_adults(intro: str, people: Sequence[str], after: str = "") -> Block:
    return {"type": "trusted_adults", "value": {"intro": intro, "people": list(people), "after": after}}


def my_rights(*rights: str) -> Block:
    return {"type": "my_rights", "value": {"rights": list(rights)}}


def who_can_help(*helpers: tuple[str, str, str]) -> Block:
    """Who, what they do, and the name of their line or nothing."""
    rows = [{"who": who, "what": what, "line": Ref("line", line) if line else None} for who, what, line in helpers]
    return {"type": "who_can_help", "value": rows}


def section(key: str, heading: str, *body: Block) -> Block:
    """A part of the Children's Guide."""
    return {"type": "section", "value": {"key": key, "heading": heading, "body": list(body)}}


def part(slug: str, title: str, *body: Block) -> Block:
    """A part of a guide in parts."""
    return {"type": "part", "value": {"title": title, "slug": slug, "body": list(body)}}


def pages(*paths: str) -> list[Block]:
    """For fields that hold a list of pages."""
    return [{"type": "page", "value": page_ref(path)} for path in paths]


def cookies() -> Block:
    return {"type": "cookies", "value": None}
