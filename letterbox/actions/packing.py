"""Making the packet: all that will leave, for a second person to read."""

from audit.log import action, record
from base.moves import NotAllowed, move
from letterbox.actions.locking import locked
from letterbox.actions.writing import LineShut
from letterbox.enums import ItemState
from letterbox.models import Item, News, Packet, ReleaseCopy, Version
from letterbox.packets import cover, packet_digest, readers_end
from letterbox.pictures import are_not_safe_yet, pictures_of, put_in
from letterbox.rules import may_release
from people.models import Person


class NotSafeYet(Exception):
    """Something that came with the letter is still being made safe: nobody can have looked at it."""


class NewsToTell(Exception):
    """A person has to tell the family first, or a manager to say why not."""


def ask_if_it_may_go(item: Item) -> None:
    """Raises LineShut; NotSafeYet; NewsToTell while news in the letter waits to be told."""
    if not may_release(item):
        raise LineShut
    if are_not_safe_yet(item):
        raise NotSafeYet
    if News.objects.untold().filter(item=item).exists():
        raise NewsToTell


def pack(item: Item, version: Version, maker: Person) -> Packet:
    """Puts a letter that has been read into a packet for the second person. The caller holds the lock."""
    line = item.line
    packet = Packet(item=item, version=version, cover=cover(readers_end(line)), made_by=maker)
    copy = ReleaseCopy(packet=packet, line=line, text=version.text, key_owner=f"release:{line.reader.side.public_id}")
    packet.save()
    copy.save()
    put_in(copy, pictures_of(item), by=maker)
    packet.digest = packet_digest(packet, [copy])
    packet.save(update_fields=["digest"])
    move(item, ItemState.SECOND_CHECK)
    record("packet_made", on=item, by=maker)
    return packet


@action
def pack_later(item: Item, maker: Person) -> Packet:
    """A letter that was read while its line rested goes on. Raises LineShut, NotSafeYet, NewsToTell, NotAllowed."""
    item = locked(item)
    if item.state != ItemState.PASSED:
        raise NotAllowed(item, ItemState.SECOND_CHECK)
    ask_if_it_may_go(item)
    return pack(item, item.latest(), maker)
