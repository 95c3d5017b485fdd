"""The readers' decisions: pass, return, approve, send back, hold, lift."""

from datetime import date

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from finder.exact import found
from letterbox import messages
from letterbox.actions import announcing, calendar
from letterbox.actions.claiming import NotForYou, NotRead, holding, release_claim
from letterbox.actions.locking import locked
from letterbox.actions.writing import LineShut, withdraw
from letterbox.enums import FIRST_READING, SECOND_READING, Call, ItemState, Outcome, Part, Reason, Tick
from letterbox.models import Check, Hold, Item, Packet, ReleaseCopy, Version, Worksheet
from letterbox.packets import cover, packet_digest, readers_end
from letterbox.pictures import are_not_safe_yet, pictures_of, put_in
from letterbox.rules import may_check_second, may_lift, may_pass, open_packet
from letterbox.telling import not_to_tell_the_reader
from people.models import Person


class NotAllTicked(Exception):
    """A line of the checklist is still open."""


class WordsToLookAt(Exception):
    """Known words of another side stand in the letter; somebody has to look at each. `words` are they."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        super().__init__(f"{len(words)} words")


class NotSafeYet(Exception):
    """Something that came with the letter is still being made safe: nobody can have looked at it."""


class PacketChanged(Exception):
    """What lies in the packet is not what was put there. It cannot be approved."""


def _latest(item: Item) -> Version:
    return item.versions.order_by("-number")[:1].get()


def _read_as(state: ItemState, to: ItemState, item: Item, reader: Person, number: int) -> Item:
    """The letter in the reader's hands, if this is the reading that it waits for and they did read."""
    item = holding(item, reader, number)
    if item.state != state:
        raise NotAllowed(item, to)
    if item.read_under != number:
        raise NotRead
    return item


@action
def pass_first(item: Item, reader: Person, number: int, ticks: set[str]) -> Packet:
    """The first reading is done: makes the packet for a second person.

    Raises Taken, NotRead, NotAllTicked, LineShut, NotSafeYet, NotAllowed for a letter that is kept for the child, and
    WordsToLookAt when known words of another side stand in it and the reader has not said that they looked at each.
    """
    item = _read_as(ItemState.BEING_CHECKED, ItemState.SECOND_CHECK, item, reader, number)
    if item.for_child:
        raise NotAllowed(item, ItemState.SECOND_CHECK)
    if not ticks >= FIRST_READING:
        raise NotAllTicked
    if not may_pass(item):
        raise LineShut
    if are_not_safe_yet(item):
        raise NotSafeYet
    version = _latest(item)
    words = found(version.text, not_to_tell_the_reader(item.line))
    if words and Tick.WORDS_LOOKED_AT not in ticks:
        raise WordsToLookAt(words)
    Check.objects.create(
        item=item, version=version, reader=reader, part=Part.CONTENT, ticks=sorted(ticks), outcome=Outcome.PASSED
    )
    move(item, ItemState.PASSED, claimed_by=None, claimed_until=None)
    packet = _assemble(item, version, reader)
    move(item, ItemState.SECOND_CHECK)
    record("letter_passed_to_second_reader", on=item, by=reader)
    return packet


def _assemble(item: Item, version: Version, reader: Person) -> Packet:
    line = item.line
    packet = Packet(item=item, version=version, cover=cover(readers_end(line)), made_by=reader)
    copy = ReleaseCopy(packet=packet, line=line, text=version.text, key_owner=f"release:{line.reader.side.public_id}")
    packet.save()
    copy.save()
    put_in(copy, pictures_of(item), by=reader)
    packet.digest = packet_digest(packet, [copy])
    packet.save(update_fields=["digest"])
    return packet


@action
def return_to_writer(item: Item, reader: Person, number: int, reason: Reason, call: Call, note: str) -> Check:
    """Sends the letter back with a kind note. Nothing of it reaches anyone else."""
    item = _read_as(ItemState.BEING_CHECKED, ItemState.WITH_WRITER, item, reader, number)
    check = Check.objects.create(
        item=item,
        version=_latest(item),
        reader=reader,
        part=Part.CONTENT,
        outcome=Outcome.RETURNED,
        reason=reason,
        call=call,
        note=note,
    )
    move(item, ItemState.WITH_WRITER, claimed_by=None, claimed_until=None)
    record("letter_returned", on=item, by=reader, why=reason)
    for member in item.line.writer.members.select_related("person"):
        messages.there_is_a_note(item.public_id, check.public_id, member.person)
    return check


