"""In which languages a page can be had, and whether English has moved on since it was translated.

Each language has a tree of pages of its own (`/fr/…`). The language stands in the address and nowhere else, so a page
is the same for everyone. English is the source: where a tree has no page, the English one stands in for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.translation import get_language_info
from wagtail.models import Page

from home.known import known
from home.marking import ENGLISH, start_of
from home.models.translations import SourceVersion


@dataclass(frozen=True)
class Version:
    """A page as it can be had in one language."""

    language: str
    address: str
    is_behind: bool

    @property
    def name(self) -> str:
        """What its speakers call the language, whichever country's it is."""
        name = str(get_language_info(self.language.partition("-")[0])["name_local"])
        return name[:1].upper() + name[1:]


Versions = tuple[Version, ...]


@dataclass(frozen=True)
class Languages:
    """The first page of each tree by its language, and the versions of pages that more than one language has."""

    trees: Mapping[str, str]
    versions: Mapping[UUID, Versions]


def learn(home: Page) -> Languages:
    """From the first English page."""
    roots = home.get_translations(inclusive=True).live().select_related("locale")
    trees = {root.locale.language_code: root.url_path for root in sorted(roots, key=lambda root: root.pk != home.pk)}
    if len(trees) == 1:
        return Languages(trees, {})
    behind = frozenset(SourceVersion.objects.behind().values_list("page", flat=True))
    rows = [row for language, root in trees.items() for row in _in_tree(language, root, behind)]
    by_key = groupby(sorted(rows, key=lambda row: (row[0], row[1].language != ENGLISH)), key=lambda row: row[0])
    versions = {key: tuple(version for _key, version in group) for key, group in by_key}
    return Languages(trees, {key: several for key, several in versions.items() if len(several) > 1})


def languages() -> Languages:
    """What is known while a public page is made; elsewhere what is so now."""
    here = known()
    if here is not None:
        found: Languages = here.languages
        return found
    home = Page.objects.filter(sites_rooted_here__is_default_site=True).first()
    return learn(home) if home else Languages({}, {})


def _in_tree(language: str, root: str, behind: frozenset[int]) -> Iterator[tuple[UUID, Version]]:
    rows = Page.objects.live().filter(url_path__startswith=root)
    for pk, key, url_path in rows.values_list("pk", "translation_key", "url_path"):
        yield key, Version(language, start_of(language) + url_path.removeprefix(root), pk in behind)


def versions_of(page: Any) -> Versions:
    """The languages in which readers can have this page, English first; none while there is only one."""
    return languages().versions.get(page.translation_key, ())


def only_english(pages: Any) -> Any:
    """Lists and searches know English pages alone; translations are reached from them."""
    return pages.filter(locale__language_code=ENGLISH)
