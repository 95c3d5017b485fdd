"""What all these pages share: who asks, and how a page is drawn."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from people.access import person_of
from people.models import Person


def asker(request: HttpRequest) -> Person:
    try:
        return person_of(request)
    except Person.DoesNotExist:
        raise Http404 from None


def wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def page(request: HttpRequest, name: str, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"letterbox/public/{name}.html", {"show_exit": True, **context}, status=status)
