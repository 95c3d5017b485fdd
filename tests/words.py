"""Finds words in a template that no translator would ever see."""

import re
from html.parser import HTMLParser

QUIET_PARTS = re.compile(
    r"\{#.*?#\}"
    r"|\{%\s*comment\b.*?endcomment\s*%\}"
    r"|\{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%\}"
    r"|\{%\s*trans(?:late)?\b.*?%\}"
    r"|\{%\s*block body_(?:class|data)\b.*?endblock.*?%\}",  # these two stand inside the body tag
    re.DOTALL,
)
TAGS = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
LITERALS = re.compile(r"\b(?:text|title|label|summary|heading|caption|hint|key|status)=\"([^\"]*)\"")
DEFAULTS = re.compile(r"\|default(?:_if_none)?:\"([^\"]*)\"")
WORD = re.compile(r"[^\W\d_]{2,}")
SPOKEN = {"title", "alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"}
UNSPOKEN_PLACES = {"script", "style", "code", "svg"}
NAMES = {"Ribbon"}  # the product's own name is the same in every language


class _Page(HTMLParser):
    """Collects what is seen or heard."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in UNSPOKEN_PLACES
        kind = dict(attrs)
        for name, value in attrs:
            if value and (name in SPOKEN or name.startswith(("data-text", "data-i18n")) or _is_told(tag, name, kind)):
                self.found.append(value)

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in UNSPOKEN_PLACES

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def _is_told(tag: str, name: str, attrs: dict[str, str | None]) -> bool:
    """A description for search engines, or the words on an old-style button."""
    if (tag, name) == ("meta", "content"):
        return attrs.get("name") == "description"
    return (tag, name) == ("input", "value") and attrs.get("type") in {"submit", "button"}


def unmarked(template: str, *, is_html: bool = True) -> list[str]:
    """The words on screen that stand outside the translation tags."""
    rest = QUIET_PARTS.sub("", template)
    inside = " ".join(TAGS.findall(rest))
    given = LITERALS.findall(inside) + [word for word in DEFAULTS.findall(inside) if " " in word or word.istitle()]
    plain = TAGS.sub("", rest)
    if is_html:
        page = _Page()
        page.feed(plain)
        given += page.found
    else:
        given.append(plain)
    return [text.strip() for text in given if set(WORD.findall(text)) - NAMES]
