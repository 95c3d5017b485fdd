"""The seeded pages by their addresses, and the outline of a page."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from wagtail.models import Page

from home.enums import EXIT_SUBJECTS
from home.seed.everyone import HOME as TREE
from home.seed.shapes import Draft


def _drafts(above: Draft, address: str) -> Iterator[tuple[str, Draft]]:
    yield address, above
    for child in above.children:
        yield from _drafts(child, f"{address}{child.slug}/")


HOME = "/"
DRAFTS = dict(_drafts(TREE, HOME))
ALL = list(DRAFTS)
CHILDREN = [address for address in ALL if address.startswith("/children/")]
GUIDES = ["/children/younger/", "/children/older/", "/children/easy-read/"]
WITH_EXIT = [
    address
    for address, draft in DRAFTS.items()
    if address.startswith("/birth-family/")
    or address == "/urgent-help/"
    or draft.fields.get("subject") in EXIT_SUBJECTS
]
WITHOUT_EXIT = [address for address in ALL if address not in WITH_EXIT]


PAGES = Page.objects.filter(depth__gt=1)


def page_at(address: str) -> Any:
    """The page that is served there."""
    return PAGES.get(url_path=f"/ribbon{address}").specific


class Outline(HTMLParser):
    """The tags of a page, each with its attributes, and the levels of its headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    @property
    def levels(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]

    def links(self) -> list[str]:
        return [attrs.get("href") or "" for tag, attrs in self.tags if tag == "a"]
