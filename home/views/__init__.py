"""Where public pages are served, and the screens that we add to Wagtail's admin."""

from home.views.public import answer, page

__all__ = ["answer", "page"]
