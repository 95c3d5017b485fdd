"""Claiming a letter: a lease with a number. A decision names its number; an old one is refused."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import QuerySet

from audit.log import HasPublicId, action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox.actions.locking import locked
from letterbox.enums import ItemState
from letterbox.models import Item, Worksheet
from letterbox.rules import may_claim
from people.actions.watching import note_shown
from people.models import Person

LEASE = timedelta(minutes=20)


class Taken(Exception):
    """Somebody else has it. `item` says who, and since when."""

    def __init__(self, item: Item) -> None:
        self.item = item
        super().__init__(item.public_id)


class NotRead(Exception):
    """Nothing is decided about words that were not on the reader's screen."""


class NotForYou(Exception):
    """The second reader is never the first."""


@action
def claim(item: Item, reader: Person) -> Item:
    """Gives the letter to `reader` for a while. Raises Taken, NotForYou or NotAllowed."""
    item = locked(item)
    if item.claim_is_live and item.claimed_by_id != reader.pk:
        raise Taken(item)
    if item.state not in {ItemState.WAITING, ItemState.BEING_CHECKED, ItemState.SECOND_CHECK}:
        raise NotAllowed(item, ItemState.BEING_CHECKED)
    if not may_claim(reader, item):
        raise NotForYou
    if item.claim_is_live:
        item.claimed_until = now() + LEASE
        item.save(update_fields=["claimed_until"])
        return item
    return _give(item, reader)


def _give(item: Item, reader: Person) -> Item:
    fields = {
        "claimed_by": reader,
        "claimed_at": now(),
        "claimed_until": now() + LEASE,
        "claim_number": item.claim_number + 1,
        "was_read": True,
    }
    if item.state == ItemState.WAITING:
        move(item, ItemState.BEING_CHECKED, **fields)
    else:
        for name, value in fields.items():
            setattr(item, name, value)
        item.save(update_fields=list(fields))
    record("letter_claimed", on=item, by=reader)
    return item


@action
def hand_back(item: Item, reader: Person, number: int) -> None:
    """Puts the letter back for somebody else; ticks and notes stay."""
    item = holding(item, reader, number)
    if item.state == ItemState.BEING_CHECKED:
        move(item, ItemState.WAITING, claimed_by=None, claimed_until=None)
    else:
        release_claim(item)
    record("letter_handed_back", on=item, by=reader)


@action
def hand_back_all(reader: Person, by: HasPublicId | str) -> int:
    """Everything that this reader holds waits for somebody else. Returns how many letters."""
    return _hand_back(Item.objects.filter(claimed_by=reader), by)


@action
def hand_back_shut(reader: Person, by: HasPublicId | str) -> int:
    """What this reader holds and may no longer read waits for somebody else. Returns how many letters."""
    open_still = Item.objects.in_reach_of(reader).values("pk")
    return _hand_back(Item.objects.filter(claimed_by=reader).exclude(pk__in=open_still), by)


def _hand_back(items: QuerySet[Item], by: HasPublicId | str) -> int:
    held = list(items)
    for item in map(locked, held):
        if item.state == ItemState.BEING_CHECKED:
            move(item, ItemState.WAITING, claimed_by=None, claimed_until=None)
        else:
            release_claim(item)
        record("letter_handed_back", on=item, by=by)
    return len(held)


def holding(item: Item, reader: Person, number: int) -> Item:
    """The locked letter, if this claim is still the one that counts. Raises Taken otherwise."""
    item = locked(item)
    if item.claimed_by_id != reader.pk or item.claim_number != number:
        raise Taken(item)
    return item


def release_claim(item: Item) -> None:
    item.claimed_by, item.claimed_until = None, None
    item.save(update_fields=["claimed_by", "claimed_until"])


@action
def note_work(item: Item, reader: Person, *, ticks: list[str] | None = None, note: str | None = None) -> Worksheet:
    """Keeps a reader's ticks, or the note they write to the writer, whoever holds the letter now."""
    sheet, _ = Worksheet.objects.get_or_create(item=item, reader=reader)
    sheet.ticks = sheet.ticks if ticks is None else ticks
    sheet.note = sheet.note if note is None else note
    sheet.saved_at = now()
    sheet.save()
    return sheet


@action
def note_reading(item: Item, reader: Person) -> None:
    """Every look at a letter stands in the log; a decision needs one under its own claim."""
    item = locked(item)
    if item.claimed_by_id == reader.pk and item.read_under != item.claim_number:
        item.read_under = item.claim_number
        item.save(update_fields=["read_under"])
    record("letter_read", on=item, by=reader)


@action
def note_contact(item: Item, reader: Person, writers: Iterable[Person]) -> None:
    """Somebody looked up how to ring the writer: a look at each who writes together."""
    for writer in writers:
        note_shown(reader, writer)
    record("contact_details_seen", on=item, by=reader)


@action
def note_queue(reader: Person, view: str) -> None:
    """The queue shows children's names: a look at it stands in the log."""
    record("queue_seen", on=reader, by=reader, why=view)
