"""What must stay: the last live page of a kind that the law asks for, and records that pages show."""

from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from home import gate
from home.languages import only_english
from home.marking import is_english, language_of
from home.models import BasePage
from home.uses import pages_showing

SHOWN = 8


def refuse_loss(page: BasePage) -> None:
    """After the page was deleted, or when it is about to end: another live one must be there, in English."""
    others = only_english(type(page).objects.filter(live=True, **page.kind)).exclude(pk=page.pk)
    if page.is_statutory and is_english(language_of(page)) and not others.exists():
        words = _("“%(title)s” must always be there: it is the last page of its kind that readers can see.")
        raise _refused(page, "statutory-last", words % {"title": page.title})


def refuse_end(page: Page) -> None:
    """A page that is live, and is saved as no longer live."""
    if page.live or page.pk is None:
        return
    before = Page.objects.filter(pk=page.pk, live=True).first()
    if before is not None and getattr(before.specific_class, "is_statutory", False):
        refuse_loss(before.specific)


def refuse_start(page: Page) -> None:
    """A plain `Page`, which knows nothing of its kind, is saved as live: its kind is judged."""
    if page.live and page.pk and Page.objects.filter(pk=page.pk, live=False).exists():
        specific = page.specific
        specific.live = True
        if isinstance(specific, BasePage):
            gate.let_through(specific)


def refuse_arrival(page: Page, parent_before: Page, parent_after: Page) -> None:
    """Live pages that move to a place where other readers see them are judged as if they stood there."""
    if parent_before == parent_after:
        return
    for each in page.get_descendants(inclusive=True).live().specific():
        if isinstance(each, BasePage):
            each.path = parent_after.path + each.path[len(parent_before.path) :]
            gate.let_through(each)


def refuse_deletion(record: models.Model) -> None:
    """A line, contact or fact that pages show: the pages are named, so that they can be changed first."""
    pages = list(pages_showing(record)[: SHOWN + 1])
    if pages:
        titles = ", ".join(f"“{page.title}”" for page in pages[:SHOWN]) + (" …" if len(pages) > SHOWN else "")
        words = _("%(record)s cannot go: it is shown on %(pages)s. Take it off those pages first.")
        raise _refused(record, "in-use", words % {"record": record, "pages": titles})


def _refused(thing: Any, code: str, words: str) -> gate.Refused:
    return gate.Refused(thing, [gate.Problem(code, gate.Level.BLOCK, "", words)])
