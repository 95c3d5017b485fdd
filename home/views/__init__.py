"""Where public pages are served, and the screens that we add to Wagtail's admin."""

from home.views.finding import search_childrens_pages, search_pages
from home.views.machines import news, robots, sitemap
from home.views.public import answer, open_now, page

__all__ = ["answer", "news", "open_now", "page", "robots", "search_childrens_pages", "search_pages", "sitemap"]
