"""Answers that belong to no room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from base import access
from people.enums import Right
from portal import inventory, keeping

LONG_TEXTS = ("text", "note", "why")  # what would be hard to write twice


@access.public
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open for very long, or cookies are off. What was typed is shown, so that it is not lost."""
    kept = [request.POST[name] for name in LONG_TEXTS if request.POST.get(name)]
    return render(request, "portal/stale_page.html", {"kept": kept}, status=403)


@access.right(Right.SEE_AUDIT)
@require_GET
def data(request: HttpRequest) -> HttpResponse:
    """The inventory: every field with what was decided about it, and the rules that carry out how long it is kept."""
    rooms = inventory.rooms()
    tables = [table for room in rooms for table in room.tables]
    fields = sum(len(table.columns) for table in tables)
    context = {"rooms": rooms, "rules": keeping.would_go(), "tables": len(tables), "fields": fields}
    return render(request, "portal/data.html", context)
