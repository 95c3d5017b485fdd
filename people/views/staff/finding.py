"""Finding a person, beyond the own team too, and recording a new one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import right
from people import staff
from people.access import person_of
from people.actions import identity, watching
from people.enums import Right, Role
from people.forms.staff import FindForm, OutsideForm, PersonForm
from people.views.staff.opening import (
    account_of,
    form_page,
    plainly,
    posted,
)

MOST_OUTSIDE = 5


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """One field. The words are posted, so that names stand in no address, history or log."""
    form = FindForm(posted(request))
    context: dict[str, Any] = {"form": form, "searched": False}
    if form.is_valid():
        watching.note_search(person_of(request))
        rows, more = staff.search(account_of(request), form.cleaned_data["q"])
        context |= {"searched": True, "rows": rows, "more": more}
    return render(request, "people/staff/find.html", context, status=400 if form.errors else 200)


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def outside(request: HttpRequest) -> HttpResponse:
    """Beyond the own teams, with a reason that a manager reads."""
    form = OutsideForm(posted(request))
    context: dict[str, Any] = {"form": form, "searched": False}
    if form.is_valid():
        found = staff.outside(account_of(request), form.cleaned_data["q"])
        if len(found) > MOST_OUTSIDE:
            plainly(request, _("Too many people fit. Nothing was opened. Write something that fits one person alone."))
            found = []
        watching.open_glass(person_of(request), found, form.cleaned_data["why"])
        context |= {"searched": True, "rows": staff.rows(found)}
    return render(request, "people/staff/outside.html", context, status=400 if form.errors else 200)


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Somebody from a family. Those who are alike are shown first."""
    account = account_of(request)
    form = PersonForm(posted(request), teams=staff.places_for(account, Right.KNOW_PEOPLE))
    alike: list[staff.Row] = []
    if form.is_valid():
        said = form.cleaned_data
        if "looked" not in request.POST:
            watching.note_search(person_of(request))
            alike = staff.alike(account, said["full_name"] or said["called"], said["phone"])
        if not alike:
            return _record(request, dict(said))
    return form_page(
        request,
        form,
        _("Record a new person"),
        _("Record them"),
        rows=alike,
        again=_("It is somebody else: record them"),
    )


def _record(request: HttpRequest, said: dict[str, Any]) -> HttpResponse:
    called, role, ways, team = (said.pop(name) for name in ("called", "role", "ways", "team"))
    said["born"] = said["born"].isoformat() if said["born"] else ""
    person = identity.record_person(called, Role(role), by=person_of(request), ways=ways, **staff.place(team), **said)
    messages.success(request, _("Recorded. Next, check who they are."))
    return redirect("persons:person", person.public_id)
