"""What is written for machines: for search engines, and for readers of news."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps.views import sitemap as wagtail_sitemap

from base import access
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

sitemap = access.public(require_safe(wagtail_sitemap))


@access.public
@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Public pages may be found by search engines; searches and signed-in pages may not."""
    return HttpResponse(ROBOTS.format(site=settings.PUBLIC_URL), content_type="text/plain")


class News(Feed):
    """The newest news first. No sessions, no counting of who reads."""

    feed_type = Atom1Feed
    title = _("News – Ribbon")
    link = "/"

    def items(self) -> list[NewsPage]:
        return list(NewsPage.objects.live().public().order_by("-told_on", "-pk")[:NEWEST])

    def item_title(self, item: NewsPage) -> str:
        return str(item.title)

    def item_description(self, item: NewsPage) -> str:
        return str(item.search_description)

    def item_link(self, item: NewsPage) -> str:
        return str(item.full_url)


news = access.public(require_safe(News()))
