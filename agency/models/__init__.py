"""What the agency is: its teams, the councils it serves, who keeps the records, whom it works with, how to reach it."""

from agency.models.agency import Agency
from agency.models.contact import FAMILY_LINE, BankHoliday, ContactPoint, OpeningException, OpeningHours
from agency.models.council import LocalAuthority, OutwardCode, Postcode, PostcodeFile, RecordHolder
from agency.models.organisation import Organisation, Topic
from agency.models.spoke import Spoke

__all__ = [
    "FAMILY_LINE",
    "Agency",
    "BankHoliday",
    "ContactPoint",
    "LocalAuthority",
    "OpeningException",
    "OpeningHours",
    "Organisation",
    "OutwardCode",
    "Postcode",
    "PostcodeFile",
    "RecordHolder",
    "Spoke",
    "Topic",
]
