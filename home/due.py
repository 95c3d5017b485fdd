"""What editors must look at again before readers are told something that is no longer so."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from laces.components import Component  # type: ignore[import-untyped]

from base.clock import today
from home.models import AccessibilityStatementPage, KeyFact, Review

LOOK_AHEAD = timedelta(days=30)


def pages_due() -> QuerySet[Review]:
    """Pages whose next check is near or past, the oldest first."""
    reviews: QuerySet[Review] = Review.objects.filter(page__live=True, due_on__lte=today() + LOOK_AHEAD)
    return reviews.select_related("page").order_by("due_on")


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
