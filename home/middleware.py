"""Old addresses of public pages; and in Wagtail's admin, why something was refused."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils import translation
from wagtail.admin import messages
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.models import Page

from home.gate import Refused
from home.marking import in_english, of_path


class Language:
    """The language stands in the address: no header and no cookie changes what anybody reads.

    The list of addresses is read in English, before anybody asks: some of the admin's words are made once, with it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        with in_english():
            resolve("/")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(of_path(request.path_info)):
            return self.get_response(request)


class OldAddresses(RedirectMiddleware):
    """Old addresses lead on. A browser asks each time: what has moved may come back."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        answer: HttpResponse = super().process_response(request, response)
        if answer is not response:
            answer["Cache-Control"] = "no-cache"
            answer["Referrer-Policy"] = "no-referrer"
        return answer


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
