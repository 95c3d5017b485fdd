"""Languages in addresses and in words: what is English on a page in another language is marked so."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

ENGLISH = settings.LANGUAGE_CODE


def is_english(language: str | None) -> bool:
    """Wagtail's admin is in another English than the pages."""
    return (language or ENGLISH).partition("-")[0] == ENGLISH.partition("-")[0]


def start_of(language: str) -> str:
    """Where the tree of a language begins."""
    return "/" if language == ENGLISH else f"/{language}/"


def of_path(path: str) -> str:
    """The language that an address names."""
    return translation.get_language_from_path(path) or ENGLISH


def beyond_language(address: str) -> str:
    """The same address in English."""
    return "/" + address.removeprefix(start_of(of_path(address)))


def language_of(page: Any) -> str:
    """A page that is nowhere yet is thought of in English."""
    return str(page.locale.language_code) if page.locale_id else ENGLISH


@contextmanager
def in_english() -> Iterator[None]:
    with translation.override(ENGLISH):
        yield


def marked(html: str, tag: str = "div") -> SafeString:
    return format_html('<{} lang="{}" dir="ltr">{}</{}>', tag, ENGLISH, mark_safe(html), tag)
