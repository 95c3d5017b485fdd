"""A possible leak: reported in two clicks by anyone of the staff, led by those who lead."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from base.forms import RibbonForm
from letterbox import checkdesk, incidentdesk, today
from letterbox.actions import claiming, incidents
from letterbox.enums.desk import IncidentKind
from letterbox.forms.staff.fields import SpokeForm
from letterbox.forms.staff.leading import IncidentForm, LearnedForm, ReportForm
from letterbox.models import Incident
from letterbox.rules import may_lead_incident
from letterbox.views.staff.opening import Refused, Words, letters, posted, say, warn
from letterbox.views.staff.steps import spoke
from people.access import has_right, person_of
from people.enums import Right

STILL = {
    "kind": _("First say what happened."),
    "told": _("First the family is told, by a person."),
    "regulator": _("First note whether the regulator was told."),
    "at_risk": _("First say which family may be at risk, and whom they can ring."),
}


@right(Right.STAFF_HOME)
@require_http_methods(["GET", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """From any staff page: one click leads here, a second one reports it."""
    person, ref = person_of(request), request.GET.get("letter", "")
    item = letters(request).filter(public_id=ref).first() if ref else None
    form = ReportForm(posted(request))
    if form.is_valid():
        incident = incidents.report(person, item, form.cleaned_data["words"])
        if has_right(request, Right.LEAD_LETTERS) and may_lead_incident(person, incident):
            say(request, _("Reported. The clock runs."))
            return redirect("letters:incident", incident.public_id)
        return render(request, "letterbox/staff/reported.html")
    return render(request, "letterbox/staff/report.html", {"form": form, "letter": item})


@right(Right.LEAD_LETTERS)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """Open incidents, the nearest clock first."""
    return render(request, "letterbox/staff/incidents.html", {"incidents": today.incidents(person_of(request))})


def _find(request: HttpRequest, ref: str) -> Incident:
    """One that this person may lead. Raises Http404."""
    found = Incident.objects.select_related(*incidentdesk.WHOLE).filter(public_id=ref).first()
    if found is None or not may_lead_incident(person_of(request), found):
        raise Http404
    return found


@right(Right.LEAD_LETTERS)
@require_GET
def incident(request: HttpRequest, ref: str) -> HttpResponse:
    """What is known, what went out on that line, and what is still to be done."""
    found = _find(request, ref)
    claiming.note_incident_seen(found, person_of(request))
    return render(request, "letterbox/staff/incident.html", incidentdesk.page(found))


def _step(
    request: HttpRequest, found: Incident, form: RibbonForm, heading: Words, press: Words, act: Any
) -> HttpResponse:
    """One step on the way of an incident."""
    if form.is_valid():
        try:
            act()
        except incidents.NotYet as missing:
            warn(request, STILL[str(missing)])
        except Refused:
            warn(request, _("This incident is closed, or somebody else leads it. Nothing was changed."))
        else:
            say(request, _("Noted."))
        return redirect("letters:incident", found.public_id)
    context = {"form": form, "heading": heading, "press": press, "incident": found}
    return render(request, "letterbox/staff/form.html", context, status=400 if form.errors else 200)


@right(Right.LEAD_LETTERS)
@require_POST
def take(request: HttpRequest, ref: str) -> HttpResponse:
    """I lead it."""
    found = _find(request, ref)
    return _step(request, found, RibbonForm(request.POST), "", "", lambda: incidents.take(found, person_of(request)))


@right(Right.LEAD_LETTERS)
@require_http_methods(["GET", "POST"])
def describe(request: HttpRequest, ref: str) -> HttpResponse:
    """What happened, who may be at risk, whom they can ring."""
    found, person = _find(request, ref), person_of(request)
    form = IncidentForm(posted(request), **incidentdesk.choices(found), initial=incidentdesk.known(found, person))

    def act() -> None:
        said = dict(form.cleaned_data)
        incidents.describe(found, person, IncidentKind(said.pop("kind")), **said)

    return _step(request, found, form, _("What is known"), _("Note it"), act)


@right(Right.LEAD_LETTERS)
@require_http_methods(["GET", "POST"])
def told(request: HttpRequest, ref: str) -> HttpResponse:
    """The family has heard the truth from a person."""
    found, person = _find(request, ref), person_of(request)
    if found.at_risk is None:
        warn(request, STILL["at_risk"])
        return redirect("letters:incident", ref)
    form = SpokeForm(posted(request), people=checkdesk.people_of(found.at_risk_id or 0))
    act = lambda: incidents.note_told(found, person, spoke(form))  # noqa: E731
    return _step(request, found, form, _("The family has been told"), _("Note it"), act)


@right(Right.LEAD_LETTERS)
@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, ref: str) -> HttpResponse:
    """Closed, with what was learned."""
    found, person = _find(request, ref), person_of(request)
    form = LearnedForm(posted(request))
    act = lambda: incidents.close(found, person, form.cleaned_data["learned"])  # noqa: E731
    return _step(request, found, form, _("Close this incident"), _("Close it"), act)


@right(Right.LEAD_LETTERS)
@require_POST
def recall(request: HttpRequest, ref: str) -> HttpResponse:
    """Takes back one letter of that line: from now on nobody opens it on the page."""
    found = _find(request, ref)
    item = letters(request).filter(line=found.line_id, public_id=request.POST.get("letter", "")).first()
    if item is None:
        warn(request, _("Choose a letter of this line. Nothing was called back."))
        return redirect("letters:incident", ref)
    act = lambda: incidents.recall(found, item, person_of(request))  # noqa: E731
    return _step(request, found, RibbonForm(request.POST), "", "", act)
