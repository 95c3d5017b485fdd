"""Lines: who writes to whom, when, what; opened, set to rest, ended; and each occasion on them."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from base.moves import NotAllowed
from letterbox import terms
from letterbox.actions import calendar, changes, lining
from letterbox.actions.planning import note_seen
from letterbox.enums import LineState
from letterbox.enums.plan import EndWhy, PauseWhy
from letterbox.forms.arranging import EndsForm, WhatForm, WhenForm
from letterbox.forms.recording import EndForm, MoreTimeForm, NotThisTimeForm, RestForm
from letterbox.models import Arrangement, Exchange, Line, Pause
from letterbox.overview import overview
from letterbox.terms import Terms
from letterbox.views.arranging.shared import (
    arrangement_or_404,
    child_choices,
    form_page,
    part_or_404,
    parties_of,
    party_choices,
    posted,
    said,
    tried,
)
from people.access import person_of
from people.enums import Right

AT_MOST = 24
FIRST = Terms(
    months=(),
    kinds=("letter", "card"),
    window_days=14,
    grace_days=14,
    goes_first=False,
    festivals=(),
    photos="none",
    photos_are="keep",
    addressed_to="adults",
)
FORBIDDEN = gettext_lazy("A court order forbids this line while it stands. Nobody can open it. Your try is in the log.")
REQUIRED = gettext_lazy("A court order requires this line while it stands. It cannot be ended.")
ASKED_BEFORE = gettext_lazy("Somebody has asked for this already. It waits for a second person.")
TO_OPEN: dict[type[Exception], Any] = {
    lining.Forbidden: FORBIDDEN,
    lining.NotAgreed: gettext_lazy("Both ends must agree to it first. Offer it to whoever has not."),
    lining.Resting: gettext_lazy("There is a reason to rest that nobody has lifted yet. Look at it first."),
    NotAllowed: gettext_lazy("This line is open already, or it has ended."),
}


def _line_or_404(request: HttpRequest, ref: str) -> Line:
    found: Line = part_or_404(request, Line.objects.with_ends(), ref)
    return found


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def add_line(request: HttpRequest, ref: str) -> HttpResponse:
    """A new line, one way. When and what follow on the next pages."""
    arrangement = arrangement_or_404(request, ref)
    parties = parties_of(arrangement)
    form = EndsForm(posted(request), parties=party_choices(parties), children=child_choices(arrangement))
    if not parties:
        return said(request, arrangement, _("Add the people first. Then say who writes to whom."))
    if form.is_valid():
        line = _prepare(request, arrangement, form)
        if line is not None:
            return redirect("letters:line_when", line.public_id)
        form.add_error("reader", _("There is a line between these two already, this way."))
    intro = _("A line goes one way. For answers, add another one the other way.")
    return form_page(request, arrangement, form, _("Who writes to whom"), _("Go on"), intro=intro)


def _prepare(request: HttpRequest, arrangement: Arrangement, form: EndsForm) -> Line | None:
    answers = form.cleaned_data
    parties = {party.public_id: party for party in parties_of(arrangement)}
    writer, reader = parties[answers["writer"]], parties[answers["reader"]]
    if Line.objects.filter(writer=writer, reader=reader).exists():
        return None
    children = list(arrangement.children.filter(public_id__in=answers["children"]))
    names = {name: answers[name] for name in ("reader_called", "writer_called")}
    return lining.prepare_line(writer, reader, children, FIRST, by=person_of(request), **names)


@right(Right.ARRANGE_LETTERS)
@require_GET
def line(request: HttpRequest, ref: str) -> HttpResponse:
    """One line on one page: its terms, its calendar, what can be done."""
    found = _line_or_404(request, ref)
    note_seen(found.arrangement, person_of(request))
    context = {
        "arrangement": found.arrangement,
        "row": next(row for row in overview(found.arrangement).lines if row.line.pk == found.pk),
        "exchanges": list(found.exchanges.order_by("-opens_on")[:AT_MOST]),
        "is_living": found.state != LineState.ENDED,
    }
    return render(request, "letterbox/arranging/line.html", context)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def line_who(request: HttpRequest, ref: str) -> HttpResponse:
    """Whom it is about, and what each end calls the other."""
    found = _line_or_404(request, ref)
    names = ("reader_called", "writer_called")
    first = {name: getattr(found, name) for name in names}
    about = list(found.children.values_list("public_id", flat=True))
    form = EndsForm(posted(request), children=child_choices(found.arrangement), initial={**first, "children": about})
    if form.is_valid():
        answers = form.cleaned_data
        children = list(found.arrangement.children.filter(public_id__in=answers["children"]))
        lining.change_names(found, children, by=person_of(request), **{name: answers[name] for name in names})
        return said(request, found.arrangement, _("Saved. Offer it to both ends, so that they can read it."))
    return form_page(request, found.arrangement, form, _heading(found), _("Save"))


def _heading(found: Line) -> str:
    return _("%(writer)s to %(reader)s") % {"writer": found.writer.signs_as, "reader": found.reader.signs_as}


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def line_when(request: HttpRequest, ref: str) -> HttpResponse:
    """In which months, and how much time there is."""
    found = _line_or_404(request, ref)
    now = terms.offered_on(found)
    form = WhenForm(posted(request), initial={**vars(now), "months": [f"{month}" for month in now.months]})
    if form.is_valid():
        lining.change_line(found, replace(now, **form.cleaned_data), by=person_of(request))
        return redirect("letters:line_what", found.public_id)
    heading = _("%(line)s: when") % {"line": _heading(found)}
    return form_page(request, found.arrangement, form, heading, _("Go on"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def line_what(request: HttpRequest, ref: str) -> HttpResponse:
    """What may be sent, and how photographs are handled."""
    found = _line_or_404(request, ref)
    now = terms.offered_on(found)
    form = WhatForm(posted(request), initial=vars(now))
    if form.is_valid():
        lining.change_line(found, replace(now, **form.cleaned_data), by=person_of(request))
        words = _("Saved. It counts once both ends have agreed. What is safer counts at once.")
        return said(request, found.arrangement, words)
    heading = _("%(line)s: what may be sent") % {"line": _heading(found)}
    return form_page(request, found.arrangement, form, heading, _("Save"))


@right(Right.ARRANGE_LETTERS)
@require_POST
def open_line(request: HttpRequest, ref: str) -> HttpResponse:
    """Opens it, when both ends have agreed, nothing holds it and no court forbids it."""
    found = _line_or_404(request, ref)
    act = lambda: lining.open_line(found, person_of(request))  # noqa: E731 - the act that is tried
    return tried(request, found.arrangement, act, _("The line is open."), TO_OPEN)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def rest_line(request: HttpRequest, ref: str) -> HttpResponse:
    """Quiet for now: with a reason, an owner and a day to look again."""
    found = _line_or_404(request, ref)
    form = RestForm(posted(request))
    if form.is_valid():
        answers = dict(form.cleaned_data)
        lining.rest_line(found, PauseWhy(answers.pop("why")), by=person_of(request), **answers)
        return said(request, found.arrangement, _("It rests. Nobody is reminded of it meanwhile."))
    heading = _("%(line)s: quiet for now") % {"line": _heading(found)}
    return form_page(request, found.arrangement, form, heading, _("Let it rest"))


@right(Right.ARRANGE_LETTERS)
@require_POST
def lift_pause(request: HttpRequest, ref: str) -> HttpResponse:
    """The reason to rest is over."""
    pauses = Pause.objects.filter(lifted_at__isnull=True).select_related("arrangement", "line")
    found: Pause = part_or_404(request, pauses, ref)
    if lining.lift_pause(found, person_of(request)):
        return said(request, found.arrangement, _("The line is open again."))
    return said(request, found.arrangement, _("Lifted. The line still rests: something else holds it."))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def end_line(request: HttpRequest, ref: str) -> HttpResponse:
    """Asks a second person to end it."""
    found = _line_or_404(request, ref)
    form = EndForm(posted(request))
    if form.is_valid():
        end, why = EndWhy(form.cleaned_data["end"]), form.cleaned_data["why"]
        return tried(
            request,
            found.arrangement,
            lambda: changes.ask_to_end_line(found, end, by=person_of(request), why=why),
            _("Asked. The line goes on until a second person agrees."),
            {
                lining.Required: REQUIRED,
                changes.AlreadyAsked: ASKED_BEFORE,
            },
        )
    heading = _("%(line)s: end it") % {"line": _heading(found)}
    intro = _("What was sent stays on the child’s record. A second person decides.")
    return form_page(request, found.arrangement, form, heading, _("Ask to end it"), intro=intro)


def _exchange_or_404(request: HttpRequest, ref: str) -> Exchange:
    exchanges = Exchange.objects.select_related("line__arrangement", "line__writer", "line__reader")
    found: Exchange = part_or_404(request, exchanges, ref, "line__arrangement")
    return found


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def more_time(request: HttpRequest, ref: str) -> HttpResponse:
    """The writer asked for more time."""
    found = _exchange_or_404(request, ref)
    form = MoreTimeForm(posted(request))
    if form.is_valid():
        until, why = form.cleaned_data["until"], form.cleaned_data["why"]
        words = gettext_lazy(
            "That day is not later than the one that is planned, or nobody waits for a letter there now."
        )
        return tried(
            request,
            found.line.arrangement,
            lambda: calendar.give_time(found, until, by=person_of(request), why=why),
            _("They have more time. Nobody is late meanwhile."),
            {NotAllowed: words},
        )
    heading = _("%(line)s: more time") % {"line": _heading(found.line)}
    return form_page(request, found.line.arrangement, form, heading, _("Give more time"))


@right(Right.LEAD_LETTERS)
@require_http_methods(["GET", "POST"])
def not_this_time(request: HttpRequest, ref: str) -> HttpResponse:
    """No letter this time, for a reason that stays with us."""
    found = _exchange_or_404(request, ref)
    form = NotThisTimeForm(posted(request))
    if form.is_valid():
        why = form.cleaned_data["why"]
        return tried(
            request,
            found.line.arrangement,
            lambda: calendar.excuse(found, by=person_of(request), why=why),
            _("Noted. The waiting side hears what it would have heard."),
            {NotAllowed: gettext_lazy("Something has come meanwhile, or this time is over.")},
        )
    heading = _("%(line)s: not this time") % {"line": _heading(found.line)}
    return form_page(request, found.line.arrangement, form, heading, _("Note it"))
