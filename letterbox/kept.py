"""What is kept here, and what waits for a good day: for whoever looks again."""

from dataclasses import dataclass
from datetime import date

from base.clock import today
from letterbox.days import next_day
from letterbox.models import Item, Keeping, Packet
from letterbox.names import children_on
from people.models import Person

ENDS = ("line__writer__side", "line__reader__side", "line__arrangement")


@dataclass(frozen=True)
class KeptRow:
    """A letter that is kept, or that waits for a good day."""

    item: Item
    child: str
    look_on: date
    owner: str
    is_due: bool


def kept(person: Person) -> list[KeptRow]:
    """What is kept, the next to be looked at first."""
    mine = Item.objects.in_reach_of(person)
    found = list(
        Keeping.objects.filter(ended_at__isnull=True, item__in=mine)
        .select_related("owner", *(f"item__{end}" for end in ENDS))
        .order_by("next_look_on", "pk")
    )
    names = children_on((keeping.item.line for keeping in found), "writer")
    return [_kept_row(keeping, names) for keeping in found]


def _kept_row(keeping: Keeping, names: dict[int, str]) -> KeptRow:
    return KeptRow(
        item=keeping.item,
        child=names.get(keeping.item.line_id, ""),
        look_on=keeping.next_look_on,
        owner=keeping.owner.called,
        is_due=keeping.next_look_on <= today(),
    )


def waiting_for_a_day(person: Person) -> list[KeptRow]:
    """What two people approved, and whose reader hears of it on a better day."""
    mine = Item.objects.in_reach_of(person)
    packets = Packet.objects.waiting_to_be_announced().filter(item__in=mine).order_by("approved_at", "pk")
    found = list(packets.select_related("approved_by", *(f"item__{end}" for end in ENDS)))
    names = children_on((packet.item.line for packet in found), "writer")
    return [
        KeptRow(
            item=packet.item,
            child=names.get(packet.item.line_id, ""),
            look_on=next_day(packet.item.line, today()),
            owner=packet.approved_by.called if packet.approved_by else "",
            is_due=False,
        )
        for packet in found
    ]
