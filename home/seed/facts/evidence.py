"""What the facts rest on: a name, an address where there is one, and the date of that evidence.

For a law it is the day from which the words are in force. A page that bears no date counts as seen in the month in
which the note on the field that read it was finished.
"""

from datetime import date
from typing import Any, NamedTuple

from home.seed.facts.shape import ACT_2002, STANDARDS, Fact

SEEN = date(2026, 8, 31)


class Evidence(NamedTuple):
    name: str
    address: str
    on: date


def _act(section: str, path: str) -> Evidence:
    return Evidence(f"Adoption and Children Act 2002, {section}", f"{ACT_2002}/{path}", date(2005, 12, 30))


SECTION_4 = _act("section 4", "section/4")
SECTION_60 = _act("section 60", "section/60")
SECTION_61 = _act("section 61", "section/61")
SECTION_80 = _act("section 80", "section/80")
SCHEDULE_2 = _act("schedule 2", "schedule/2")
STANDARD_12 = Evidence(f"{STANDARDS}, standard 12", "", date(2014, 7, 1))
STANDARD_18 = Evidence(f"{STANDARDS}, standard 18", "", date(2014, 7, 1))
SUPPORT_REGULATION_3 = Evidence(
    "Adoption Support Services Regulations 2005, regulation 3",
    "https://www.legislation.gov.uk/uksi/2005/691",
    date(2005, 12, 30),
)
PRE_COMMENCEMENT = Evidence(
    "Adoption Information and Intermediary Services (Pre-Commencement Adoptions) Regulations 2005",
    "https://www.legislation.gov.uk/uksi/2005/890",
    date(2005, 12, 30),
)
INTERMEDIARY_2014 = Evidence("GOV.UK: intermediary agencies", "", date(2014, 10, 31))
DISCLOSURE = Evidence(
    "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005",
    "https://www.legislation.gov.uk/uksi/2005/888",
    date(2005, 12, 30),
)
GRO_NOTES = Evidence("General Register Office: guidance notes on access to birth records", "", date(2018, 1, 1))
OFSTED_AGENCIES = Evidence("Ofsted: adoption support agencies", "", date(2024, 5, 1))
OFSTED_CHILDREN = Evidence("Ofsted: talking to an inspector, for children", "", date(2024, 12, 1))
FAMILIES_ACT_2014 = Evidence(
    "Children and Families Act 2014", "https://www.legislation.gov.uk/ukpga/2014/6", date(2014, 4, 1)
)
UN_CONVENTION = Evidence("United Nations Convention on the Rights of the Child", "", date(1992, 1, 15))
CORAM_VOICE = Evidence("Coram Voice", "", SEEN)
UK_GDPR = Evidence("UK GDPR, article 15", "https://www.legislation.gov.uk/eur/2016/679", date(2021, 1, 1))
UK_GDPR_MORE = Evidence("UK GDPR, articles 16 and 21", "https://www.legislation.gov.uk/eur/2016/679", date(2021, 1, 1))
SCHOOLS = Evidence(
    "Children Act 1989, section 23ZZA",
    "https://www.legislation.gov.uk/ukpga/1989/41/section/23ZZA",
    date(2018, 9, 1),
)
REVIEW_OF_AGENCIES = Evidence("source paper: RAA Leaders’ review of 14 agencies, 2022 to 2023", "", date(2023, 1, 1))
SUPPORT_GUIDANCE = Evidence("Statutory guidance on adoption, 2011 and 2013", "", date(2013, 7, 1))
FAMILY_RIGHTS = Evidence("Family Rights Group", "", SEEN)
PAC_UK = Evidence("PAC-UK, part of Family Action", "", SEEN)
SCOTLAND = Evidence("National Records of Scotland, as reported by the records pages of two agencies", "", SEEN)
AGENCY_RECORDS = Evidence("Records pages of Adopt London and Essex", "", SEEN)
OUR_BOARD = Evidence("Our own promise, agreed by our board", "", date(2026, 9, 14))
OUR_FIGURES = Evidence("Our own figures, July to September 2026", "", date(2026, 10, 1))


def known(key: str, statement: str, evidence: Evidence, **rest: Any) -> Fact:
    """A fact with where it comes from."""
    return Fact(key, statement, evidence.name, evidence.address, verified_on=evidence.on, **rest)


def unconfirmed(key: str, statement: str, source: str, on: date = SEEN) -> Fact:
    """Kept for staff, who confirm it at its source; hidden from families until then."""
    return Fact(key, statement, source, checked=False, verified_on=on)
