"""How a fact is written down, and the sources that several facts share."""

from dataclasses import dataclass
from datetime import date

CHECKED_ON = date(2026, 11, 20)

ACT_2002 = "https://www.legislation.gov.uk/ukpga/2002/38"
SUPPORT_REGULATIONS = "Adoption Support Services Regulations 2005"
STANDARDS = "Adoption: national minimum standards, 2014"


@dataclass(frozen=True)
class Fact:
    """One statement. `verified_on` is the date of the evidence, never the day of seeding."""

    key: str
    statement: str
    source_name: str
    source_address: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    checked: bool = True
    verified_on: date = CHECKED_ON
    value: str = ""
    unit: str = ""
