"""When a page or record was last read whole."""

from datetime import date

from django.db import models, transaction
from wagtail.log_actions import log

from base.clock import add_months
from home.enums import Check
from home.models import ReviewLog, ReviewState
from home.models.reviews import type_of
from people.models import User

CHECKED = "home.checked"


@transaction.atomic
def record_review(
    thing: models.Model, on: date, by: User | None = None, outcome: Check = Check.UNCHANGED, note: str = ""
) -> ReviewState:
    """Somebody read the whole page or record on this day and found it right. Each reading is kept."""
    state = ReviewState.objects.of(thing) or ReviewState(content_type=type_of(thing), object_id=thing.pk)
    state.last_reviewed_on, state.next_review_due = on, add_months(on, state.review_every_months)
    state.reviewed_by, state.review_note = by, note
    state.save()
    ReviewLog.objects.create(state=state, on=on, by=by, outcome=outcome, note=note)
    log(thing, CHECKED, user=by)
    return state
