"""One person on one page, and what is done at once: looking up, freezing, checking, noting what is safe."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from people import staff
from people.access import person_of
from people.actions import cards, identity, stop
from people.actions.own import say_what_is_safe
from people.enums import Handed, LookWhy, Met, Right, Stop
from people.forms.staff import ApartForm, CardForm, IdentityForm, SafeContactForm, as_typed
from people.models import safe_contact_of
from people.rules import stands_on_record
from people.views.staff.opening import (
    account_of,
    form_page,
    may_look,
    plainly,
    posted,
    reached_or_404,
    team_or_404,
    too_many,
)


@right(Right.KNOW_PEOPLE)
@require_GET
def person(request: HttpRequest, ref: str) -> HttpResponse:
    """What we know, without how to reach them. Each look stands in the log, and its reader is told so."""
    found = reached_or_404(request, ref)
    if not may_look(request, found):
        return too_many(request)
    context = {
        "person": found.person,
        "is_team": found.why == LookWhy.TEAM,
        "looked": staff.looked_at_today(account_of(request)),
        "card_agreed": bool(cards.agreed_cards(found.person)),
        "writes": bool(stands_on_record([found.person.pk])),
        **staff.about(found.person),
    }
    return render(request, "people/staff/person.html", context)


@right(Right.KNOW_PEOPLE)
@require_POST
def reach(request: HttpRequest, ref: str) -> HttpResponse:
    """Full name, number and address: one more press, and an entry of its own."""
    found = reached_or_404(request, ref)
    if not may_look(request, found, "contact_details_seen"):
        return too_many(request)
    context = {
        "person": found.person,
        "contact": safe_contact_of(found.person),
        "way": staff.way_today(found.person),
        "former": found.person.former_names.order_by("-until"),
    }
    return render(request, "people/staff/reach.html", context)


@right(Right.KNOW_PEOPLE)
@require_POST
def freeze(request: HttpRequest, ref: str) -> HttpResponse:
    """Its owner rang. From the next request on nobody is signed in anywhere."""
    found = reached_or_404(request, ref).person
    if found.account is None:
        plainly(request, _("They have no account."))
    elif not found.account.is_active:
        plainly(request, _("This account is stopped already."))
    else:
        stop(found.account, Stop.FROZEN, by=person_of(request))
        messages.success(request, _("The account is frozen. Nobody is signed in to it now. Two people open it again."))
    return redirect("persons:person", ref)


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def check_identity(request: HttpRequest, ref: str) -> HttpResponse:
    """Ticks for what was seen."""
    found = team_or_404(request, ref)
    form = IdentityForm(posted(request))
    if form.is_valid():
        said = form.cleaned_data
        identity.check_identity(found, said["seen"], Met(said["met"]), person_of(request))
        messages.success(request, _("It is noted that you checked who they are."))
        return redirect("persons:person", ref)
    return form_page(request, form, _("Check who they are"), _("Note it"), person=found)


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def safe_contact(request: HttpRequest, ref: str) -> HttpResponse:
    """How to reach them without harm. What was said before is shown, so it counts as a look."""
    found = team_or_404(request, ref)
    if request.method == "POST":
        form = SafeContactForm(request.POST)
    else:
        if not may_look(request, staff.Reached(found, LookWhy.TEAM), "safe_contact_seen"):
            return too_many(request)
        form = SafeContactForm(initial=as_typed(safe_contact_of(found)))
    if form.is_valid():
        say_what_is_safe(found, by=person_of(request), **form.said())
        messages.success(request, _("How to reach them safely is noted. It counts from now on."))
        return redirect("persons:person", ref)
    return form_page(
        request,
        form,
        _("How to reach them safely"),
        _("Note it"),
        person=found,
        intro=_("Ask them each of these. What you leave out is not safe."),
    )


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def make_card(request: HttpRequest, ref: str) -> HttpResponse:
    """The number is shown in this one answer: it stands in no address and in no session."""
    found = team_or_404(request, ref)
    form = CardForm(posted(request))
    if form.is_valid():
        try:
            number = cards.make_card(found, Handed(form.cleaned_data["handed"]), person_of(request))
        except cards.NoCardAgreed:
            form.add_error(None, _("No card waits to be made. Two people agree to each card first."))
        else:
            return render(request, "people/staff/card.html", {"person": found, "number": number})
    return form_page(
        request,
        form,
        _("Make the card"),
        _("Make it and show the number"),
        person=found,
        intro=_("The number is shown once. Have the card, or the person, before you."),
    )


@right(Right.KNOW_PEOPLE)
@require_http_methods(["GET", "POST"])
def know_in_private(request: HttpRequest, ref: str) -> HttpResponse:
    """A worker says that they know somebody; from then on this page is not there for them."""
    found = reached_or_404(request, ref).person
    form = ApartForm(posted(request))
    if form.is_valid():
        identity.know_in_private(person_of(request), found, form.cleaned_data["why"])
        messages.success(
            request,
            _("Thank you for saying so. Their record and their letters are shut for you; a colleague takes over."),
        )
        return redirect("persons:find")
    return form_page(
        request,
        form,
        _("I know this person in private"),
        _("Shut their record for me"),
        person=found,
        intro=_("This takes effect at once. You cannot take it back yourself."),
    )
