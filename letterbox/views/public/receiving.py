"""What there is, and what came: the person chooses when to open it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from base.access import opened
from letterbox import gateway
from letterbox.frozen import NotYours
from letterbox.gateway import company
from letterbox.views.public.shared import asker, page
from people.models import Person


@opened
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """Who this person may write to, what they sent, what came for them."""
    person = asker(request)
    return page(
        request,
        "letters",
        received=gateway.received(person),
        lines=gateway.lines(person),
        sent=gateway.sent(person),
        helped=company.helped(person),
    )


@opened
@require_http_methods(["GET", "POST"])
def read(request: HttpRequest, ref: str) -> HttpResponse:
    """A letter that came: the person chooses when to open it."""
    person = asker(request)
    try:
        if request.method == "POST":
            return _choose(request, person, ref)
        letter = gateway.received_letter(person, ref)
        if letter.is_opened:
            gateway.note_reading(person, ref)
    except NotYours:
        raise Http404 from None
    return page(request, "read" if letter.is_opened else "choose", letter=letter)


def _choose(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    if "keep" in request.POST:
        gateway.keep_for_later(person, ref)
        messages.success(request, _("We are keeping it safe for you. It will be here whenever you want it."))
        return redirect("letterbox:letters")
    gateway.open_letter(person, ref)
    return redirect("letterbox:read", ref)


@opened
@require_http_methods(["GET", "POST"])
def still_there(request: HttpRequest) -> HttpResponse:
    """Keeps the page open for somebody who is still there, and hands out the form's token anew."""
    return JsonResponse({"ok": True, "csrf": get_token(request)})
