"""What is written for machines: for search engines, and for readers of news."""

from datetime import datetime, time
from functools import reduce
from operator import or_
from typing import Any, cast

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap as wagtail_sitemap
from wagtail.models import Page

from base import access
from base.clock import LONDON
from home import languages
from home.models import NewsPage

ROBOTS = """User-agent: *
Disallow: /search/
Disallow: /children/search/
Disallow: /staff/
Disallow: /cms/
Disallow: /account/
Disallow: /your-page/

Sitemap: {site}/sitemap.xml
"""
NEWEST = 20


class EveryLanguage(Sitemap):
    """The pages of all languages; Wagtail's own lists one tree."""

    def items(self) -> Any:
        trees = [Q(url_path__startswith=root) for root in languages.languages().trees.values()]
        pages = Page.objects.filter(reduce(or_, trees)).live().public()
        return pages.order_by("path").defer_streamfields().specific()


@access.public
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    return cast(HttpResponse, wagtail_sitemap(request, sitemaps={"pages": EveryLanguage(request)}))


@access.public
@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Public pages may be found by search engines; searches and signed-in pages may not."""
    return HttpResponse(ROBOTS.format(site=settings.PUBLIC_URL), content_type="text/plain")


class News(Feed):
    """The newest news first. No sessions, no counting of who reads."""

    feed_type = Atom1Feed
    title = _("News – Ribbon")
    subtitle = _("What is new for families, the newest first.")
    author_name = "Ribbon"
    link = "/"

    def items(self) -> list[NewsPage]:
        return list(NewsPage.objects.live().public().order_by("-told_on", "-pk")[:NEWEST])

    def item_title(self, item: NewsPage) -> str:
        return str(item.title)

    def item_description(self, item: NewsPage) -> str:
        return str(item.search_description)

    def item_pubdate(self, item: NewsPage) -> datetime:
        return datetime.combine(item.told_on, time.min, LONDON)

    def item_updateddate(self, item: NewsPage) -> datetime | None:
        return cast(datetime | None, item.last_published_at)

    def item_link(self, item: NewsPage) -> str:
        return str(item.full_url)


news = access.public(require_safe(News()))
