"""The seeded pages by their addresses, and the outline of a page."""

from html.parser import HTMLParser
from typing import Any

from wagtail.models import Page

HOME = "/"
CHILDREN = [
    "/children/",
    "/children/what-we-do/",
    "/children/your-rights/",
    "/children/talk-to-someone/",
    "/children/your-information/",
]
WITH_EXIT = [
    "/birth-family/",
    "/birth-family/your-support/",
    "/birth-family/letters/",
    "/adopters/letters/",
    "/letterbox/",
    "/urgent-help/",
    "/safe-online/",
    "/complaints/",
]
WITHOUT_EXIT = [
    HOME,
    "/adopters/",
    "/adopters/support/",
    "/adopters/fund/",
    "/adopted-adults/",
    "/adopted-adults/your-records/",
    "/adopted-adults/finding-family/",
    "/privacy/",
    "/cookies/",
    "/accessibility/",
    *CHILDREN,
]
ALL = [*WITH_EXIT, *WITHOUT_EXIT]


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
