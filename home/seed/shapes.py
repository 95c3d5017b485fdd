"""How a page is written down before it is a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from home.models import BasePage

Block = dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """A page to be. Links in its text are written `page:adopters/fund`; facts and lines by key and name."""

    model: type[BasePage]
    slug: str
    title: str
    summary: str
    body: Sequence[Block] = ()
    sources: Sequence[tuple[str, str]] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    children: Sequence["Draft"] = ()


def h2(text: str) -> Block:
    return {"type": "heading", "value": {"text": text, "level": "h2"}}


def h3(text: str) -> Block:
    return {"type": "heading", "value": {"text": text, "level": "h3"}}


def p(*paragraphs: str) -> Block:
    return {"type": "text", "value": "".join(f"<p>{each}</p>" for each in paragraphs)}


def ul(*items: str) -> Block:
    return {"type": "text", "value": "<ul>" + "".join(f"<li>{each}</li>" for each in items) + "</ul>"}


def fact(key: str) -> Block:
    return {"type": "fact", "value": key}


def steps(*pairs: tuple[str, str]) -> Block:
    rows = [{"title": title, "text": f"<p>{text}</p>" if text else ""} for title, text in pairs]
    return {"type": "steps", "value": rows}


def card(urgency: str, heading: str, items: Sequence[str], action: str) -> Block:
    value = {"urgency": urgency, "heading": heading, "items": list(items), "action": action}
    return {"type": "care_card", "value": value}


def do_dont(do: Sequence[str], dont: Sequence[str]) -> Block:
    return {"type": "do_dont", "value": {"do": list(do), "dont": list(dont)}}


def details(summary: str, *paragraphs: str) -> Block:
    text = "".join(f"<p>{each}</p>" for each in paragraphs)
    return {"type": "details", "value": {"summary": summary, "text": text}}


def lines(*names: str) -> Block:
    return {"type": "helplines", "value": list(names)}


def cookies() -> Block:
    return {"type": "cookies", "value": None}
