"""Loading somebody through an access decision, noting the look, and answering with a form."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from base.forms import RibbonForm
from people import staff
from people.access import person_of
from people.actions import propose, watching
from people.actions.proposing import AlreadyAsked, CannotBe
from people.enums import ProposalKind, Right
from people.models import Person, User

TOO_MANY = 429


def account_of(request: HttpRequest) -> User:
    return cast(User, request.user)


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, for a form; nothing when the page was only asked for."""
    return request.POST if request.method == "POST" else None


def reached_or_404(request: HttpRequest, ref: str) -> staff.Reached:
    """Somebody of the own team, or lent for an hour."""
    found = staff.reached(account_of(request), ref)
    if found is None:
        raise Http404
    return found


def team_or_404(request: HttpRequest, ref: str, right: Right = Right.KNOW_PEOPLE) -> Person:
    """Somebody of the own team: what changes a person is not for those who only lent a look."""
    found = staff.find(account_of(request), ref, right)
    if found is None:
        raise Http404
    return found


def may_look(request: HttpRequest, found: staff.Reached, act: str = "person_seen") -> bool:
    """Notes the look; false when there were too many."""
    return watching.note_look(person_of(request), found.person, found.why, act)


def too_many(request: HttpRequest) -> HttpResponse:
    return render(request, "people/staff/too_many.html", status=TOO_MANY)


def form_page(request: HttpRequest, form: RibbonForm, heading: str, press: str, **more: Any) -> HttpResponse:
    """One form on a page of its own. `more`: person, intro, back (an address), rows (people who are alike)."""
    status = 400 if form.errors else 200
    context = {"form": form, "heading": heading, "press": press, **more}
    return render(request, "people/staff/form.html", context, status=status)


def ask(
    request: HttpRequest, form: RibbonForm, kind: ProposalKind, person: Person, wanted: dict[str, Any], **more: Any
) -> HttpResponse | None:
    """Asks a second person for a change, and goes back to the person's page; None, with a word, when it cannot be."""
    try:
        propose(kind, person, by=person_of(request), wanted=wanted, why=form.cleaned_data["why"], **more)
    except AlreadyAsked:
        form.add_error(None, _("Somebody has asked for this already. It waits for a second person."))
    except CannotBe as why:
        form.add_error(None, why.args[0])
    else:
        messages.success(request, _("Asked. A second person decides."))
        return redirect("persons:person", person.public_id)
    return None


def plainly(request: HttpRequest, words: str | Promise) -> None:
    """Says why nothing was changed."""
    messages.warning(request, str(words))
