"""Where public pages are served, and the screens that we add to Wagtail's admin."""

from home.views.public import answer, open_now, page

__all__ = ["answer", "open_now", "page"]
