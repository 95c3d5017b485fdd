"""Turns drafts into pages. What is there already is left alone, so that an editor's work is never undone."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from home.actions import record_review
from home.models import BasePage, Helpline, HomePage, KeyFact
from home.seed.everyone import HOME
from home.seed.facts import CHECKED_ON, FACTS
from home.seed.lines import LINES
from home.seed.shapes import Block, Draft

PAGE_LINK = re.compile(r"<a href='page:([a-z/-]+)'>")


def plant_facts() -> None:
    for fact in FACTS:
        rest = {name: value for name, value in vars(fact).items() if name != "key"}
        KeyFact.objects.get_or_create(key=fact.key, defaults={**rest, "verified_on": CHECKED_ON})


def plant_lines() -> None:
    for line in LINES:
        rest = {name: value for name, value in vars(line).items() if name != "name"}
        Helpline.objects.get_or_create(name=line.name, defaults={**rest, "verified_on": CHECKED_ON})


def plant_pages() -> None:
    """Two passes: links between pages can be written only when every page is there."""
    root = Page.get_first_root_node()
    planted = list(_plant(HOME, root))
    home = HomePage.objects.get(slug=HOME.slug)
    _open_site(home)
    write = _writer(home)
    for draft, page in planted:
        page.body = [write(block) for block in draft.body]
        page.full_clean()
        page.save()
        record_review(page, CHECKED_ON)


def _plant(draft: Draft, parent: Page) -> Iterator[tuple[Draft, BasePage]]:
    page = draft.model.objects.child_of(parent).filter(slug=draft.slug).first()
    if page is None:
        sources = [{"type": "source", "value": {"name": name, "address": url}} for name, url in draft.sources]
        words = {"title": draft.title, "slug": draft.slug, "search_description": draft.summary}
        page = parent.add_child(instance=draft.model(**words, sources=sources, **draft.fields))
        yield draft, page
    for child in draft.children:
        yield from _plant(child, page)


def _open_site(home: HomePage) -> None:
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


def _writer(home: HomePage) -> Callable[[Block], Block]:
    """Turns keys, names and page paths in a block into the ids that Wagtail keeps."""
    start = home.url_path
    pages = {page.url_path.removeprefix(start).strip("/"): page.pk for page in home.get_descendants()}
    facts = dict(KeyFact.objects.values_list("key", "pk"))
    lines = dict(Helpline.objects.values_list("name", "pk"))

    def linked(value: Any) -> Any:
        if isinstance(value, str):
            return PAGE_LINK.sub(lambda found: f'<a linktype="page" id="{pages[found[1]]}">', value)
        return value

    def write(block: Block) -> Block:
        kind, value = block["type"], block["value"]
        if kind == "fact":
            return {"type": kind, "value": facts[value]}
        if kind == "helplines":
            return {"type": kind, "value": [lines[name] for name in value]}
        return {"type": kind, "value": linked(value)}

    return write
