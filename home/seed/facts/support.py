"""For adopters: support, the fund, school, work."""

from datetime import date

from home.seed.facts.shape import ACT_2002, SUPPORT_REGULATIONS, Fact

END_OF_FUND_YEAR = date(2027, 3, 31)
END_OF_FUND = date(2028, 3, 31)
FUND_GUIDANCE = "Department for Education: Adoption and Special Guardianship Support Fund"
CODE = "School Admissions Code 2021, paragraph 1.7"

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
