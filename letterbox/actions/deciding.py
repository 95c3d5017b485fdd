"""The readers' decisions: pass, approve, send back."""

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox.actions import announcing, calendar
from letterbox.actions.claiming import NotForYou, reading
from letterbox.actions.packing import ask_if_it_may_go, pack
from letterbox.actions.settling import begin_afresh, put_away_packet
from letterbox.actions.ticking import NotAllTicked, ask_if_ticked
from letterbox.enums import SECOND_READING, ItemState, Outcome, Part, Tick
from letterbox.models import Check, Item, Packet
from letterbox.packets import packet_digest
from letterbox.rules import may_check_second, open_packet
from people.models import Person


class PacketChanged(Exception):
    """What lies in the packet is not what was put there. It cannot be approved."""


@action
def pass_first(item: Item, reader: Person, number: int, ticks: set[str]) -> Packet:
    """The first reading is done: makes the packet for a second person.

    Raises Taken, NotRead, NotAllTicked, LineShut, NotSafeYet; NewsToTell while news waits to be told; NotAllowed for a
    letter that is kept for the child; WordsToLookAt and NewsToLookAt when known words of another side, or signs of
    news, stand in it and nobody has said that they looked.
    """
    item = reading(item, reader, number, ItemState.PASSED)
    if item.for_child:
        raise NotAllowed(item, ItemState.PASSED)
    version = item.latest()
    ask_if_ticked(item, version.text, ticks)
    ask_if_it_may_go(item)
    Check.objects.create(
        item=item, version=version, reader=reader, part=Part.CONTENT, ticks=sorted(ticks), outcome=Outcome.PASSED
    )
    move(item, ItemState.PASSED, claimed_by=None, claimed_until=None)
    record("letter_passed_to_second_reader", on=item, by=reader)
    return pack(item, version, reader)


@action
def approve(item: Item, reader: Person, number: int, ticks: set[str]) -> Packet:
    """The second person approves exactly what lies in the packet, for exactly whom it was made.

    Raises Taken, NotRead, NotForYou, NotAllTicked, LineShut, NewsToTell, PacketChanged.
    """
    item = reading(item, reader, number, ItemState.READY, ItemState.SECOND_CHECK)
    packet = open_packet(item)
    if not may_check_second(reader, packet):
        raise NotForYou
    if not ticks >= SECOND_READING:
        raise NotAllTicked
    ask_if_it_may_go(item)
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
    item = reading(item, reader, number, ItemState.WAITING, ItemState.SECOND_CHECK)
    packet = open_packet(item)
    if not may_check_second(reader, packet):
        raise NotForYou
    _note_second(item, packet, reader, set(), Outcome.SENT_BACK, note)
    put_away_packet(item)
    begin_afresh(item)
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
