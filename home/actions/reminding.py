"""Reminders that a page or record is to be read whole: two months before, one month, on the day, then each week."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from wagtail.models import Page

from base.clock import today
from home import messages
from home.models import ChildrensGuidePage, ReviewState
from people.enums import Role as RoleName
from people.models import Person, Role

AHEAD = (30, 60)
WEEK = 7


def remind() -> int:
    """Tells those who look after what is due. Run again, it tells nobody twice. Returns how many were told."""
    told = 0
    states = ReviewState.objects.filter(next_review_due__lte=today() + timedelta(days=AHEAD[-1]))
    holders = {role: _holders(role) for role in (*states.values_list("owner", flat=True).distinct(), _guardian())}
    for state in states.prefetch_related("content").order_by("next_review_due", "pk"):
        if state.content is not None and getattr(state.content, "live", True):
            told += _remind(state, holders)
    return told


def _remind(state: ReviewState, holders: dict[str, list[Person]]) -> int:
    stage = stage_of(state.next_review_due)
    people = [*holders[state.owner], *(holders[_guardian()] if _is_guide_overdue(state, stage) else ())]
    return _tell(state, stage, {person.pk: person for person in people}.values())


@transaction.atomic
def _tell(state: ReviewState, stage: str, people: Iterable[Person]) -> int:
    for person in people:
        messages.review_due(state, person, stage)
    return len(list(people))


def stage_of(due: date) -> str:
    """Which reminder is the newest that has fallen due."""
    left = (due - today()).days
    if left < 0:
        return f"late{-left // WEEK}"
    return "0" if left == 0 else str(next(days for days in AHEAD if left <= days))


def _is_guide_overdue(state: ReviewState, stage: str) -> bool:
    """The law asks for the Children's Guide to be looked at each year (Adoption: national minimum standards, 18)."""
    page = state.content
    return stage.startswith("late") and isinstance(page, Page) and page.specific_class is ChildrensGuidePage


def _guardian() -> str:
    return RoleName.SAFEGUARDING_REVIEWER.value


def _holders(role: str) -> list[Person]:
    """Those who hold it today for the whole agency."""
    held = Role.objects.current().filter(role=role, everywhere=True, person__account__is_active=True)
    return [each.person for each in held.select_related("person").order_by("pk")]
