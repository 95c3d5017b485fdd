"""What adoptive families may have a right to, or may ask for: one record each, with its source and its time."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from home.seed.facts import support_evidence as evidence
from home.seed.facts.evidence import SCHOOLS, SECTION_4, SEEN, SUPPORT_REGULATION_3, Evidence

NEXT_CHECK = date(2027, 4, 1)
ORDER = "The adoption order, or a letter from us. You may cover names on it."
LEFT_CARE = "Children who left care for adoption, a special guardian or a child arrangements order."
FAMILY_LINE = "Our family line"


@dataclass(frozen=True)
class Right:
    """One line of the passport. `verified_on` is the date of the evidence."""

    title: str
    for_whom: str
    summary: str
    how_to_claim: str
    who_to_ask: str
    source_name: str
    source_address: str
    verified_on: date
    legal_basis: str = ""
    evidence_needed: str = ""
    amount: str = ""
    unit: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    next_check_due: date | None = NEXT_CHECK
    place: int = 10
    checked: bool = True


def right(title: str, words: tuple[str, str, str, str], rests_on: Evidence, **rest: Any) -> Right:
    """`words`: for whom, what it is, how to get it, whom to ask."""
    return replace(Right(title, *words, *rests_on), **rest)


SUPPORT = [
    right(
        "An assessment of what your family needs",
        (
            "Adoptive families, at any time after the order and before it.",
            "We look with you at what would help. You get the answer in writing.",
            "Ring us, or write to us. You need nobody to refer you.",
            FAMILY_LINE,
        ),
        SECTION_4,
        legal_basis="Adoption and Children Act 2002, section 4",
        evidence_needed="The date of the adoption order, if you know it.",
    ),
    right(
        "Therapy paid for by the fund",
        (
            f"{LEFT_CARE} Up to and including age 21, or 25 with an education, health and care plan.",
            "The fund pays for therapy for your child, or for you together.",
            "We do an assessment with you. Then we apply. You cannot apply yourself.",
            FAMILY_LINE,
        ),
        evidence.STATEMENT_2026,
        amount="£3,000",
        unit="at most, for each child, from April 2026 to March 2027",
        evidence_needed="The order, and your child’s date of birth.",
        valid_from=evidence.FUND_YEAR[0],
        valid_to=evidence.FUND_YEAR[1],
    ),
    right(
        "An adoption allowance",
        (
            "Some families, depending on their income and on what the child needs.",
            "A regular sum, or one sum for one thing.",
            "Ask before the order if you can. You may ask later too.",
            "The council that placed your child",
        ),
        evidence.ALLOWANCE,
        legal_basis="Adoption Support Services Regulations 2005, part 3",
        evidence_needed="What you earn and what you pay out.",
    ),
    right(
        "Help with keeping in touch",
        (
            "Adoptive families, birth families and adopted people.",
            "Help with letters and with meetings, for as long as they go on.",
            "Ring us. You need no assessment for help with letters.",
            "Our letterbox team",
        ),
        SUPPORT_REGULATION_3,
        legal_basis="Adoption Support Services Regulations 2005, regulation 3",
    ),
]

SCHOOL = [
    right(
        "A place at the school you choose",
        (
            (
                "Children who were in care and left it for adoption, a special guardian or a child arrangements order. "
                "Children adopted from state care abroad too."
            ),
            "They are among the first when a school has too few places. Grammar places by test score are different.",
            "Tick the box on the form, and send the proof by the last day.",
            "The admissions team of your council",
        ),
        evidence.ADMISSIONS,
        legal_basis="School Admissions Code 2021, paragraph 1.7",
        evidence_needed=ORDER,
    ),
    right(
        "Pupil premium plus",
        (
            f"{LEFT_CARE} From Reception to Year 11.",
            "Extra money for the school. It is not a sum for one child, but you can ask how it helps yours.",
            "Tell the school before its October count of pupils. You need to do it once for each school.",
            "The designated teacher",
        ),
        evidence.PREMIUM_NOTE,
        evidence_needed=ORDER,
    ),
    right(
        "Early years pupil premium",
        (
            f"{LEFT_CARE} Below school age.",
            "Extra money for the nursery or childminder.",
            "Tell them, and fill in their form.",
            "The nursery or childminder",
        ),
        evidence.EARLY_YEARS,
        evidence_needed=ORDER,
    ),
    right(
        "Free early learning for a two-year-old",
        (
            LEFT_CARE,
            "Some free hours a week at a nursery or with a childminder.",
            "Ask the family information service of your council before your child turns two.",
            "Your council",
        ),
        evidence.EARLY_YEARS,
        amount="15 hours",
        unit="a week, for 38 weeks a year",
        evidence_needed=ORDER,
    ),
    right(
        "Advice from the virtual school",
        (
            LEFT_CARE,
            "Advice about school from a head teacher whose job is children who are or were in care.",
            "Ring or write to the virtual school of the council where your child goes to school.",
            "The virtual school head",
        ),
        SCHOOLS,
        legal_basis="Children Act 1989, section 23ZZA",
    ),
    right(
        "A designated teacher",
        (
            LEFT_CARE,
            "One teacher in each state school who looks out for children like yours and talks with you.",
            "Ask the school office for the name. Ask for a first talk without your child.",
            "The school",
        ),
        SCHOOLS,
        legal_basis="Children and Social Work Act 2017",
    ),
    right(
        "An assessment of special needs",
        (
            "Any child or young person who may need more help than a school can give by itself.",
            "The council decides if your child needs an education, health and care plan.",
            "Write to the council. The school can do it too. You can do it at any time.",
            "The special needs team of your council",
        ),
        evidence.SECTION_SEN,
        legal_basis="Children and Families Act 2014, section 36",
        evidence_needed="Reports you have, and what you see at home.",
    ),
]

WORK = [
    right(
        "Adoption leave",
        (
            "One adopter of a couple, or a single adopter, who is employed.",
            "Time off when your child comes. It can start up to 14 days before.",
            "Tell your employer within 7 days of being matched.",
            "Your employer",
        ),
        evidence.ADOPTION_PAY,
        amount="52 weeks",
        unit="at most",
        evidence_needed="The matching certificate. We give it to you.",
    ),
    right(
        "Adoption pay",
        (
            "Adopters on leave who earn at least £129 a week on average.",
            "Six weeks at 90% of what you earn. Then the sum below, or 90% if that is less. Up to 39 weeks in all.",
            "Ask your employer at the same time as for the leave.",
            "Your employer",
        ),
        evidence.ADOPTION_PAY,
        amount="£194.32",
        unit="a week, from April 2026 to April 2027",
        evidence_needed="The matching certificate.",
        valid_from=evidence.PAY_YEAR[0],
        valid_to=evidence.PAY_YEAR[1],
    ),
    right(
        "Time off for adoption meetings",
        (
            "People in work who have been matched with a child.",
            "Paid time for 5 meetings for one of you. Unpaid time for 2 for the other.",
            "Tell your employer the day and time. They may ask for a letter from us.",
            "Your employer",
        ),
        evidence.ADOPTION_PAY,
    ),
]

STORY = [
    right(
        "What is known about your child’s health",
        (
            "People with whom a child is to be placed.",
            "A summary by the medical adviser. You can talk with the adviser about it before you say yes.",
            "Ask your social worker before the matching panel.",
            "Your social worker",
        ),
        Evidence("Adoption England and agencies: what adopters are given before placement", "", SEEN),
    ),
    right(
        "A life story book",
        (
            "Every child who is adopted.",
            "The true story of how your child came to you, in words and pictures that they can understand.",
            "It should be with you within 10 days of the hearing that celebrates the adoption. If it is not, ring us.",
            "The council that placed your child",
        ),
        evidence.LIFE_STORY,
    ),
    right(
        "A later-life letter",
        (
            "Every child who is adopted.",
            "A longer letter for later years. It says why decisions were made.",
            "It comes with the life story book. If it does not, ring us.",
            "The council that placed your child",
        ),
        evidence.LIFE_STORY,
    ),
    right(
        "Housing",
        (
            "Families who rent from a council or housing association.",
            "You may come first for a larger home. You may get help with rent for a room kept for a child.",
            "Ask the housing team of your council, with a letter from us.",
            "The housing team of your council",
        ),
        Evidence("An older list for adopters", "", SEEN),
        evidence_needed="A letter from us that says when the child is to come.",
        checked=False,
    ),
]

RIGHTS = [replace(each, place=place) for place, each in enumerate([*SUPPORT, *SCHOOL, *WORK, *STORY], start=1)]
TITLES = [each.title for each in RIGHTS]
