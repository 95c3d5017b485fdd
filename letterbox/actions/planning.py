"""Setting up an arrangement: why, from when, about which children, and what these say."""

from datetime import date

from agency.models import RecordHolder, Spoke
from audit.log import HasPublicId, action, record
from base.clock import add_months, today
from letterbox.enums import ArrangementState
from letterbox.enums.plan import StartRule
from letterbox.models import Arrangement, Child, ChildWish
from people.models import Person


@action
def begin(record_holder: RecordHolder, spoke: Spoke, *, by: HasPublicId | str) -> Arrangement:
    """An arrangement that is being prepared: nothing travels on it."""
    arrangement = Arrangement.objects.create(record_holder=record_holder, spoke=spoke, state=ArrangementState.DRAFT)
    record("arrangement_begun", on=arrangement, by=by)
    return arrangement


@action
def note_plan(arrangement: Arrangement, *, by: HasPublicId | str, **fields: object) -> Arrangement:
    """What is known of the plan; the fields by their own names."""
    for name, value in fields.items():
        setattr(arrangement, name, value)
    arrangement.starts_on = starts_on(arrangement)
    arrangement.save(update_fields=[*fields, "starts_on"])
    record("arrangement_changed", on=arrangement, by=by)
    return arrangement


def starts_on(arrangement: Arrangement) -> date | None:
    """The first day on which letters may go, by the start rule; none while a child's order is not made."""
    if arrangement.start_rule == StartRule.AGREED:
        return today()
    if arrangement.start_rule == StartRule.DAY:
        return arrangement.starts_on
    orders = list(arrangement.children.values_list("ordered_on", flat=True))
    made = [day for day in orders if day is not None]
    if not made or len(made) < len(orders):
        return None
    last = max(made)
    return last if arrangement.start_rule == StartRule.ORDER else add_months(last.replace(day=1), 1)


@action
def note_child(arrangement: Arrangement, child: Child | None, *, by: HasPublicId | str, **fields: object) -> Child:
    """A child of the arrangement, new or known; the fields by their own names."""
    child = child or Child(arrangement=arrangement)
    for name, value in fields.items():
        setattr(child, name, value)
    child.save()
    record("child_noted", on=f"child:{child.public_id}", by=by)
    note_plan(arrangement, by=by)
    return child


@action
def note_wish(child: Child, words: str, on: date, asked_how: str, *, by: Person) -> ChildWish:
    """What a child said about staying in touch. What they said before stays."""
    wish = ChildWish.objects.create(
        arrangement=child.arrangement, child=child, words=words, on=on, asked_how=asked_how, recorded_by=by
    )
    record("child_asked", on=f"child:{child.public_id}", by=by)
    return wish


@action
def note_seen(arrangement: Arrangement, by: Person) -> None:
    """Each look at an arrangement stands in the log."""
    record("arrangement_seen", on=arrangement, by=by)
