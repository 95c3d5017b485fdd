"""What a page weighs: its own bytes, and the files that a browser asks for at once to show it."""

import gzip
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

BEST = 9


class Linked(HTMLParser):
    """The files that a browser loads with a page, by kind. What is lazy waits until somebody scrolls there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.files: dict[str, set[str]] = {"css": set(), "js": set(), "images": set(), "fonts": set(), "icons": set()}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kinds = {"stylesheet": "css", "icon": "icons", "preload": "fonts"}
        if tag == "link" and given.get("rel") in kinds:
            self.files[kinds[given["rel"]]].add(given["href"])
        elif tag == "script" and "src" in given:
            self.files["js"].add(given["src"])
        elif tag == "img" and given.get("loading") != "lazy":
            self.files["images"].add(given["src"].partition("#")[0])

    @property
    def requests(self) -> int:
        """With the page itself."""
        return 1 + sum(map(len, self.files.values()))

    def bytes_of(self, kind: str) -> int:
        return sum(packed(_file(address).read_bytes()) for address in self.files[kind])


def packed(content: bytes) -> int:
    return len(gzip.compress(content, BEST))


def weigh(html: bytes) -> dict[str, int]:
    """All that there is a budget for."""
    linked = Linked(html.decode())
    kinds = {kind: linked.bytes_of(kind) for kind in ("css", "js", "images")}
    return {"html": packed(html), "requests": linked.requests, **kinds}


def _file(address: str) -> Path:
    if address.startswith(settings.MEDIA_URL):
        return Path(settings.MEDIA_ROOT) / address.removeprefix(settings.MEDIA_URL)
    name = address.removeprefix(settings.STATIC_URL)
    return Path(finders.find(name) or Path(settings.STATIC_ROOT) / name)
