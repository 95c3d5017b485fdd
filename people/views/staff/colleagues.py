"""Colleagues: who they are, what they may do, what they have learned, and that they leave."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from base.clock import today
from people import oversight, staff
from people.access import person_of
from people.actions import end_role, leave, staffing, stop, watching
from people.actions.proposing import CannotBe
from people.enums import STAFF_ROLES, Met, ProposalKind, Right, Stop, TrainingKind
from people.forms.colleagues import ColleagueForm, LeaveForm, RoleForm, TrainingForm
from people.models import Person, Role
from people.rules import is_of_staff
from people.views.staff.opening import (
    account_of,
    ask,
    form_page,
    plainly,
    posted,
    team_or_404,
)

TWO = ["GET", "POST"]


def _find(request: HttpRequest, ref: str) -> Person:
    """A colleague of a team that this worker leads, or somebody for whom a role was asked."""
    found = team_or_404(request, ref, Right.LEAD_STAFF)
    if not is_of_staff(found) and not found.proposals.filter(kind=ProposalKind.ROLE).exists():
        raise Http404
    return found


def _role_options(request: HttpRequest) -> dict[str, Any]:
    account = account_of(request)
    return {
        "teams": staff.places_for(account, Right.LEAD_STAFF),
        "everywhere": staff.reaches_everywhere(account, Right.LEAD_STAFF),
    }


def _wanted(form: RoleForm) -> dict[str, Any]:
    """A role as a proposal keeps it: references, not rows."""
    place = staff.place(form.cleaned_data["reach"])
    return {"role": form.cleaned_data["role"], **{name: getattr(at, "public_id", at) for name, at in place.items()}}


@right(Right.LEAD_STAFF)
@require_GET
def colleagues(request: HttpRequest) -> HttpResponse:
    return render(request, "people/staff/colleagues.html", {"rows": oversight.colleagues(account_of(request))})


@right(Right.LEAD_STAFF)
@require_GET
def colleague(request: HttpRequest, ref: str) -> HttpResponse:
    """One colleague: roles, training, and what can be done."""
    found = _find(request, ref)
    watching.note_colleague_seen(found, person_of(request))
    held = Role.objects.current().filter(person=found, role__in=STAFF_ROLES)
    context = {
        "person": found,
        "roles": held.select_related("spoke", "council").order_by("pk"),
        "trainings": found.trainings.select_related("recorded_by").order_by("-passed_on", "pk"),
        "proposals": found.proposals.open().select_related("made_by").order_by("made_at", "pk"),
    }
    return render(request, "people/staff/colleague.html", context)


@right(Right.LEAD_STAFF)
@require_http_methods(TWO)
def new(request: HttpRequest) -> HttpResponse:
    """Somebody new: their identity was checked; others agree to the account and to the role."""
    form = ColleagueForm(posted(request), **_role_options(request))
    if form.is_valid():
        said = form.cleaned_data
        try:
            staffing.invite_colleague(
                said["called"],
                said["email"].lower(),
                role=_wanted(form),
                seen=said["seen"],
                met=Met(said["met"]),
                why=said["why"],
                by=person_of(request),
                full_name=said["full_name"],
                phone=said["phone"],
                **staff.place(said["team"]),
            )
        except CannotBe as why:
            form.add_error("email", why.args[0])
        else:
            messages.success(request, _("Asked. A second person agrees to the invitation and to the role."))
            return redirect("persons:colleagues")
    return form_page(request, form, _("Invite a colleague"), _("Ask for it"))


@right(Right.LEAD_STAFF)
@require_http_methods(TWO)
def ask_role(request: HttpRequest, ref: str) -> HttpResponse:
    found = _find(request, ref)
    form = RoleForm(posted(request), **_role_options(request))
    if form.is_valid() and ask(request, form, ProposalKind.ROLE, found, _wanted(form)):
        return redirect("persons:colleague", ref)
    return form_page(request, form, _("Ask for a role"), _("Ask for it"), colleague=found)


@right(Right.LEAD_STAFF)
@require_POST
def end(request: HttpRequest, ref: str) -> HttpResponse:
    """A role ends today; what hung on it goes back."""
    found = _find(request, ref)
    held = Role.objects.current().filter(person=found, role__in=STAFF_ROLES).select_related("person__account")
    role = next((each for each in held if each.role == request.POST.get("role")), None)
    if role is None:
        plainly(request, _("They do not hold this role any more."))
    else:
        end_role(role, person_of(request))
        messages.success(request, _("The role has ended. Their open work waits for somebody else."))
    return redirect("persons:colleagues")


@right(Right.LEAD_STAFF)
@require_http_methods(TWO)
def leaves(request: HttpRequest, ref: str) -> HttpResponse:
    found = _find(request, ref)
    form = LeaveForm(posted(request))
    if form.is_valid():
        leave(found, form.cleaned_data["on"], person_of(request))
        messages.success(request, _left(found, form.cleaned_data["on"]))
        return redirect("persons:colleagues")
    intro = _("On that day their roles end, their account is stopped, and their open work waits for somebody else.")
    return form_page(request, form, _("They leave"), _("Note it"), colleague=found, intro=intro)


def _left(person: Person, on: date) -> str:
    """What became of it. Who has another place here stays signed in for that one."""
    if on > today():
        return _("Their last day is noted. On that day every role ends and the account is stopped.")
    if Person.objects.filter(pk=person.pk, account__is_active=True).exists():
        return _("Done. Their roles have ended, and their letters wait for somebody else.")
    return _("Done. %(name)s is signed out, and their letters wait for somebody else.") % {"name": person.called}


@right(Right.LEAD_STAFF)
@require_POST
def suspend(request: HttpRequest, ref: str) -> HttpResponse:
    """At once, on every device."""
    found = _find(request, ref)
    if found.account is None or not found.account.is_active:
        plainly(request, _("There is no open account to stop."))
    else:
        stop(found.account, Stop.SUSPENDED, by=person_of(request))
        messages.success(request, _("The account is stopped. Two people open it again."))
    return redirect("persons:colleagues")


@right(Right.LEAD_STAFF)
@require_http_methods(TWO)
def training(request: HttpRequest, ref: str) -> HttpResponse:
    found = _find(request, ref)
    form = TrainingForm(posted(request))
    if form.is_valid():
        said = form.cleaned_data
        try:
            staffing.record_training(
                found, TrainingKind(said["kind"]), said["passed_on"], said["valid_until"], person_of(request)
            )
        except staffing.TrainedAlready:
            form.add_error("passed_on", _("This training on this day is noted already."))
        else:
            messages.success(request, _("The training is noted."))
            return redirect("persons:colleague", ref)
    return form_page(request, form, _("Record a training"), _("Note it"), colleague=found)
