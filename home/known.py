"""What nearly every page asks about the site, known by heart while one page is made.

`home.serving` learns it once after each change and puts it in use while a public page is made. Where nothing is in use
(in Wagtail's admin, in commands, inside a transaction) whoever asks goes to the database, as ever.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Site

from agency.models import ContactPoint


@dataclass(frozen=True)
class Known:
    """Live pages by address and by id, the starts of sections, and what stands on every page."""

    site: Site
    kinds: Mapping[str, tuple[type[Page], int]]
    addresses: Mapping[int, str]
    starts: tuple[Any, ...]
    family_line: ContactPoint | None
    childrens_lines: tuple[Any, ...]
    councils: frozenset[str]
    any_is_private: bool


_in_use: ContextVar[Known | None] = ContextVar("known", default=None)


def known() -> Known | None:
    """What is known while a public page is made; elsewhere nothing."""
    return _in_use.get()


@contextmanager
def in_use(facts: Known) -> Iterator[Known]:
    token = _in_use.set(facts)
    try:
        yield facts
    finally:
        _in_use.reset(token)


def start_above(page: Any, kind: type[Any]) -> Any:
    """The start of the section in which a page stands, if it is of this kind."""
    here = known()
    if here is None:
        return kind.objects.ancestor_of(page).first()
    return next(
        (each for each in here.starts if isinstance(each, kind) and page.url_path.startswith(each.url_path)), None
    )
