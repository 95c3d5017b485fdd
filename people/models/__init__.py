"""Accounts, the people behind them, the roles they hold, and how they may be reached."""

from people.models.card import Card, Guess
from people.models.contact import SafeContact, falls_on, safe_contact_of
from people.models.device import KnownDevice
from people.models.knowing import FormerName, IdentityCheck, Invitation, SearchKey
from people.models.person import OfPerson, Person, Role
from people.models.proposal import Proposal
from people.models.staffing import Conflict, Training
from people.models.standing import Standing, apart_from
from people.models.support import Support
from people.models.user import User, UserManager
from people.models.watching import Alert, Glass, Look

__all__ = [
    "Alert",
    "Card",
    "Conflict",
    "FormerName",
    "Glass",
    "Guess",
    "IdentityCheck",
    "Invitation",
    "KnownDevice",
    "Look",
    "OfPerson",
    "Person",
    "Proposal",
    "Role",
    "SafeContact",
    "SearchKey",
    "Standing",
    "Support",
    "Training",
    "User",
    "UserManager",
    "apart_from",
    "falls_on",
    "safe_contact_of",
]
