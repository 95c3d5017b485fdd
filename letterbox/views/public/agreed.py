"""What we agreed: read, agree, ask for a change, talk to somebody."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import opened
from letterbox import gateway
from letterbox.forms.public import OtherwiseForm, WishesForm
from letterbox.frozen import AgreementView, NotYours
from letterbox.gateway import agreed as agreements
from letterbox.views.public.shared import asker, page
from people.models import Person


@opened
@require_GET
def agreed(request: HttpRequest) -> HttpResponse:
    """Everything that this person agreed, or is asked to agree to, in plain words."""
    person = asker(request)
    found = agreements.agreements(person)
    for each in found:
        agreements.note_look(person, each.ref)
    return page(request, "agreed", agreements=found, meetings=gateway.meetings(person))


def _own(person: Person, ref: str) -> AgreementView:
    try:
        return agreements.agreement(person, ref)
    except NotYours:
        raise Http404 from None


@opened
@require_GET
def easy(request: HttpRequest, ref: str) -> HttpResponse:
    """The same in short sentences with pictures."""
    person = asker(request)
    found = _own(person, ref)
    agreements.note_look(person, ref)
    return page(request, "agreed_easy", agreement=found)


@opened
@require_http_methods(["GET", "POST"])
def yes(request: HttpRequest, ref: str) -> HttpResponse:
    """A few questions, and the yes."""
    person = asker(request)
    found = _own(person, ref)
    form = WishesForm(request.POST if request.method == "POST" else None, initial=found.wishes)
    if form.is_valid():
        wishes = {**form.cleaned_data, "news_to_be_told": tuple(form.cleaned_data["news_to_be_told"])}
        return _say(request, lambda: agreements.agree(person, ref, wishes), _("Thank you. It is agreed."))
    return page(request, "agreed_yes", 400 if form.errors else 200, agreement=found, form=form)


def _say(request: HttpRequest, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except gateway.NotAllowed:
        messages.warning(request, _("This has changed since you opened it. Please read it again."))
    else:
        messages.success(request, done)
    return redirect("letterbox:agreed")


@opened
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, ref: str) -> HttpResponse:
    """Something should be different."""
    person = asker(request)
    found = _own(person, ref)
    form = OtherwiseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        done = _("Thank you. One of us reads it and talks with you. Nothing has changed until you agree.")
        return _say(request, lambda: agreements.ask_for_a_change(person, ref, words), done)
    return page(request, "agreed_ask", 400 if form.errors else 200, agreement=found, form=form)


@opened
@require_POST
def talk(request: HttpRequest, ref: str) -> HttpResponse:
    """A person rings."""
    person = asker(request)
    found = _own(person, ref)
    return _say(request, lambda: agreements.ask_to_talk(person, found.ref), _("One of us will ring you about it."))


@opened
@require_POST
def not_now(request: HttpRequest, ref: str) -> HttpResponse:
    """Not now. It stays, and can be agreed to later."""
    person = asker(request)
    found = _own(person, ref)
    done = _("That is all right. It stays here, and you can agree to it on any day.")
    return _say(request, lambda: agreements.not_now(person, found.ref), done)