@action
def approve(item: Item, reader: Person, number: int, ticks: set[str]) -> Packet:
    """The second person approves exactly what lies in the packet, for exactly whom it was made.

    Raises Taken, NotRead, NotForYou, NotAllTicked, LineShut, PacketChanged.
    """
    item = _read_as(ItemState.SECOND_CHECK, ItemState.READY, item, reader, number)
    packet = open_packet(item)
    if not may_check_second(reader, packet):
        raise NotForYou
    if not ticks >= SECOND_READING:
        raise NotAllTicked
    if not may_pass(item):
        raise LineShut
    copies = list(packet.copies.select_related("line__reader").order_by("pk"))
    seen = packet_digest(packet, copies)
    if seen != packet.digest or any(copy.line_id != item.line_id for copy in copies):
        raise PacketChanged
    _note_second(item, packet, reader, ticks, Outcome.APPROVED)
    packet.approved_by, packet.approved_at, packet.approved_digest = reader, now(), seen
    packet.is_heavy = Tick.MAY_BE_HARD in ticks
    packet.save(update_fields=["approved_by", "approved_at", "approved_digest", "is_heavy"])
    move(item, ItemState.READY, claimed_by=None, claimed_until=None)
    record("letter_approved", on=item, by=reader)
    if item.exchange:
        calendar.follow(item.exchange)
    announcing.announce(packet)
    return packet


@action
def send_back(item: Item, reader: Person, number: int, note: str) -> None:
    """The second person is not content: the packet is put away and the letter read afresh."""
    item = _read_as(ItemState.SECOND_CHECK, ItemState.WAITING, item, reader, number)
    packet = open_packet(item)
    if not may_check_second(reader, packet):
        raise NotForYou
    _note_second(item, packet, reader, set(), Outcome.SENT_BACK, note)
    _put_away(packet)
    _begin_afresh(item)
    move(item, ItemState.WAITING, claimed_by=None, claimed_until=None)
    record("letter_sent_back", on=item, by=reader)


def _note_second(item: Item, packet: Packet, reader: Person, ticks: set[str], outcome: Outcome, note: str = "") -> None:
    Check.objects.create(
        item=item,
        version=packet.version,
        reader=reader,
        part=Part.PACKET,
        ticks=sorted(ticks),
        outcome=outcome,
        note=note,
    )


def _begin_afresh(item: Item) -> None:
    """Nobody's earlier ticks stand for another reading."""
    Worksheet.objects.filter(item=item).update(ticks=[])


@action
def look_again(item: Item, leader: Person, day: date) -> None:
    """The co-ordinator keeps the letter until another day. Raises NotForYou or NotAllowed."""
    item = locked(item)
    if not may_lift(leader, item):
        raise NotForYou
    if not Hold.objects.filter(item=item, lifted_at__isnull=True).update(next_look_on=day):
        raise NotAllowed(item, ItemState.HELD)
    record("letter_held_longer", on=item, by=leader)


def _put_away(packet: Packet) -> None:
    packet.is_open = False
    packet.save(update_fields=["is_open"])


@action
def hold(item: Item, reader: Person, number: int, why: str, next_look_on: date) -> Hold:
    """Gives the letter to the co-ordinator. The writer still reads only that we are reading it."""
    item = holding(item, reader, number)
    if item.state == ItemState.SECOND_CHECK:
        _put_away(open_packet(item))
    held = Hold.objects.create(item=item, why=why, put_by=reader, next_look_on=next_look_on)
    move(item, ItemState.HELD, claimed_by=None, claimed_until=None)
    record("letter_held", on=item, by=reader)
    return held


@action
def lift(item: Item, leader: Person, decision: str) -> None:
    """A co-ordinator or manager puts the letter back into the queue; not one its writer took back. Raises NotForYou."""
    item = locked(item)
    if not may_lift(leader, item):
        raise NotForYou
    if item.state != ItemState.HELD:
        raise NotAllowed(item, ItemState.WAITING)
    Hold.objects.filter(item=item, lifted_at__isnull=True).update(lifted_by=leader, lifted_at=now())
    Check.objects.create(
        item=item, version=_latest(item), reader=leader, part=Part.CONTENT, outcome=Outcome.LIFTED, note=decision
    )
    _begin_afresh(item)
    if item.taken_back_at:
        withdraw(item)
    else:
        move(item, ItemState.WAITING)
        release_claim(item)
    record("letter_hold_lifted", on=item, by=leader)
