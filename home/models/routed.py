"""Pages with addresses of their own below them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin


class Routed(RoutablePageMixin):
    """Each address below the page tells nobody where a reader came from, as the page itself does.

    A question that holds something personal is asked by a form that posts to `answer/` below its page: what is typed
    stands in no address, and is kept nowhere (`home.views.answer`).
    """

    def below(self) -> list[str]:
        """The words of the addresses below it that people keep, without those that only answer a question."""
        return []

    def get_route_paths(self) -> list[str]:
        """When the page moves, these lead on with it."""
        return [*super().get_route_paths(), *(f"/{word}/" for word in self.below())]

    def serve(self, request: HttpRequest, view: Any = None, args: Any = None, kwargs: Any = None) -> HttpResponse:
        response = super().serve(request, view, args, kwargs)
        response["Referrer-Policy"] = "no-referrer"
        return response


class Listed(Routed):
    """What lies below it has something to read of its own, so searches are told of it."""

    def listed(self) -> list[str]:
        raise NotImplementedError

    def below(self) -> list[str]:
        return self.listed()

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        (own,) = super().get_sitemap_urls(request)
        return [own, *({**own, "location": f"{own['location']}{word}/"} for word in self.listed())]
