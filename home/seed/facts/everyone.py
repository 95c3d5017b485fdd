"""What every visitor is told: our promises, and the rules for sites like this."""

from datetime import date

from home.seed.facts.evidence import OUR_BOARD, STANDARD_18, SUPPORT_REGULATION_3, Evidence, known

ACCESS = Evidence(
    "Public Sector Bodies Accessibility Regulations 2018; Government Digital Service, December 2024",
    "https://www.legislation.gov.uk/uksi/2018/952",
    date(2024, 12, 1),
)
COOKIE_RULES = Evidence("Privacy and Electronic Communications Regulations, as changed in 2026", "", date(2026, 2, 5))

EVERYONE = [
    known(
        "support-duty",
        "The law gives councils the task of supporting families after an adoption, and adopted adults and birth "
        "families too.",
        SUPPORT_REGULATION_3,
    ),
    known(
        "reviewed-yearly",
        "The statement of purpose and the guides for children are approved, and looked at again at least once a year.",
        STANDARD_18,
    ),
    known(
        "ours-page-review",
        "Somebody reads each page whole at least once every 12 months.",
        OUR_BOARD,
        value="12",
        unit="months",
    ),
    known(
        "ours-line-check",
        "We check each phone number on our pages at least every 90 days.",
        OUR_BOARD,
        value="90",
        unit="days",
    ),
    known(
        "access-rules",
        "Public bodies must make their websites meet a standard called WCAG 2.2, level AA.",
        ACCESS,
        value="WCAG 2.2 AA",
    ),
    known(
        "cookies-needed",
        "A site may set a cookie that it strictly needs without asking you first.",
        COOKIE_RULES,
    ),
]
