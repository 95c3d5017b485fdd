"""For adopters and special guardians: asking for support, the fund, and who can adopt."""

from home.seed.facts.evidence import OUR_BOARD, OUR_FIGURES, SECTION_4, SUPPORT_REGULATION_3, known, unconfirmed
from home.seed.facts.school import SCHOOL
from home.seed.facts.support_evidence import (
    ALLOWANCE,
    CONSULTATION,
    END_OF_FUND,
    FUND_NOTES,
    FUND_YEAR,
    GUARDIANS,
    LIFE_STORY,
    NATIONAL_PICTURE,
    OMBUDSMAN,
    SECTION_42,
    SECTION_51,
    STATEMENT_2026,
    SUPPORT_REGULATIONS,
    WAITS,
    WHO_CAN_ADOPT,
)
from home.seed.facts.work import WORK

ASKING = [
    known(
        "assessment-right",
        "You have a right to ask for an assessment of the support your family needs. "
        "You can ask at any time, however many years have passed since the adoption order.",
        SECTION_4,
    ),
    known(
        "service-not-a-right",
        "The assessment is a right. The law does not promise any one service after it.",
        SECTION_4,
    ),
    known(
        "support-services",
        "Every area must offer advice, groups, help with contact, therapy, some help with money, "
        "and help when a family is close to breaking point.",
        SUPPORT_REGULATION_3,
    ),
    known(
        "three-year-rule",
        "For the first three years after the adoption order, the council that placed your child looks at what you "
        "need. After three years it is the council where you live now.",
        SUPPORT_REGULATIONS,
    ),
    known(
        "no-ladder",
        "Families do not have to start with one kind of help and work up to the next.",
        NATIONAL_PICTURE,
    ),
    known("waits-elsewhere", "Some agencies have let families wait 16 weeks for an assessment to start.", WAITS),
    known(
        "ours-assessment-offer",
        "If you need an assessment, we offer you a first date within 4 weeks.",
        OUR_BOARD,
        value="4",
        unit="weeks",
    ),
    known(
        "ours-assessment-time",
        "From July to September 2026, four in five assessments were done within 9 weeks of the first call.",
        OUR_FIGURES,
        value="9",
        unit="weeks",
    ),
    known("ours-plan-review", "We look at your plan again with you after 6 months, or sooner.", OUR_BOARD),
    known(
        "complaint-ombudsman",
        "The Ombudsman can look at a complaint when the council has given its last answer. "
        "Ofsted does not decide one family’s complaint.",
        OMBUDSMAN,
    ),
]

FUND = [
    known(
        "fund-limit",
        "From April 2026 to March 2027 the fund pays up to £3,000 for each child. "
        "A specialist assessment comes out of the same £3,000.",
        STATEMENT_2026,
        valid_from=FUND_YEAR[0],
        valid_to=FUND_YEAR[1],
        value="£3,000",
        unit="for each child and year",
    ),
    known(
        "fund-no-match",
        "From April 2026 to March 2027 the fund does not share costs above its limit. "
        "A council or agency may pay more from its own money.",
        STATEMENT_2026,
        valid_from=FUND_YEAR[0],
        valid_to=FUND_YEAR[1],
    ),
    known(
        "fund-who",
        "The fund is for children and young people in England up to and including age 21, "
        "or 25 with an education, health and care plan.",
        FUND_NOTES,
    ),
    known(
        "fund-routes",
        "It covers children adopted from care in the UK and many adopted from abroad. It covers children who left care "
        "for a special guardian, and some child arrangements orders. It covers children who are placed and waiting.",
        FUND_NOTES,
    ),
    known("fund-agency-applies", "The council or the agency applies to the fund. A family cannot.", FUND_NOTES),
    known(
        "fund-end",
        "The government has said that the fund will run until March 2028.",
        STATEMENT_2026,
        valid_to=END_OF_FUND,
    ),
    known(
        "fund-reform",
        "The government asked in 2026 how adoption support should change. Changes are to come by 2028.",
        CONSULTATION,
        valid_to=END_OF_FUND,
    ),
    unconfirmed(
        "fund-apply-within",
        "The application must reach the fund within 3 months of the assessment.",
        "Two pages that do not agree: one says 3 months, one says 4",
    ),
]

FAMILY = [
    known(
        "life-story-book",
        "The life story book should be with you within 10 days of the court hearing that celebrates the adoption. "
        "The later-life letter comes then too.",
        LIFE_STORY,
        value="10",
        unit="days",
    ),
    known("allowance", "Some families can have an adoption allowance. It depends on your income.", ALLOWANCE),
    unconfirmed(
        "back-in-care",
        "A child who goes back into care has a social worker again and an independent reviewing officer. "
        "They have a right to an advocate.",
        "Reported by others: what happens when an adopted child comes into care",
    ),
    known("adopt-age", "You must be 21 or over to adopt. There is no upper age limit.", SECTION_51),
    known(
        "adopt-home",
        "You need a fixed home in the UK, and to have lived here for at least 1 year. You need not be British.",
        WHO_CAN_ADOPT,
    ),
    known("adopt-single", "You can adopt alone or as a couple, married or not, of any sex.", WHO_CAN_ADOPT),
    known(
        "adopt-ten-weeks",
        "The child must have lived with you for at least 10 weeks before you can ask the court for the order.",
        SECTION_42,
    ),
    unconfirmed(
        "adopt-stages",
        "The first stage should take 2 months and the second 4 months.",
        "British Association for Adoption and Fostering: steps to adopting, 2014",
    ),
    known(
        "guardian-services",
        "Councils must have support for special guardians: advice, groups, help with contact, therapy and help with "
        "money.",
        GUARDIANS,
    ),
    known(
        "guardian-assessment",
        "If the child was in care just before the order, you have a right to an assessment of what you need.",
        GUARDIANS,
    ),
    known(
        "guardian-who-answers",
        "If the child was in care, the council that looked after them answers for the first three years. "
        "After that it is the council where you live.",
        GUARDIANS,
    ),
]

SUPPORT = [*ASKING, *FUND, *FAMILY, *SCHOOL, *WORK]
