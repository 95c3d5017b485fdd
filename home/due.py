"""What editors must look at again before readers are told something that is no longer so."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from laces.components import Component  # type: ignore[import-untyped]
from wagtail.models import Page

from base.clock import today
from home.models import AccessibilityStatementPage, KeyFact, ReviewState
from home.models.reviews import type_of

LOOK_AHEAD = timedelta(days=30)


def pages_due() -> list[ReviewState]:
    """Live pages whose next check is near or past, the oldest first."""
    due = ReviewState.objects.filter(content_type=type_of(Page()), next_review_due__lte=today() + LOOK_AHEAD)
    states = due.prefetch_related("content").order_by("next_review_due")
    return [state for state in states if state.content and state.content.live]


def facts_due() -> QuerySet[KeyFact]:
    """Facts that readers see, or saw, and that end soon or have ended."""
    facts: QuerySet[KeyFact] = KeyFact.objects.filter(checked=True, valid_to__lte=today() + LOOK_AHEAD)
    return facts.order_by("valid_to")


class DuePanel(Component):
    """On the first screen of the admin."""

    order = 50
    template_name = "home/admin/due.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {
            "pages": pages_due(),
            "facts": facts_due(),
            "statement": AccessibilityStatementPage.objects.live().first(),
        }
