"""Rules about a page as a whole: who read it and when, who agreed to it, and what the law wants to find in it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from base.clock import add_months
from home.enums import GuideSection, Nod
from home.gate.digest import digest
from home.gate.matter import Matter, Spot
from home.models.facts import Lasting
from home.models.reviews import Approval, ReviewState

Found = Iterator[tuple[Spot, str]]
WHOLE = Spot("")
GUIDE_LASTS = 12  # months: adoption national minimum standards 2014, standard 18


def no_review(matter: Matter) -> Found:
    state = review_of(matter.page)
    if state is None or not (state.owner and state.review_every_months):
        yield WHOLE, _("Nobody has read the whole page yet. Save the draft, read it, choose “Whole page checked”.")


def overdue(matter: Matter) -> Found:
    state = review_of(matter.page)
    if state is not None and state.next_review_due < matter.on:
        yield WHOLE, _("The page was to be checked again by %(day)s.") % {"day": f"{state.next_review_due:%-d %B %Y}"}


def review_of(page: Any) -> ReviewState | None:
    """An alias is read where its words are kept."""
    own = ReviewState.objects.of(page) if page.pk else None
    return own or (page.alias_of_id and ReviewState.objects.of(page.alias_of)) or None


def no_summary(matter: Matter) -> Found:
    if not matter.page.search_description.strip():
        yield Spot("search_description"), _("Say in one sentence what a reader finds here.")


def ended(matter: Matter) -> Found:
    for spot, _block, value in matter.leaves:
        if isinstance(value, Lasting) and value.valid_to is not None and value.valid_to < matter.on:
            figures = {"fact": value, "day": f"{value.valid_to:%-d %B %Y}"}
            yield spot, _("“%(fact)s” was true until %(day)s. Bring the record up to date, or take it out.") % figures


def is_guide(page: Any) -> bool:
    return hasattr(page, "approved_on")


def part_missing(matter: Matter) -> Found:
    if not is_guide(matter.page):
        return
    there = {value.get("key") for _spot, value in matter.blocks("section") if value.get("body")}
    for key in GuideSection:
        if key not in there:
            yield Spot("sections"), _("The guide must hold the part “%(part)s”.") % {"part": key.label}


def not_approved(matter: Matter) -> Found:
    guide = matter.page
    if not is_guide(guide):
        return
    if not guide.approved_by or guide.approved_on is None:
        yield Spot("approved_on"), _("Say who approved the guide, and when.")
    elif add_months(guide.approved_on, GUIDE_LASTS) < matter.on:
        yield Spot("approved_on"), _("The guide was approved more than a year ago. It must be approved each year.")


def may_end(matter: Matter) -> Found:
    if matter.page.is_statutory and matter.page.expire_at:
        yield Spot("expire_at"), _("This page must always be there. Take the day out on which it would end.")


def needs_nod(page: Any) -> bool:
    """Pages for children and for emergencies are read by somebody who knows what could harm."""
    return bool(page.for_children or page.is_urgent)


def no_nod(matter: Matter) -> Found:
    page = matter.page
    if needs_nod(page) and not has_nod(page):
        yield WHOLE, _("The safeguarding reviewer has not agreed to exactly these words yet. Send the page to them.")


def has_nod(page: Any) -> bool:
    """Whether these very words were agreed to. An alias among the same readers shares its original's."""
    pages = [page.pk]
    if page.alias_of_id and needs_nod(page.alias_of.specific):
        pages.append(page.alias_of_id)
    given = Approval.objects.filter(page__in=pages, nod=Nod.SAFEGUARDING)
    return page.pk is not None and given.filter(digest=digest(page)).exists()
