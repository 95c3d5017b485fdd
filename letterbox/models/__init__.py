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
from letterbox.models.asking import CallNote, HelpAsked
from letterbox.models.change import Change
from letterbox.models.dictation import Dictation
from letterbox.models.helper import Helper
from letterbox.models.item import Draft, Item, Version
from letterbox.models.order import ChildWish, CourtOrder
from letterbox.models.picture import CopyPicture
from letterbox.models.plan import Exchange, Occasion, Pause
from letterbox.models.question import CarriedQuestion
from letterbox.models.reading import Check, Hold, Packet, ReleaseCopy, Worksheet
from letterbox.models.receiving import Delivery, Keeping, StandingChoice, Thank
from letterbox.models.sharing import SharedTerm, Sharing

__all__ = [
    "Agreement",
    "Arrangement",
    "AvoidDate",
    "CallNote",
    "CarriedQuestion",
    "Change",
    "Check",
    "Child",
    "ChildName",
    "ChildWish",
    "CopyPicture",
    "CourtOrder",
    "Delivery",
    "Dictation",
    "Draft",
    "Exchange",
    "HelpAsked",
    "Helper",
    "Hold",
    "Item",
    "Keeping",
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
    "StandingChoice",
    "Thank",
    "Version",
    "Worksheet",
]
