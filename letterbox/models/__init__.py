"""Arrangements, the letters that travel on them, and the readings."""

from letterbox.models.arrangement import (
    Arrangement,
    Child,
    ChildName,
    Line,
    Member,
    Party,
    ProtectedTerm,
    SharedTerm,
    Side,
)
from letterbox.models.item import Draft, Item, Version
from letterbox.models.reading import Check, Hold, Packet, ReleaseCopy, Worksheet

__all__ = [
    "Arrangement",
    "Check",
    "Child",
    "ChildName",
    "Draft",
    "Hold",
    "Item",
    "Line",
    "Member",
    "Packet",
    "Party",
    "ProtectedTerm",
    "ReleaseCopy",
    "SharedTerm",
    "Side",
    "Version",
    "Worksheet",
]
