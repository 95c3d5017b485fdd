"""Pages with addresses of their own below them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin


class Routed(RoutablePageMixin):
    """Each address below the page tells nobody where a reader came from, as the page itself does.

    A question that holds something personal is asked by a form that posts to `answer/` below its page: what is typed
    stands in no address, and is kept nowhere (`home.views.answer`).
    """

    def serve(self, request: HttpRequest, view: Any = None, args: Any = None, kwargs: Any = None) -> HttpResponse:
        response = super().serve(request, view, args, kwargs)
        response["Referrer-Policy"] = "no-referrer"
        return response
