"""When a page or record was last read whole, by whom, and who is to read it next."""

from datetime import date
from typing import Any

from django.db import models, transaction
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Page, RevisionMixin

from base.clock import add_months
from home.actions.translating import note_source
from home.enums import Check
from home.models import ReviewLog, ReviewState
from home.models.reviews import type_of
from people.models import User

CHECKED = "home.checked"
SETTLED = "home.review_settled"


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
    if hasattr(thing, "verified_on"):
        _verified(thing, on)
    if isinstance(thing, Page):
        note_source(thing)
    log(thing, CHECKED, user=by)
    return state


def _verified(record: Any, on: date) -> None:
    """A fact, a line or an organisation was looked up again: readers see the new day, and no draft undoes it."""
    draft = record.get_latest_revision_as_object() if isinstance(record, RevisionMixin) else None
    record.verified_on = on
    record.save(update_fields=["verified_on"])
    if draft is None or not record.latest_revision_id:
        return
    was_clean = isinstance(record, DraftStateMixin) and record.live and not record.has_unpublished_changes
    draft.verified_on = on
    newest = draft.save_revision(clean=False)
    if was_clean:
        type(record).objects.filter(pk=record.pk).update(has_unpublished_changes=False, live_revision=newest)


@transaction.atomic
def settle_review(thing: models.Model, by: User, **wanted: Any) -> ReviewState:
    """Who looks after it, how often it is read whole, and whether readers are told. The day of the check stays."""
    state = ReviewState.objects.of(thing)
    if state is None:
        raise ReviewState.DoesNotExist
    for name, value in wanted.items():
        setattr(state, name, value)
    state.next_review_due = add_months(state.last_reviewed_on, state.review_every_months)
    state.save()
    log(thing, SETTLED, user=by)
    return state
