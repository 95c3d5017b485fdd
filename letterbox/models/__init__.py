"""Arrangements, what was agreed, the letters that travel on them, and the readings."""

from letterbox.models.agreement import Agreement, AvoidDate
from letterbox.models.arrangement import (
    Arrangement,
    Child,
    ChildName,
    Line,
    Member,
    Party,
    ProtectedTerm,
    Side,
)
from letterbox.models.change import Change
from letterbox.models.item import Draft, Item, Version
from letterbox.models.order import ChildWish, CourtOrder
from letterbox.models.plan import Exchange, Occasion, Pause
from letterbox.models.reading import Check, Hold, Packet, ReleaseCopy, Worksheet
from letterbox.models.sharing import SharedTerm, Sharing

__all__ = [
    "Agreement",
    "Arrangement",
    "AvoidDate",
    "Change",
    "Check",
    "Child",
    "ChildName",
    "ChildWish",
    "CourtOrder",
    "Draft",
    "Exchange",
    "Hold",
    "Item",
    "Line",
    "Member",
    "Occasion",
    "Packet",
    "Party",
    "Pause",
    "ProtectedTerm",
    "ReleaseCopy",
    "SharedTerm",
    "Sharing",
    "Side",
    "Version",
    "Worksheet",
]
