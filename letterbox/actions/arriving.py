"""What is looked for when a letter arrives, and what else may become of one: come twice, come back in the post."""

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from finder.signs import dangers
from letterbox import messages
from letterbox.actions.claiming import NotForYou
from letterbox.actions.locking import locked
from letterbox.duty import on_duty
from letterbox.enums import ItemState
from letterbox.models import Item
from letterbox.rules import may_read
from people.models import Person


@action
def look_for_danger(item: Item, text: str) -> None:
    """A sign asks a person to read it today, and tells those on duty. It shows no words and decides nothing."""
    if not dangers(text):
        return
    item.to_read_today, item.alerted_at, item.is_heavy = True, now(), True
    item.save(update_fields=["to_read_today", "alerted_at", "is_heavy"])
    record("to_be_read_today", on=item)
    for person in on_duty(item):
        messages.somebody_should_look_today(item, f"arrival:{item.alerted_at:%Y%m%d%H%M%S}", person)


@action
def note_double(item: Item, of: Item, worker: Person) -> None:
    """The same letter came twice: this one stays on record, the other goes on. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_read(worker, item) or of.line_id != item.line_id or of.pk == item.pk:
        raise NotForYou
    if item.state == ItemState.BEING_CHECKED and item.claimed_by_id == worker.pk:
        move(item, ItemState.WAITING, claimed_by=None, claimed_until=None)
    if of.state == ItemState.DUPLICATE:
        raise NotAllowed(of, ItemState.DUPLICATE)
    move(item, ItemState.DUPLICATE, same_as=of, to_read_today=False)
    record("letter_came_twice", on=item, by=worker, why=of.public_id)


@action
def note_no_double(item: Item, worker: Person) -> None:
    """It is another letter after all. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_read(worker, item):
        raise NotForYou
    if item.state != ItemState.DUPLICATE:
        raise NotAllowed(item, ItemState.WAITING)
    move(item, ItemState.WAITING, same_as=None)
    record("letter_came_once", on=item, by=worker)


@action
def note_back_in_the_post(item: Item, worker: Person) -> None:
    """What was posted has come back. Its writer hears no more than that it is safe. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_read(worker, item):
        raise NotForYou
    move(item, ItemState.RETURNED_MAIL)
    record("post_came_back", on=item, by=worker)


@action
def keep_what_came_back(item: Item, worker: Person) -> None:
    """The delivery detail has been looked into; the letter is kept for its reader. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_read(worker, item):
        raise NotForYou
    if item.state != ItemState.RETURNED_MAIL:
        raise NotAllowed(item, ItemState.KEPT)
    move(item, ItemState.KEPT)
    record("post_kept", on=item, by=worker)
