"""Links: those between pages, and those that lead elsewhere."""

from home.links.handler import LivePageLinkHandler

__all__ = ["LivePageLinkHandler"]
