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
from letterbox.models.desk import DeskNote, News, ToldFact, WishAsked
from letterbox.models.dictation import Dictation
from letterbox.models.helper import Helper
from letterbox.models.incident import Incident
from letterbox.models.item import Draft, Item, Version
from letterbox.models.lock import Challenge, Lock, NotThisTime
from letterbox.models.order import ChildWish, CourtOrder
from letterbox.models.picture import CopyPicture
from letterbox.models.plan import Exchange, Occasion, Pause
from letterbox.models.question import CarriedQuestion
from letterbox.models.reading import Check, Hold, Packet, ReleaseCopy, Worksheet
from letterbox.models.receiving import Delivery, Keeping, StandingChoice, Thank
from letterbox.models.sharing import SharedTerm, Sharing
from letterbox.models.talk import Talk
from letterbox.models.words import KindReply, OurWords

__all__ = [
    "Agreement",
    "Arrangement",
    "AvoidDate",
    "CallNote",
    "CarriedQuestion",
    "Challenge",
    "Change",
    "Check",
    "Child",
    "ChildName",
    "ChildWish",
    "CopyPicture",
    "CourtOrder",
    "Delivery",
    "DeskNote",
    "Dictation",
    "Draft",
    "Exchange",
    "HelpAsked",
    "Helper",
    "Hold",
    "Incident",
    "Item",
    "Keeping",
    "KindReply",
    "Line",
    "Lock",
    "Member",
    "News",
    "NotThisTime",
    "Occasion",
    "OurWords",
    "Packet",
    "Party",
    "Pause",
    "ProtectedTerm",
    "ReleaseCopy",
    "SharedTerm",
    "Sharing",
    "Side",
    "StandingChoice",
    "Talk",
    "Thank",
    "ToldFact",
    "Version",
    "WishAsked",
    "Worksheet",
]
