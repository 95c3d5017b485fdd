"""Keeping a letter here: for its reader until they ask, for the child, and looking at it again."""

from datetime import date, timedelta

from audit.log import HasPublicId, action, record
from base.clock import now, today
from base.moves import NotAllowed, move
from letterbox import messages
from letterbox.actions.locking import locked
from letterbox.days import eighteenth, next_monday
from letterbox.enums import ItemState
from letterbox.models import Item, Keeping, ReleaseCopy
from letterbox.rules import may_keep_for_child
from people.models import Person

LOOK_AGAIN = timedelta(days=365)


@action
def keep_for_later(copy: ReleaseCopy, by: HasPublicId) -> None:
    """Its reader would rather have it another day. It stays, and nothing that waits to be said about it is said."""
    item = locked(copy.packet.item)
    if item.state in {ItemState.READY, ItemState.TOLD}:
        keep(item, copy, ItemState.KEPT)
        record("letter_kept", on=copy, by=by)


@action
def keep_for_child(copy: ReleaseCopy, by: HasPublicId) -> None:
    """The family keeps it with us for the child. Raises NotAllowed when they are not the child's home, or opened it."""
    item = locked(copy.packet.item)
    if not may_keep_for_child(copy, item):
        raise NotAllowed(item, ItemState.KEPT_FOR_CHILD)
    if item.state != ItemState.KEPT_FOR_CHILD:
        end(item)
        keep(item, copy, ItemState.KEPT_FOR_CHILD)
        record("letter_kept_for_child", on=copy, by=by)


@action
def ask_for_it(copy: ReleaseCopy, by: HasPublicId) -> None:
    """What was kept for the child is wanted now: it is ready to be opened, and nobody has to be told."""
    item = locked(copy.packet.item)
    if item.state == ItemState.KEPT_FOR_CHILD:
        end(item)
        move(item, ItemState.READY)
        move(item, ItemState.TOLD)
        record("kept_letter_asked_for", on=copy, by=by)


@action
def let_writer_know(copy: ReleaseCopy, by: HasPublicId) -> None:
    """Its reader lets us say that it is safely on file: from a Monday on, so that it tells no day, and for good."""
    item = locked(copy.packet.item)
    kept = Keeping.objects.filter(item=item, ended_at__isnull=True, writer_told_from__isnull=True)
    if kept.update(writer_told_from=next_monday(today())):
        record("writer_may_know_it_is_on_file", on=copy, by=by)


@action
def keep_longer(item: Item, worker: Person, day: date) -> None:
    """Somebody looked at a kept letter, and looks again on `day`. Raises NotAllowed when it is kept no more."""
    item = locked(item)
    if not Keeping.objects.filter(item=item, ended_at__isnull=True).update(next_look_on=day, owner=worker):
        raise NotAllowed(item, ItemState.KEPT)
    record("kept_letter_looked_at", on=item, by=worker)


@action
def note_gathered(child: str, by: Person) -> None:
    """Somebody gathered all that a grown child was not given."""
    record("letters_gathered_for_adult", on=f"child:{child}", by=by)


def keep(item: Item, copy: ReleaseCopy, state: ItemState) -> None:
    """The caller holds the lock."""
    for_child = state == ItemState.KEPT_FOR_CHILD
    move(item, state)
    messages.nothing_more_about(copy)
    Keeping.objects.create(
        item=item,
        for_child=for_child,
        owner=copy.packet.approved_by or copy.packet.made_by,
        next_look_on=(eighteenth(item.line) if for_child else None) or today() + LOOK_AGAIN,
    )


def end(item: Item) -> None:
    """It is kept no more. The caller holds the lock."""
    Keeping.objects.filter(item=item, ended_at__isnull=True).update(ended_at=now())
