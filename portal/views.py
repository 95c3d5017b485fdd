"""Answers that belong to no room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from base import access


@access.public
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open for very long, or cookies are off. What was typed is shown, so that it is not lost."""
    kept = [value for name, value in request.POST.items() if name != "csrfmiddlewaretoken" and "password" not in name]
    return render(request, "portal/stale_page.html", {"kept": kept}, status=403)
