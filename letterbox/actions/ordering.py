"""Court orders: what is forbidden rests at once, by one person; that it no longer counts needs two."""

from collections.abc import Iterable
from datetime import date

from audit.log import HasPublicId, action, record
from base.clock import add_working_days, today
from letterbox.actions.lining import rest_line
from letterbox.enums import LineState
from letterbox.enums.plan import Effect, OrderKind, PauseWhy
from letterbox.models import Arrangement, Child, CourtOrder, Line
from letterbox.rules import is_forbidden
from people.models import Person

LOOK_IN = 5  # working days


@action
def record_order(  # noqa: PLR0913 - what an order says
    arrangement: Arrangement,
    kind: OrderKind,
    effect: Effect,
    persons: Iterable[Person],
    *,
    by: HasPublicId | str,
    made_on: date,
    begins_on: date | None = None,
    until: date | None = None,
    children: Iterable[Child] = (),
    court: str = "",
    conditions: str = "",
) -> CourtOrder:
    """An order that requires or forbids contact with these people. Lines that it forbids rest from now on."""
    order = CourtOrder.objects.create(
        arrangement=arrangement,
        kind=kind,
        effect=effect,
        made_on=made_on,
        begins_on=begins_on or made_on,
        until=until,
        court=court,
        conditions=conditions,
        recorded_by=by if isinstance(by, Person) else None,
    )
    order.persons.set(persons)
    order.children.set(children)
    record("order_recorded", on=f"order:{order.public_id}", by=by, why=effect)
    rest_what_is_forbidden(arrangement, by)
    return order


@action
def rest_what_is_forbidden(arrangement: Arrangement, by: HasPublicId | str) -> int:
    """Open lines that a standing order forbids go quiet; somebody looks at them soon. Returns how many."""
    lines = Line.objects.with_ends().filter(arrangement=arrangement, state=LineState.ACTIVE).order_by("pk")
    shut = [line for line in lines if is_forbidden(line)]
    for line in shut:
        rest_line(line, PauseWhy.ORDER, by=by, next_look_on=add_working_days(today(), LOOK_IN))
    return len(shut)


@action
def end_order(order: CourtOrder, by: HasPublicId | str) -> None:
    """It no longer counts. No line opens by that alone."""
    order.ended_on = today()
    order.save(update_fields=["ended_on"])
    record("order_ended", on=f"order:{order.public_id}", by=by)
