"""Finds the public page at an address, and tells caches what they may do with it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from http import HTTPStatus
from urllib.parse import quote, unquote

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from base.clock import now
from home import caching, languages
from home.chosen import is_council
from home.enums import Section
from home.known import STEP, Known, LivePage
from home.marking import start_of
from home.models import ChildrenHomePage

LASTS = timedelta(minutes=10)
TOLD = (
    *("url_path", "content_type", "audiencehubpage__section"),
    *("pk", "path", "title", "seo_title", "search_description", "show_in_menus"),
)

_held: tuple[str, datetime, Known] | None = None


def facts(token: str = "") -> Known:
    """What is known of the site, learnt again after every change of it, and each ten minutes.

    The token is that of what is known, where somebody has looked it up already.
    """
    global _held  # noqa: PLW0603 - one process knows one site
    token, at, held = token or caching.token(caching.KNOWN), now(), _held
    if held is None or held[0] != token or held[1] < at:
        held = _held = (token, at + LASTS, learn())
    return held[2]


def learn() -> Known:
    private = Exists(PageViewRestriction.objects.all())
    site = Site.objects.select_related("root_page").annotate(any_is_private=private).get(is_default_site=True)
    known_languages = languages.learn(site.root_page)
    pages = [page for tree in known_languages.trees.items() for page in _live_pages(*tree)]
    below: dict[str, list[LivePage]] = {}
    for page in pages:
        below.setdefault(page.path[:-STEP], []).append(page)
    return Known(
        site=site,
        languages=known_languages,
        any_is_private=site.any_is_private,
        pages={page.pk: page for page in pages},
        by_address={unquote(page.url): page for page in pages},
        by_path={page.path: page for page in pages},
        below=below,
    )


def _live_pages(language: str, root: str) -> Iterator[LivePage]:
    """Those that are served in a language, in the order of its tree."""
    rows = Page.objects.live().filter(url_path__startswith=root).order_by("path")
    for url_path, content_type, section, *fields in rows.values_list(*TOLD):
        kind = ContentType.objects.get_for_id(content_type).model_class()
        if kind is not None:
            own = Section.CHILDREN if kind is ChildrenHomePage else section or ""
            yield LivePage(quote(start_of(language) + url_path.removeprefix(root)), kind, own, *fields)


def route(request: HttpRequest, path: str, here: Known) -> RouteResult | None:
    """The page at this address, asked for once; or the page above it that answers for addresses of its own."""
    steps = [step for step in path.split("/") if step]
    for count in range(len(steps), -1, -1):
        found = here.by_address.get(f"/{'/'.join(steps[:count])}/" if count else "/")
        if found is not None:
            return _within(request, found, steps[count:])
    return None


def _within(request: HttpRequest, found: LivePage, rest: list[str]) -> RouteResult | None:
    if rest and not issubclass(found.specific_class, RoutablePageMixin):
        return None
    page = found.specific_class.objects.filter(pk=found.pk).order_by().first()
    try:
        return page.route(request, rest) if page else None
    except Http404:
        return None


def tell_caches(request: HttpRequest, response: HttpResponse) -> None:
    """Anyone's cache may keep a plain page; what was asked in a form, nobody's; a private page says so itself."""
    response["Referrer-Policy"] = "no-referrer"
    if "Cache-Control" in response:
        return
    place = caching.place_of(request)
    if place and response.status_code == HTTPStatus.OK and (not place.council or is_council(place.council)):
        response["Cache-Control"] = caching.PUBLIC
        caching.sign(response)
    else:
        response["Cache-Control"] = "no-cache" if request.method in {"GET", "HEAD"} else "no-store"
