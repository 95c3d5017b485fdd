"""How it goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from base.access import right
from letterbox import measures, promise
from people.access import person_of
from people.enums import Right


@right(Right.LEAD_LETTERS)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The last three months. With ?outside=yes as it may be shown beyond the team."""
    outside = request.GET.get("outside") == "yes"
    context = {
        "measures": measures.measure(person_of(request), outside=outside),
        "outside": outside,
        "promise": promise.measured(),
    }
    return render(request, "letterbox/staff/measures.html", context)
