"""National facts, each with its source and the day it was checked.

`checked=False` means that nobody has yet confirmed it at its source: it is kept, and hidden from the public.
"""

from dataclasses import dataclass
from datetime import date

CHECKED_ON = date(2026, 11, 20)
END_OF_FUND_YEAR = date(2027, 3, 31)
END_OF_FUND = date(2028, 3, 31)

ACT_2002 = "https://www.legislation.gov.uk/ukpga/2002/38"
SUPPORT_REGULATIONS = "Adoption Support Services Regulations 2005"
STANDARDS = "Adoption: national minimum standards, 2014"
FUND_GUIDANCE = "Department for Education: Adoption and Special Guardianship Support Fund"
CODE = "School Admissions Code 2021, paragraph 1.7"
GRO = "General Register Office: notes on access to birth records"


@dataclass(frozen=True)
class Fact:
    key: str
    statement: str
    source_name: str
    source_address: str = ""
    valid_to: date | None = None
    checked: bool = True
    verified_on: date = CHECKED_ON


SUPPORT = [
    Fact(
        "assessment-right",
        "You have a right to ask for an assessment of the support your family needs. "
        "You can ask at any time, however many years have passed since the adoption order.",
        "Adoption and Children Act 2002, section 4",
        f"{ACT_2002}/section/4",
    ),
    Fact(
        "support-services",
        "Every area must offer advice, groups, help with contact, therapy, some help with money, "
        "and help when a family is close to breaking point.",
        f"{SUPPORT_REGULATIONS}, regulation 3",
    ),
    Fact(
        "three-year-rule",
        "For the first three years after the adoption order, the council that placed your child looks at what you "
        "need. After three years it is the council where you live now.",
        SUPPORT_REGULATIONS,
    ),
    Fact(
        "fund-limit",
        "From April 2026 to March 2027 the fund pays up to £3,000 for each child. "
        "A specialist assessment comes out of the same £3,000.",
        "Department for Education: statement of February 2026",
        valid_to=END_OF_FUND_YEAR,
    ),
    Fact(
        "fund-who",
        "The fund is for children and young people in England up to and including age 21, "
        "or 25 with an education, health and care plan.",
        FUND_GUIDANCE,
    ),
    Fact(
        "fund-routes",
        "It covers children adopted from care in the UK and many adopted from abroad. It covers children who left care "
        "for a special guardian, and some child arrangements orders. It covers children who are placed and waiting.",
        FUND_GUIDANCE,
    ),
    Fact(
        "fund-end",
        "The government has said that the fund will run until March 2028.",
        "Department for Education: statement of February 2026",
        valid_to=END_OF_FUND,
    ),
    Fact(
        "school-places",
        "When a school has more children than places, children who were adopted from care are among the first. "
        "Grammar school places given by test score are different.",
        CODE,
    ),
    Fact(
        "pupil-premium",
        "The school gets extra money for a child adopted from care, from Reception to Year 11. You must tell the "
        "school before the October count of pupils and show the order. You may cover names on it.",
        "Department for Education: pupil premium notes, 2025 to 2026",
    ),
    Fact(
        "school-advice",
        "Each council has a virtual school head, and each school a designated teacher. "
        "Both can give you advice about a child who has left care.",
        "Children Act 1989, section 23ZZA",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/23ZZA",
    ),
]

BIRTH_FAMILY = [
    Fact(
        "independent-worker",
        "From the moment that adoption is the plan, you can have a support worker. "
        "This is not your child’s social worker.",
        f"{STANDARDS}, standard 12",
    ),
    Fact(
        "birth-family-help",
        "You can have information about legal advice and about groups near you, "
        "and help to keep up the contact that was agreed.",
        f"{STANDARDS}, standard 12",
    ),
]

