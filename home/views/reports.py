"""Reports of what is due, shown, scheduled, linked and hard to read; each can be taken away as a spreadsheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from base import access
from base.clock import today
from base.reading import read
from home import due, gate
from home.models import BasePage, Entitlement, Helpline, KeyFact, MissedSearch, OutsideLink
from home.words import words_of
from people.access import has_right
from people.enums import Right

FAR = timedelta(days=4000)


@dataclass(frozen=True)
class Line:
    """One line of a report."""

    what: str
    state: str
    on: date | datetime | None = None
    who: str = ""
    address: str = ""
    is_urgent: bool = False


class LineReport(ReportView):
    """A report whose lines come from more than one place."""

    results_template_name = "home/admin/report_results.html"
    header_icon = "list-ul"
    model = Page
    export_headings = {"what": _("What"), "state": _("How it is"), "on": _("Day"), "who": _("Who")}
    list_export = ["what", "state", "on", "who"]
    lines: Callable[[], Iterator[Line]]

    def dispatch(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        if not has_right(request, Right.OPEN_CMS):
            raise PermissionDenied
        return super().dispatch(request, *args, **options)  # type: ignore[no-any-return]

    def get_filtered_queryset(self) -> list[Line]:
        return list(type(self).lines())

    def get_heading(self, queryset: Any, field: str) -> str:
        return str(self.export_headings[field])


def _edit(thing: Any) -> str:
    return AdminURLFinder().get_edit_url(thing) or ""


def reviews() -> Iterator[Line]:
    """Every page and record with a review date, the oldest first."""
    for state in due.reviews_due(ahead=FAR):
        late = state.next_review_due < today()
        words = _("overdue") if late else _("to be read whole by this day")
        yield Line(
            str(state.content),
            words,
            state.next_review_due,
            str(state.get_owner_display()),
            _edit(state.content),
            late,
        )
    for variant in due.behind():
        words = _("behind the page it follows")
        yield Line(str(variant), words, variant.last_published_at, address=_edit(variant), is_urgent=True)
    for noted in due.translations_behind():
        words = _("behind the English page")
        yield Line(str(noted), words, noted.published_at, address=_edit(noted.page), is_urgent=True)
    for story in due.ending_stories():
        day = min(filter(None, (story.consent_expires, story.remove_by)))
        yield Line(str(story), _("consent ends"), day, address=_edit(story), is_urgent=True)


def facts() -> Iterator[Line]:
    """Facts, entitlements and lines: ended, unchecked and old ones first, then the rest."""
    for fact in due.facts_ended():
        yield Line(str(fact), _("has ended: not shown"), fact.valid_to, fact.source_name, _edit(fact), is_urgent=True)
    for line in due.stale_lines():
        yield Line(str(line), _("try it again: readers see it"), line.verified_on, "", _edit(line), is_urgent=True)
    for record in due.unchecked():
        words = _("not checked: not shown")
        yield Line(str(record), words, record.verified_on, record.source_name, _edit(record))
    for offer in due.old_waits():
        what = f"{offer.service}, {offer.authority}"
        words = _("waiting time too old to be shown")
        yield Line(what, words, offer.wait_measured_on, offer.wait_basis, _edit(offer.service))
    for model in (KeyFact, Entitlement, Helpline):
        for record in model.objects.shown():
            yield Line(str(record), _("shown"), record.verified_on, record.source_name, _edit(record))


def scheduled() -> Iterator[Line]:
    for thing, at, kind in due.scheduled():
        words = _("goes live") if kind == "live" else _("ends")
        yield Line(str(thing), words, at, address=_edit(thing))


def links() -> Iterator[Line]:
    """Links elsewhere that did not answer, those that did, and searches that found nothing."""
    silent = {link.pk for link in due.broken_links()}
    for link in sorted(OutsideLink.objects.all(), key=lambda each: (each.pk not in silent, each.address)):
        words = _("did not answer: %(answer)s") if link.pk in silent else _("answered")
        state = words % {"answer": link.last_answer} if link.last_tried_on else _("not tried yet")
        yield Line(link.address, state, link.last_ok_on, is_urgent=link.pk in silent)
    for search in MissedSearch.objects.all():
        words = _("search that found nothing, times: %(times)s") % {"times": search.times}
        yield Line(search.term, words, search.last_on)


def words() -> Iterator[Line]:
    """Every live page with the reading age of its words, the hardest first."""
    names, pages = gate.names(), Page.objects.live().specific()
    found = [(page, read(words_of(page), names).age) for page in pages if isinstance(page, BasePage)]
    for page, age in sorted(found, key=lambda each: (each[1] <= each[0].reading_age_wanted, -each[1])):
        wanted = page.reading_age_wanted
        state = _("reading age %(age)s; wanted %(wanted)s") % {"age": age, "wanted": wanted}
        yield Line(str(page), state, page.last_published_at, address=_edit(page), is_urgent=age > wanted)


REPORTS: dict[str, tuple[str | Promise, Callable[[], Iterator[Line]]]] = {
    "reviews": (gettext_lazy("Reviews"), reviews),
    "facts": (gettext_lazy("Facts and lines"), facts),
    "scheduled": (gettext_lazy("Scheduled"), scheduled),
    "links": (gettext_lazy("Links"), links),
    "words": (gettext_lazy("Words and reading age"), words),
}


def urls() -> Iterator[URLPattern]:
    for name, (title, lines) in REPORTS.items():
        words = {"page_title": title, "lines": staticmethod(lines), "export_filename": name}
        names = {"index_url_name": f"report_{name}", "index_results_url_name": f"report_{name}_results"}
        view: Any = type(f"{name.title()}Report", (LineReport,), words | names)
        allowed = access.right(Right.OPEN_CMS)
        yield path(f"reports/our-{name}/", allowed(view.as_view()), name=f"report_{name}")
        yield path(
            f"reports/our-{name}/results/", allowed(view.as_view(results_only=True)), name=f"report_{name}_results"
        )
