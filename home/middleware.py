"""In Wagtail's admin: what is refused changes nothing, and the reasons are said on the next screen."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.models import Page

from home.gate import Refused


class SayWhy:
    """Every change in the admin is one transaction; one that the gate refuses is undone as a whole."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, options: Any) -> HttpResponse | None:
        if request.method != "POST" or not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        try:
            with transaction.atomic():
                return view(request, *args, **options)  # type: ignore[no-any-return]
        except Refused as refused:
            return _say(request, refused)


def _say(request: HttpRequest, refused: Refused) -> HttpResponse:
    for reason in refused.reasons:
        messages.error(request, reason)
    back = _back(refused.thing)
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": back})
    return redirect(back)


def _back(thing: Any) -> str:
    if isinstance(thing, Page) and thing.pk and Page.objects.filter(pk=thing.pk).exists():
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    viewset = getattr(thing, "snippet_viewset", None)
    return reverse(viewset.get_url_name("edit"), args=[thing.pk]) if viewset else reverse("wagtailadmin_home")
