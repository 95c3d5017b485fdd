"""Turns drafts into pages. What is there already is left alone, so that an editor's work is never undone."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from agency.models import ContactPoint, LocalAuthority, Topic
from home.actions.approving import approve_shipped
from home.actions.reviewing import record_review
from home.gate import judging, needs_nod
from home.models import (
    BasePage,
    Entitlement,
    Faq,
    Helpline,
    HomePage,
    KeyFact,
    LetterExample,
    Resource,
    Service,
    StaffProfile,
)
from home.seed.dates import READ_ON
from home.seed.shapes import Block, Draft, Ref

PAGE_LINK = re.compile(r"<a href='page:([a-z0-9/-]+)'>")
RECORDS: dict[str, tuple[Any, str]] = {
    "fact": (KeyFact, "key"),
    "entitlement": (Entitlement, "title"),
    "line": (Helpline, "name"),
    "contact": (ContactPoint, "key"),
    "council": (LocalAuthority, "slug"),
    "service": (Service, "slug"),
    "resource": (Resource, "slug"),
    "faq": (Faq, "question"),
    "letter": (LetterExample, "title"),
    "profile": (StaffProfile, "first_name"),
}


def plant(draft: Draft) -> None:
    """Two passes: links between pages can be written only when every page is there."""
    planted = list(_plant(draft, Page.get_first_root_node()))
    home = HomePage.objects.get(slug=draft.slug)
    open_site(home)
    ids = Ids(home)
    with judging(day=READ_ON, together={page.pk for _draft, page in planted}):
        for each, page in planted:
            finish(each, page, ids)


def _plant(draft: Draft, parent: Page) -> Iterator[tuple[Draft, BasePage]]:
    page = Page.objects.child_of(parent).filter(slug=draft.slug).first()
    if page is None:
        sources = [{"type": "source", "value": {"name": name, "address": url}} for name, url in draft.sources]
        words = {"title": draft.title, "slug": draft.slug, "search_description": draft.summary}
        fields = {name: _record(value) for name, value in draft.fields.items()}
        known = {**words, **_for_now(draft, parent), **fields}
        page = parent.add_child(instance=draft.model(live=False, sources=sources, **known))
        yield draft, page
    for child in draft.children:
        yield from _plant(child, page)


def _for_now(draft: Draft, parent: Page) -> dict[str, int]:
    """A page that must name another names the one above it until that other is there."""
    return {f"{name}_id": parent.pk for name, value in draft.late.items() if isinstance(value, Ref)}


def _record(value: Any) -> Any:
    """A field that may not be empty names its record at once."""
    if not isinstance(value, Ref):
        return value
    model, key = RECORDS[value.kind]
    return model.objects.get(**{key: value.key})


def finish(draft: Draft, page: BasePage, ids: "Ids") -> None:
    """Fills in what names others, and puts the page before readers by the same way as an editor does."""
    page.body = [ids.block(block) for block in draft.body]
    page.related = [ids.block({"type": "page", "value": Ref("page", path)}) for path in draft.related]
    page.topics = Topic.objects.filter(slug__in=draft.topics)
    for name, value in draft.late.items():
        filled = ids.value(value)
        setattr(page, f"{name}_id" if isinstance(value, Ref) else name, filled)
    record_review(page, draft.read_on or READ_ON)
    revision = page.save_revision()
    if needs_nod(page):
        approve_shipped(revision.as_object())
    revision.publish()


def open_site(home: HomePage) -> None:
    """Puts the home page at the site's address, and Wagtail's own welcome page away."""
    place = urlsplit(settings.PUBLIC_URL)
    port = place.port or (443 if place.scheme == "https" else 80)
    words = {"root_page": home, "hostname": place.hostname, "port": port, "site_name": settings.WAGTAIL_SITE_NAME}
    site, made = Site.objects.get_or_create(is_default_site=True, defaults=words)
    welcome = site.root_page
    if made or welcome.pk == home.pk or welcome.specific_class is not Page:
        return
    Site.objects.filter(pk=site.pk).update(**words)
    Site.clear_site_root_paths_cache()
    welcome.delete()


class Ids:
    """Keys, names and page paths on the one side, the ids that Wagtail keeps on the other."""

    def __init__(self, home: HomePage) -> None:
        start = home.url_path
        self.known: dict[str, Mapping[str, int]] = {
            kind: dict(model.objects.values_list(key, "pk")) for kind, (model, key) in RECORDS.items()
        }
        self.known["page"] = {
            page.url_path.removeprefix(start).strip("/"): page.pk for page in home.get_descendants(inclusive=True)
        }

    def value(self, value: Any) -> Any:
        """The same value with ids in place of names."""
        if isinstance(value, Ref):
            return self.known[value.kind][value.key]
        if isinstance(value, str):
            return PAGE_LINK.sub(lambda found: f'<a linktype="page" id="{self.known["page"][found[1]]}">', value)
        if isinstance(value, dict):
            return {name: self.value(inner) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(inner) for inner in value]
        return value

    def block(self, block: Block) -> Block:
        return {"type": block["type"], "value": self.value(block["value"])}
