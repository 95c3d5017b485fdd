"""One human being may stand in several places. One is shown at a time; here it is changed."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import account
from people.access import choose_place, places
from people.models import Person
from people.own import page, person_behind, place_in_words, place_of


@account
@require_http_methods(["GET", "POST"])
def place(request: HttpRequest) -> HttpResponse:
    """Shows the places, and goes to the one that is chosen. What was open in another is shut."""
    here = person_behind(request)
    found = places(request)
    if len(found) == 1:
        raise Http404
    if request.method == "POST":
        return _go(request)
    rows = [(person.public_id, place_in_words(roles), person.pk == here.pk) for person, roles in found]
    return page(request, "people/own/place.html", rows=rows)


def _go(request: HttpRequest) -> HttpResponse:
    try:
        choose_place(request, request.POST.get("place", ""))
    except Person.DoesNotExist:
        raise Http404 from None
    words = _("You are here as: %(place)s.") % {"place": place_of(request)}
    messages.success(request, words)
    return redirect("your_page:home")
