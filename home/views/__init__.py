"""The screens that we add to Wagtail's admin, and the door for questions that public pages ask."""

from home.views.public import answer

__all__ = ["answer"]