RECORDS = [
    Fact(
        "records-first",
        "Adopted before 12 November 1975: the law says that you meet an adviser first. "
        "Then the General Register Office can tell you what is in your birth record.",
        "Adoption and Children Act 2002, schedule 2",
        f"{ACT_2002}/schedule/2",
    ),
    Fact(
        "records-second",
        "Adopted from 12 November 1975 to 29 December 2005: the information can come straight to you. "
        "You will be offered a meeting with an adviser. You do not have to take it.",
        "Adoption and Children Act 2002, schedule 2",
        f"{ACT_2002}/schedule/2",
    ),
    Fact(
        "records-third",
        "Adopted on or after 30 December 2005: you have the right to what you need to get your birth certificate. "
        "Only a court can decide otherwise, and only in a rare case.",
        "Adoption and Children Act 2002, section 60",
        f"{ACT_2002}/section/60",
    ),
    Fact(
        "records-given-to-adopters",
        "You also have a right to see information that the agency gave to your adopters.",
        "Adoption and Children Act 2002, section 60",
        f"{ACT_2002}/section/60",
    ),
    Fact("gro-phone", "You can ring the Adoptions Section of the General Register Office on 0300 123 1837.", GRO),
    Fact("gro-free", "Asking for your birth record information is free. A certificate costs extra.", GRO),
    Fact(
        "kept-for-a-century",
        "For adoptions since 30 December 2005, the file must be kept safe for at least 100 years.",
        "Disclosure of Adoption Information Regulations 2005",
        "https://www.legislation.gov.uk/uksi/2005/888",
    ),
    Fact(
        "register-how",
        "A link is made only when both people are on the register. You can also use it to say that you do not "
        "want contact.",
        "Adoption and Children Act 2002, section 80",
        f"{ACT_2002}/section/80",
    ),
    Fact(
        "intermediary-who",
        "An intermediary agency can help only if the adoption was before 30 December 2005. "
        "You and the person you look for must both be 18 or over.",
        "Pre-Commencement Regulations 2005",
        "https://www.legislation.gov.uk/uksi/2005/890",
    ),
    Fact(
        "intermediary-consent",
        "The agency tells you who and where someone is only if that person says yes.",
        "Pre-Commencement Regulations 2005",
        "https://www.legislation.gov.uk/uksi/2005/890",
    ),
    Fact("register-fee", "Joining the register costs £15 for an adopted person.", "Older leaflets", checked=False),
]

CHILDREN = [
    Fact(
        "at-eighteen",
        "When you are 18 you can ask for your birth and adoption records. You need nobody’s permission.",
        "Adoption and Children Act 2002, section 60",
        f"{ACT_2002}/section/60",
    ),
    Fact(
        "iro",
        "Until the judge makes the adoption order, you have an IRO. That is short for independent reviewing officer. "
        "The IRO checks that the plan is right for you. After the order you no longer have one.",
        f"{STANDARDS}, standard 18",
    ),
    Fact(
        "commissioner",
        "The Children’s Commissioner for England speaks up for children. Help at Hand is the team that gives advice. "
        "They can tell you who can help.",
        "Children and Families Act 2014",
    ),
    Fact(
        "ofsted",
        "Ofsted checks on us. It wants to hear what children think. It cannot sort out one person’s problem.",
        "Ofsted: talking to an inspector, 2024",
    ),
    Fact("ofsted-phone", "You can ring Ofsted on 0300 123 1231.", "Two pages that do not agree", checked=False),
    Fact(
        "advocate-for-complaints",
        "If you complain to the council, it must find you an advocate.",
        "Children Act 1989, section 26A",
        checked=False,
    ),
    Fact("health-at-sixteen", "From 16 some choices about your health are yours.", "General advice", checked=False),
    Fact(
        "ombudsman-phone",
        "You can ring the Local Government and Social Care Ombudsman on 0300 061 0614.",
        "An older page",
        checked=False,
    ),
]

FACTS = [*SUPPORT, *BIRTH_FAMILY, *RECORDS, *CHILDREN]
