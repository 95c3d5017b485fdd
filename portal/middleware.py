"""Headers that every answer carries."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from home import caching

Next = Callable[[HttpRequest], HttpResponse]

SIGN_OUT = "/account/logout/"
PRIVATE = ("/your-page/", "/staff/", "/cms/", "/account/", "/mailbox/")
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
CMS_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],  # the preview of a page
}


class Headers:
    """No store and no fingerprint on private answers; a looser script policy for Wagtail's admin alone (ADR 5)."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.path == SIGN_OUT and request.method == "POST":
            response["Clear-Site-Data"] = '"cache", "storage"'
        if request.path.startswith(PRIVATE):
            response["Cache-Control"] = "no-store, private"
            for name in ("ETag", "Last-Modified", "Expires"):
                response.headers.pop(name, None)
        return response


class CmsPolicy:
    """Stands below the CSP middleware, so that it can loosen the policy for `/cms/` before it is written."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith("/cms/"):
            response._csp_replace = CMS_POLICY  # type: ignore[attr-defined]
        return response


class Pages:
    """Public pages that are kept go out from here, before anybody asks who is reading: they are the same for all."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        place = None if request.path.startswith(PRIVATE) else caching.place_of(request)
        if place is None:
            return self.get_response(request)
        request.get_host()  # refuses a host that is not ours
        kept = caching.find(place)
        if kept is None:
            request.place = place  # type: ignore[attr-defined]
            kept = self.get_response(request)
            caching.keep(place, kept)
        return caching.answer(request, kept)
