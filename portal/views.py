"""Answers that belong to no room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from base import access

LONG_TEXTS = ("text", "note", "why")  # what would be hard to write twice


@access.public
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open for very long, or cookies are off. What was typed is shown, so that it is not lost."""
    kept = [request.POST[name] for name in LONG_TEXTS if request.POST.get(name)]
    return render(request, "portal/stale_page.html", {"kept": kept}, status=403)
