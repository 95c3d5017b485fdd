"""The feed: open to everyone, read only, and kept by caches for ten minutes."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agency.models import Agency
from base import access
from home.models import Service
from home.openreferral.shape import brief, id_of_service, whole

VERSION = "HSDS-UK-3.0"
PROFILE = "https://docs.openreferraluk.org/en/latest/"
LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
LASTS = 600
PER_PAGE, MOST = 50, 100

View = Callable[..., HttpResponseBase]


def feed(view: View) -> View:
    """What every answer of the feed has: it may be read from any website, and kept for a while."""

    @access.public
    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        patch_cache_control(response, public=True, max_age=LASTS)
        return response

    return answer


@feed
def about(request: HttpRequest) -> HttpResponseBase:
    """What this feed is, and under which licence."""
    licence = {"name": "Open Government Licence v3.0", "url": LICENCE}
    openapi = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json"
    return JsonResponse({"version": VERSION, "profile": PROFILE, "openapi_url": openapi, "license": licence})


@feed
def services(request: HttpRequest) -> HttpResponseBase:
    """A page of services, in the order of their names."""
    try:
        number, size = _positive(request, "page", 1), _positive(request, "per_page", PER_PAGE)
    except ValueError as wrong:
        return JsonResponse({"error": str(wrong)}, status=400)
    rows = Service.objects.shown().select_related("organisation", "contact").order_by("name")
    paginator = Paginator(rows, min(size, MOST))
    last = paginator.num_pages
    agency = Agency.objects.get()
    contents = [brief(service, agency) for service in paginator.page(number)] if number <= last else []
    return JsonResponse(
        {
            "total_items": paginator.count,
            "total_pages": last,
            "page_number": number,
            "size": len(contents),
            "first_page": number == 1,
            "last_page": number >= last,
            "empty": not contents,
            "contents": contents,
        }
    )


@feed
def service(request: HttpRequest, ref: UUID) -> HttpResponseBase:
    """One service with all that hangs on it."""
    slugs = {id_of_service(slug): slug for slug in Service.objects.shown().values_list("slug", flat=True)}
    rows = Service.objects.shown().with_offers().select_related("organisation", "contact")
    found = rows.filter(slug=slugs.get(str(ref), "")).first()
    if found is None:
        return JsonResponse({"error": _("There is no service with this id.")}, status=404)
    return JsonResponse(whole(found, Agency.objects.get()))


def _positive(request: HttpRequest, name: str, usual: int) -> int:
    """A whole number of at least 1 from the address."""
    typed = request.GET.get(name, str(usual))
    if not (typed.isascii() and typed.isdigit() and int(typed) > 0):
        raise ValueError(_("“%(name)s” must be a whole number of at least 1.") % {"name": name})
    return int(typed)
