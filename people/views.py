"""The one page between an account and its second step."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from base import access


@access.account
def second_step(request: HttpRequest) -> HttpResponse:
    """Says why a second step is needed, and offers the two kinds."""
    return render(request, "people/second_step.html", {"next": request.GET.get("next", "")})
