"""About school and early years."""

from datetime import date

from home.seed.facts.evidence import SCHOOLS, known
from home.seed.facts.support_evidence import (
    ADMISSIONS,
    CONSULTATION,
    EARLY_YEARS,
    EXCLUSION,
    PREMIUM_NOTE,
    SCHOOL_MONEY_YEAR,
    SECTION_SEN,
)

SCHOOL = [
    known(
        "school-places",
        "When a school has more children than places, children who were adopted from care are among the first. "
        "Grammar school places given by test score are different.",
        ADMISSIONS,
    ),
    known(
        "school-places-abroad",
        "This also holds for children adopted from state care outside England.",
        ADMISSIONS,
    ),
    known(
        "pupil-premium",
        "The school gets extra money for a child adopted from care, from Reception to Year 11. You must tell the "
        "school before the October count of pupils and show the order. You may cover names on it.",
        PREMIUM_NOTE,
    ),
    known(
        "pupil-premium-use",
        "The money goes to the school. It is not a sum for one child, but you can ask how it helps yours.",
        PREMIUM_NOTE,
    ),
    known(
        "pupil-premium-rate",
        "In 2025 to 2026 the school got £2,630 for the year.",
        PREMIUM_NOTE,
        valid_from=SCHOOL_MONEY_YEAR[0],
        valid_to=SCHOOL_MONEY_YEAR[1],
        value="£2,630",
        unit="for each child and year, to the school",
    ),
    known(
        "early-premium-rate",
        "In 2025 to 2026 the nursery or childminder got up to £570 for the year.",
        EARLY_YEARS,
        valid_from=SCHOOL_MONEY_YEAR[0],
        valid_to=SCHOOL_MONEY_YEAR[1],
        value="£570",
        unit="for each child and year, to the nursery",
    ),
    known(
        "two-year-olds",
        "A two-year-old who left care can have 15 hours a week of free early learning, for 38 weeks a year.",
        EARLY_YEARS,
        value="15",
        unit="hours a week",
    ),
    known(
        "school-advice",
        "Each council has a virtual school head, and each school a designated teacher. "
        "Both can give you advice about a child who has left care.",
        SCHOOLS,
    ),
    known("sen-request", "You may ask the council at any time to assess your child’s special needs.", SECTION_SEN),
    known(
        "exclusion-in-writing",
        "Only a head teacher can suspend or exclude a child. They must write to you at once and say why.",
        EXCLUSION,
    ),
    known(
        "exclusion-informal",
        "To send a child home without writing it down as a suspension is against the law.",
        EXCLUSION,
    ),
    known("exclusion-work", "In the first 5 days of a suspension the school must set work and mark it.", EXCLUSION),
    known("exclusion-challenge", "If you think that it is wrong, you have a right to challenge it.", EXCLUSION),
    known(
        "year-seven-offer",
        "From September 2026 Adoption England has an offer for families whose child starts Year 7.",
        CONSULTATION,
        valid_from=date(2026, 9, 1),
        valid_to=date(2027, 8, 31),
    ),
]
