"""Who helps them, and whom they help."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import opened
from people.actions import supporting
from people.enums import SupportKind
from people.forms.own import HelperForm
from people.models import Person, Support
from people.own import page, person_behind
from people.rules import may_ask_for_help


@opened
@require_GET
def helpers(request: HttpRequest) -> HttpResponse:
    """Who helps them; for somebody who helps, whom."""
    person = person_behind(request)
    mine = Support.objects.current().filter(person=person).select_related("supporter").order_by("since", "pk")
    helped = Support.objects.current().filter(supporter=person).select_related("person").order_by("since", "pk")
    return page(request, "people/own/helpers.html", mine=mine, helped=helped, may_ask=may_ask_for_help(person))


@opened
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Asks somebody to help."""
    person = person_behind(request)
    if not may_ask_for_help(person):
        raise Http404
    form = HelperForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            _ask(person, **form.cleaned_data)
        except supporting.TooMany:
            form.add_error(None, _("Five people help you or have been asked. Let one of them go first."))
        else:
            messages.success(request, _("Thank you. We write to them, or ring you first if we have a question."))
            return redirect("own:helpers")
    return page(request, "people/own/ask_helper.html", form=form)


def _ask(person: Person, called: str, email: str, kind: str) -> None:
    supporting.ask_to_help(person, called, email, SupportKind(kind))


def _support(request: HttpRequest, ref: str) -> tuple[Person, Support]:
    """A support between them and another, from whichever end."""
    person = person_behind(request)
    found = Support.objects.current().select_related("person", "supporter").filter(public_id=ref).first()
    if found is None or person.pk not in (found.person_id, found.supporter_id):
        raise Http404
    return person, found


@opened
@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, ref: str) -> HttpResponse:
    """Either of the two ends it."""
    person, support = _support(request, ref)
    if request.method == "GET":
        return page(request, "people/own/end_helping.html", support=support, leaves=person.pk == support.supporter_id)
    supporting.end_support(support, by=person)
    messages.success(request, _("It is ended."))
    return redirect("your_page:home")


@opened
@require_POST
def accept(request: HttpRequest, ref: str) -> HttpResponse:
    """They say yes to somebody who asked."""
    person, support = _support(request, ref)
    if person.pk != support.supporter_id:
        raise Http404
    supporting.accept_help(support, by=person)
    messages.success(request, _("Thank you for helping."))
    return redirect("own:helpers")
