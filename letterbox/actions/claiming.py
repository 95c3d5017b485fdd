"""Claiming a letter: a lease with a number. A decision names its number; an old one is refused."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import F, QuerySet

from audit.log import HasPublicId, action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox.actions.locking import locked
from letterbox.actions.settling import put_away_words
from letterbox.enums import ItemState
from letterbox.models import DeskNote, Incident, Item, OurWords, Worksheet
from letterbox.rules import may_claim, may_read
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
    if OurWords.objects.waiting().filter(item=item).exists():
        raise Taken(item)
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
        "meant_for": None,
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
    _let_go(holding(item, reader, number), reader)


@action
def hand_over(item: Item, reader: Person, number: int, to: Person, note: str) -> None:
    """Gives the letter to a colleague, with a word. Raises Taken, and NotForYou when they may not read it."""
    item = holding(item, reader, number)
    if not may_claim(to, item) or not may_read(to, item):
        raise NotForYou
    _let_go(item, reader)
    item.meant_for = to
    item.save(update_fields=["meant_for"])
    DeskNote.objects.create(item=item, by=reader, words=note)
    record("letter_handed_over", on=item, by=reader, why=to.public_id)


def _let_go(item: Item, by: HasPublicId | str) -> None:
    put_away_words(item)
    if item.state == ItemState.BEING_CHECKED:
        move(item, ItemState.WAITING, claimed_by=None, claimed_until=None)
    else:
        release_claim(item)
    record("letter_handed_back", on=item, by=by)


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
        _let_go(item, by)
    return len(held)


def holding(item: Item, reader: Person, number: int) -> Item:
    """The locked letter, if this claim is still the one that counts. Raises Taken otherwise."""
    item = locked(item)
    if item.claimed_by_id != reader.pk or item.claim_number != number:
        raise Taken(item)
    return item


def reading(item: Item, reader: Person, number: int, to: ItemState, state: ItemState = ItemState.BEING_CHECKED) -> Item:
    """The letter in the reader's hands, if this is the reading that it waits for and they did read.

    Raises Taken, NotRead; NotAllowed too while words of ours about it wait for a second reader.
    """
    item = holding(item, reader, number)
    if item.state != state or OurWords.objects.waiting().filter(item=item).exists():
        raise NotAllowed(item, to)
    if item.read_under != number:
        raise NotRead
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
def note_read_whole(item: Item, reader: Person, number: int) -> None:
    """They have read all of it: now the desk shows where to look again. Raises Taken."""
    item = holding(item, reader, number)
    Worksheet.objects.get_or_create(item=item, reader=reader)
    Worksheet.objects.filter(item=item, reader=reader).update(read_under=number)
    record("letter_read_whole", on=item, by=reader)


@action
def note_reading(item: Item, reader: Person) -> None:
    """Every look at a letter stands in the log; a decision needs one under its own claim. It alerts no more."""
    mine = Item.objects.filter(pk=item.pk, claimed_by=reader).exclude(read_under=F("claim_number"))
    if item.read_under != item.claim_number:
        mine.update(read_under=F("claim_number"))
    if item.to_read_today:
        Item.objects.filter(pk=item.pk).update(to_read_today=False)
    record("letter_read", on=item, by=reader)


@action
def note_words_read(ours: OurWords, reader: Person) -> None:
    """Words of ours show a letter too: a look at them stands in the log."""
    record("words_seen", on=ours.item, by=reader)


@action
def note_outside(item: Item, reader: Person) -> None:
    """A look at a letter beyond the own teams, with a reason that a manager reviews."""
    record("letter_read_outside", on=item, by=reader)


@action
def note_incident_seen(incident: Incident, leader: Person) -> None:
    record("incident_seen", on=incident, by=leader)


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
