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
from letterbox.models.asking import CallNote, HelpAsked
from letterbox.models.dictation import Dictation
from letterbox.models.helper import Helper
from letterbox.models.item import Draft, Item, Version
from letterbox.models.question import CarriedQuestion
from letterbox.models.reading import Check, Hold, Packet, ReleaseCopy, Worksheet

__all__ = [
    "Arrangement",
    "CallNote",
    "CarriedQuestion",
    "Check",
    "Child",
    "ChildName",
    "Dictation",
    "Draft",
    "HelpAsked",
    "Helper",
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
