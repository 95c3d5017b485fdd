"""What editors must look at again before readers are told something that is no longer so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from laces.components import Component  # type: ignore[import-untyped]
from wagtail.models import Page, Revision

from agency.models import ContactPoint
from base.clock import now, today
from home.links.inside import broken
from home.models import (
    AccessibilityStatementPage,
    Entitlement,
    FormatVariantPage,
    Helpline,
    KeyFact,
    MissedSearch,
    OutsideLink,
    ReviewState,
    ServiceOffer,
    SourceVersion,
    StoryPage,
)
from home.models.reviews import type_of
from home.models.services import WAIT_LASTS

LOOK_AHEAD = timedelta(days=30)


def reviews_due(ahead: timedelta = LOOK_AHEAD) -> list[ReviewState]:
    """Pages and records whose next check is near or past, the oldest first; drafts are nobody's worry."""
    due = ReviewState.objects.filter(next_review_due__lte=today() + ahead)
    states = due.select_related("content_type").prefetch_related("content").order_by("next_review_due")
    return [state for state in states if state.content and getattr(state.content, "live", True)]


def pages_due() -> list[ReviewState]:
    pages = type_of(Page())
    return [state for state in reviews_due() if state.content_type_id == pages.pk]


def facts_due() -> QuerySet[KeyFact]:
    """Facts that readers see, or saw, and that end soon or have ended."""
    facts: QuerySet[KeyFact] = KeyFact.objects.filter(checked=True, valid_to__lte=today() + LOOK_AHEAD)
    return facts.order_by("valid_to")


def facts_ended() -> list[KeyFact | Entitlement]:
    """No longer shown: pages have a gap where they stood."""
    ended = {"checked": True, "valid_to__lt": today()}
    return [*KeyFact.objects.filter(**ended), *Entitlement.objects.filter(**ended)]


def unchecked() -> list[Any]:
    """Readers do not see them."""
    return [each for model in (KeyFact, Entitlement, Helpline) for each in model.objects.filter(checked=False)]


def stale_lines() -> list[Helpline | ContactPoint]:
    """Not tried for longer than was decided. Readers see them still."""
    lines = [each for each in Helpline.objects.shown() if each.is_stale]
    return [*lines, *(each for each in ContactPoint.objects.all() if is_stale(each))]


def is_stale(line: ContactPoint) -> bool:
    """A line of ours or of a council that nobody has tried for longer than was decided, or ever."""
    return line.verified_on is None or line.verified_on + timedelta(days=line.verify_every_days) < today()


def old_waits() -> QuerySet[ServiceOffer]:
    """Measured too long ago to be printed: readers are told that it is being updated."""
    offers: QuerySet[ServiceOffer] = ServiceOffer.objects.filter(wait_measured_on__lt=today() - WAIT_LASTS)
    return offers.select_related("service", "authority").order_by("wait_measured_on")


def ending_stories() -> QuerySet[StoryPage]:
    soon = today() + LOOK_AHEAD
    ends = Q(consent_expires__lte=soon) | Q(remove_by__lte=soon)
    return StoryPage.objects.live().filter(ends).order_by("title")  # type: ignore[no-any-return]


def broken_links() -> QuerySet[OutsideLink]:
    """They did not answer when they were last tried."""
    never = Q(last_ok_on__isnull=True, last_tried_on__isnull=False)
    return OutsideLink.objects.filter(never | Q(last_ok_on__lt=F("last_tried_on")))  # type: ignore[no-any-return]


def behind() -> QuerySet[FormatVariantPage]:
    """Easy read and other formats that are older than the page they follow. Staff see this, children do not."""
    variants: QuerySet[FormatVariantPage] = FormatVariantPage.objects.live().select_related("of_page")
    return variants.filter(of_page__last_published_at__gt=F("last_published_at"))


def translations_behind() -> QuerySet[SourceVersion]:
    """Pages in other languages that say what the English page said before."""
    behind: QuerySet[SourceVersion] = SourceVersion.objects.behind()
    return behind


def scheduled() -> list[tuple[Any, Any, str]]:
    """What goes live or ends by itself: the thing, when, and which of the two. The soonest first."""
    coming = Revision.objects.filter(approved_go_live_at__isnull=False).prefetch_related("content_object")
    starts = [(each.content_object, each.approved_go_live_at, "live") for each in coming]
    ends = [(page, page.expire_at, "ends") for page in Page.objects.live().filter(expire_at__gte=now())]
    return sorted([*starts, *ends], key=lambda each: each[1])


def warnings_about(page: Page) -> Iterator[str]:
    """What an editor must know who opens this page."""
    state = ReviewState.objects.of(page)
    if state and state.next_review_due < today():
        day = date_format(state.next_review_due, "j F Y")
        yield gettext("This page should have been read whole by %(day)s. Readers still see it.") % {"day": day}
    draft = page.get_latest_revision_as_object()
    for target in broken(draft):
        words = gettext("A link leads to “%(title)s”, which is not before readers: they see its words alone.")
        yield words % {"title": target.title}
    for variant in behind().filter(of_page=page.pk):
        yield gettext("“%(title)s” is older than this page. Bring it up to date.") % {"title": variant.title}
    for noted in translations_behind().filter(page__translation_key=page.translation_key):
        yield about_translation(noted, page)


def about_translation(noted: SourceVersion, page: Page) -> str:
    """To whoever opens the translation, or the English page that has left it behind."""
    named = {"title": noted.page.title, "language": noted.page.locale.get_display_name()}
    if noted.page_id != page.pk:
        return gettext("“%(title)s” (%(language)s) is older than this page. Bring it up to date.") % named
    on = date_format(noted.published_at, "j F Y")
    return gettext("English was updated after this translation, which says what English said on %(on)s.") % {"on": on}


@dataclass(frozen=True)
class Heap:
    """So many of a kind, and where they are listed."""

    words: str | Promise
    number: int
    address: str
    is_urgent: bool = False


def heaps() -> Iterator[Heap]:
    """Everything that waits, the most urgent first; kinds of which there are none are left out by the screen."""
    reviews = reviews_due()
    late = [each for each in reviews if each.next_review_due < today()]
    facts, links = reverse("report_facts"), reverse("report_links")
    dates, coming = reverse("report_reviews"), reverse("report_scheduled")
    yield Heap(_("pages and records past their check"), len(late), dates, is_urgent=True)
    yield Heap(_("facts that have ended: pages show a gap"), len(facts_ended()), facts, is_urgent=True)
    yield Heap(_("phone lines to be tried again"), len(stale_lines()), facts, is_urgent=True)
    yield Heap(_("stories whose consent ends"), ending_stories().count(), dates, is_urgent=True)
    yield Heap(_("checks due within a month"), len(reviews) - len(late), dates)
    yield Heap(_("facts and lines that nobody has checked: readers do not see them"), len(unchecked()), facts)
    yield Heap(_("waiting times older than 90 days"), old_waits().count(), facts)
    yield Heap(_("easy read or other formats that are behind their page"), behind().count(), dates)
    yield Heap(_("translations that are behind the English page"), translations_behind().count(), dates)
    yield Heap(_("links that did not answer"), broken_links().count(), links)
    yield Heap(_("searches that found nothing"), MissedSearch.objects.count(), links)
    yield Heap(_("pages and records that go live or end by themselves"), len(scheduled()), coming)


class DuePanel(Component):
    """On the first screen of the admin."""

    order = 50
    template_name = "home/admin/due.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {
            "heaps": [each for each in heaps() if each.number],
            "pages": pages_due(),
            "facts": facts_due(),
            "statement": AccessibilityStatementPage.objects.live().first(),
        }
