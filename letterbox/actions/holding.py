"""A letter in the hands of those who lead: held, answered, passed on after all, or kept safe."""

from dataclasses import dataclass
from datetime import date

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from finder.exact import found
from letterbox.actions.claiming import NotForYou, holding, release_claim
from letterbox.actions.locking import locked
from letterbox.actions.packing import ask_if_it_may_go, pack
from letterbox.actions.settling import begin_afresh, settle
from letterbox.actions.talking import Spoke, note_talk
from letterbox.actions.ticking import WordsToLookAt, ask_if_ticked
from letterbox.actions.writing import withdraw
from letterbox.enums import ItemState, Outcome, Part
from letterbox.enums.desk import KeptWhy
from letterbox.models import Challenge, Check, Hold, Item, NotThisTime, Packet
from letterbox.rules import may_keep_safe, may_lift
from letterbox.telling import not_to_tell_the_writer
from people.models import Person


@action
def hold(item: Item, reader: Person, number: int, why: str, next_look_on: date) -> Hold:
    """Gives the letter to the co-ordinator. The writer still reads only that we are reading it."""
    return put_on_hold(holding(item, reader, number), reader, why, next_look_on)


def put_on_hold(item: Item, by: Person, why: str, next_look_on: date) -> Hold:
    """The caller holds the lock."""
    settle(item)
    held = Hold.objects.create(item=item, why=why, put_by=by, next_look_on=next_look_on)
    move(item, ItemState.HELD, claimed_by=None, claimed_until=None)
    record("letter_held", on=item, by=by)
    return held


@action
def look_again(item: Item, leader: Person, day: date) -> None:
    """The co-ordinator keeps the letter until another day. Raises NotForYou or NotAllowed."""
    item = locked(item)
    if not may_lift(leader, item):
        raise NotForYou
    if not Hold.objects.filter(item=item, lifted_at__isnull=True).update(next_look_on=day):
        raise NotAllowed(item, ItemState.HELD)
    record("letter_held_longer", on=item, by=leader)


def _held(item: Item, leader: Person, to: ItemState, may: bool) -> Item:
    if not may:
        raise NotForYou
    if item.state != ItemState.HELD:
        raise NotAllowed(item, to)
    return item


def end_hold(item: Item, leader: Person) -> None:
    """The caller holds the lock."""
    Hold.objects.filter(item=item, lifted_at__isnull=True).update(lifted_by=leader, lifted_at=now())


@action
def lift(item: Item, leader: Person, decision: str) -> None:
    """A co-ordinator or manager puts the letter back into the queue; not one its writer took back.

    Raises NotForYou, NotAllowed. Where its writer asked for somebody else to look, that is answered first.
    """
    item = _held(locked(item), leader, ItemState.WAITING, may_lift(leader, item))
    if Challenge.objects.open().filter(item=item).exists():
        raise NotAllowed(item, ItemState.WAITING)
    put_back(item, leader, decision)


def put_back(item: Item, leader: Person, decision: str) -> None:
    """A held letter is read afresh. The caller holds the lock."""
    end_hold(item, leader)
    _note_decision(item, leader, Outcome.LIFTED, decision)
    begin_afresh(item)
    if item.taken_back_at:
        withdraw(item)
    else:
        move(item, ItemState.WAITING)
        release_claim(item)
    record("letter_hold_lifted", on=item, by=leader)


def _note_decision(item: Item, leader: Person, outcome: Outcome, note: str, ticks: set[str] | None = None) -> None:
    Check.objects.create(
        item=item,
        version=item.latest(),
        reader=leader,
        part=Part.CONTENT,
        ticks=sorted(ticks or ()),
        outcome=outcome,
        note=note,
    )


@action
def pass_held(item: Item, leader: Person, ticks: set[str], decision: str) -> Packet:
    """The manager has read it and passes it on: to a second person, like any other.

    Raises NotForYou, NotAllowed; NotAllTicked, WordsToLookAt, NewsToLookAt; LineShut, NewsToTell.
    """
    item = _held(locked(item), leader, ItemState.PASSED, may_keep_safe(leader, item))
    if item.taken_back_at or Challenge.objects.open().filter(item=item).exists():
        raise NotAllowed(item, ItemState.PASSED)
    version = item.latest()
    ask_if_ticked(item, version.text, ticks)
    ask_if_it_may_go(item)
    end_hold(item, leader)
    _note_decision(item, leader, Outcome.PASSED, decision, ticks)
    move(item, ItemState.PASSED, claimed_by=None, claimed_until=None)
    record("letter_passed_to_second_reader", on=item, by=leader)
    return pack(item, version, leader)


@dataclass(frozen=True)
class Kept:
    """How a letter is kept safe: why, what its writer hears and from whom, and when we look again."""

    reason: KeptWhy
    why: str
    say: str
    teller: Person
    next_look_on: date


@action
def keep_safe(item: Item, manager: Person, kept: Kept) -> NotThisTime:
    """A manager decides that the letter does not go on this time; a person tells its writer.

    Raises NotForYou; NotAllowed unless it is held or called back, or while its writer waits for another look;
    WordsToLookAt when what the writer hears would tell of another side.
    """
    item = locked(item)
    if not may_keep_safe(manager, item):
        raise NotForYou
    if Challenge.objects.open().filter(item=item).exists() or item.taken_back_at:
        raise NotAllowed(item, ItemState.KEPT_SAFE)
    end_hold(item, manager)
    return keep(item, manager, kept)


def keep(item: Item, manager: Person, kept: Kept) -> NotThisTime:
    """The caller holds the lock and has asked who may. Raises WordsToLookAt."""
    known = found(kept.say, not_to_tell_the_writer(item.line))
    if known:
        raise WordsToLookAt(known)
    settle(item)
    decision = NotThisTime.objects.create(item=item, decided_by=manager, **vars(kept))
    _note_decision(item, manager, Outcome.KEPT_SAFE, kept.why)
    move(item, ItemState.KEPT_SAFE, claimed_by=None, claimed_until=None)
    record("letter_kept_safe", on=item, by=manager, why=kept.reason)
    return decision


def _open_decision(item: Item) -> NotThisTime:
    """Raises NotAllowed when the letter is not kept safe any more."""
    kept = NotThisTime.objects.open().filter(item=item).first()
    if kept is None or item.state != ItemState.KEPT_SAFE:
        raise NotAllowed(item, ItemState.HELD)
    return kept


@action
def note_told(item: Item, by: Person, spoke: Spoke) -> None:
    """The writer has heard from a person that the letter is kept safe, and why. Raises NotAllowed, NotOfThem."""
    item = locked(item)
    kept = _open_decision(item)
    kept.told = note_talk(item.line.writer, by, spoke, item)
    kept.save(update_fields=["told"])
    record("writer_told", on=item, by=by)


@action
def keep_on(item: Item, manager: Person, day: date) -> None:
    """It was looked at again, and stays safe until another day. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_keep_safe(manager, item):
        raise NotForYou
    kept = _open_decision(item)
    kept.next_look_on = day
    kept.save(update_fields=["next_look_on"])
    record("letter_kept_safe_longer", on=item, by=manager)


@action
def open_again(item: Item, manager: Person, why: str, next_look_on: date) -> None:
    """A manager decides anew about a letter that was kept safe. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_keep_safe(manager, item):
        raise NotForYou
    end_decision(_open_decision(item), manager)
    put_on_hold(item, manager, why, next_look_on)


def end_decision(kept: NotThisTime, by: Person) -> None:
    kept.lifted_by, kept.lifted_at = by, now()
    kept.save(update_fields=["lifted_by", "lifted_at"])
