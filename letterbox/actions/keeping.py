"""A letter that its writer keeps for the grown-up child: read for safety, then put on the record."""

from audit.log import action, record
from base.moves import NotAllowed, move
from letterbox.actions.claiming import NotRead, holding
from letterbox.actions.deciding import NotAllTicked
from letterbox.enums import FOR_THE_RECORD, ItemState, Outcome, Part
from letterbox.models import Check, Item
from people.models import Person


@action
def keep_for_child(item: Item, reader: Person, number: int, ticks: set[str]) -> Check:
    """It was read, and lies on the record for the child. Raises Taken, NotRead, NotAllTicked or NotAllowed."""
    item = holding(item, reader, number)
    if item.state != ItemState.BEING_CHECKED or not item.for_child:
        raise NotAllowed(item, ItemState.KEPT_FOR_CHILD)
    if item.read_under != number:
        raise NotRead
    if not ticks >= set(FOR_THE_RECORD):
        raise NotAllTicked
    check = Check.objects.create(
        item=item,
        version=item.versions.order_by("-number")[:1].get(),
        reader=reader,
        part=Part.CONTENT,
        ticks=sorted(ticks),
        outcome=Outcome.KEPT,
    )
    move(item, ItemState.KEPT_FOR_CHILD, claimed_by=None, claimed_until=None)
    record("letter_kept_for_child", on=item, by=reader)
    return check
