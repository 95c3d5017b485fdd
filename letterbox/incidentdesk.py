"""One incident on one page: what is known, what went out on its line, what is still to be done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from letterbox.enums import ItemState
from letterbox.models import Incident, Item, Packet
from letterbox.models.arrangement import READERS
from people.models import Person, Role

WHOLE = (
    *("line__arrangement", "line__writer__side", "line__reader__side", "item", "reported_by", "lead", "closed_by"),
    *("at_risk__side", "contact", "told__spoke_with", "told__by"),
)
MAY_BE_RECALLED = frozenset(
    {ItemState.READY, ItemState.TOLD, ItemState.KEPT, ItemState.KEPT_FOR_CHILD, ItemState.PASSED_ON}
)


@dataclass(frozen=True)
class Delivered:
    """A letter that went out on the line, or was about to."""

    item: Item
    approved_at: datetime | None
    may_be_recalled: bool


def page(incident: Incident) -> dict[str, Any]:
    return {"incident": incident, "item": incident.item, "delivered": delivered(incident)}


def delivered(incident: Incident) -> list[Delivered]:
    """Everything that two people released on this line, the newest first."""
    if incident.line_id is None:
        return []
    packets = Packet.objects.filter(item__line=incident.line_id, approved_at__isnull=False, is_open=True)
    return [
        Delivered(packet.item, packet.approved_at, packet.item.state in MAY_BE_RECALLED)
        for packet in packets.select_related("item").order_by("-approved_at", "-pk")
    ]


def choices(incident: Incident) -> dict[str, Any]:
    """Whom an incident may concern, and who may be there for them."""
    line = incident.line
    held = Role.objects.current().filter(role__in=READERS).select_related("person").order_by("person__called", "pk")
    people = {role.person_id: role.person for role in held}
    return {"parties": [line.writer, line.reader] if line else [], "people": list(people.values())}


def known(incident: Incident, person: Person) -> dict[str, Any]:
    """What was said before; whoever opens the page is offered as the one to ring."""
    contact = incident.contact or person
    return {
        "kind": incident.kind,
        "at_risk": incident.at_risk.public_id if incident.at_risk else "",
        "contact": contact.public_id,
        "regulator": incident.regulator,
    }
