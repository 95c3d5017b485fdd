"""Finds the public page at an address, and tells caches what they may do with it."""

from http import HTTPStatus
from urllib.parse import quote

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from agency.models import FAMILY_LINE, ContactPoint, LocalAuthority
from home import caching
from home.known import Known
from home.models import AudienceHubPage, ChildrenHomePage, Helpline

_held: tuple[str, Known] | None = None


def facts() -> Known:
    """What is known of the site, learnt again after every change of it."""
    global _held  # noqa: PLW0603 - one process knows one site
    token = caching.token(caching.KNOWN)
    held = _held
    if held is None or held[0] != token:
        held = _held = (token, learn())
    return held[1]


def learn() -> Known:
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    start = site.root_page
    rows = start.get_descendants(inclusive=True).live().values_list("pk", "url_path", "content_type")
    kinds, addresses = {}, {}
    for pk, url_path, content_type in rows:
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None:
            address = "/" + url_path.removeprefix(start.url_path)
            kinds[address], addresses[pk] = (model, pk), quote(address)
    return Known(
        site=site,
        kinds=kinds,
        addresses=addresses,
        starts=(*AudienceHubPage.objects.all(), *ChildrenHomePage.objects.all()),
        family_line=family_line(),
        childrens_lines=tuple(Helpline.objects.on_childrens_pages().in_order()),
        councils=frozenset(LocalAuthority.objects.values_list("slug", flat=True)),
        any_is_private=PageViewRestriction.objects.exists(),
    )


def family_line() -> ContactPoint | None:
    """The line that every page names."""
    lines = ContactPoint.objects.select_related("fallback").prefetch_related("hours", "exceptions")
    found: ContactPoint | None = lines.filter(key=FAMILY_LINE).first()
    return found


def route(request: HttpRequest, path: str, here: Known) -> RouteResult | None:
    """The page at this address, asked for once; or the page above it that answers for addresses of its own."""
    steps = [step for step in path.split("/") if step]
    for count in range(len(steps), -1, -1):
        found = here.kinds.get(f"/{'/'.join(steps[:count])}/" if count else "/")
        if found is not None:
            return _within(request, found, steps[count:])
    return None


def _within(request: HttpRequest, found: tuple[type[Page], int], rest: list[str]) -> RouteResult | None:
    model, pk = found
    if rest and not issubclass(model, RoutablePageMixin):
        return None
    page = model.objects.filter(pk=pk).first()
    try:
        return page.route(request, rest) if page else None
    except Http404:
        return None


def tell_caches(request: HttpRequest, response: HttpResponse, here: Known) -> None:
    """Anyone's cache may keep a plain page; what was asked in a form, nobody's; a private page says so itself."""
    response["Referrer-Policy"] = "no-referrer"
    if "Cache-Control" in response:
        return
    place = caching.place_of(request)
    if place and response.status_code == HTTPStatus.OK and (not place.council or place.council in here.councils):
        response["Cache-Control"] = caching.PUBLIC
        caching.sign(response)
    else:
        response["Cache-Control"] = "no-cache" if request.method in {"GET", "HEAD"} else "no-store"
