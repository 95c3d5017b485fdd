"""About leave and pay for those who adopt."""

from home.seed.facts.evidence import known, unconfirmed
from home.seed.facts.support_evidence import ACAS, ADOPTION_PAY, PAY_YEAR

WORK = [
    known(
        "leave-length",
        "One of a couple, or a single adopter, can have up to 52 weeks of adoption leave.",
        ADOPTION_PAY,
        value="52",
        unit="weeks",
    ),
    known("leave-start", "It can start up to 14 days before your child moves in.", ADOPTION_PAY),
    known(
        "leave-appointments",
        "The one who takes the leave has paid time off for 5 adoption meetings. The other has unpaid time off for 2.",
        ADOPTION_PAY,
    ),
    known(
        "pay-length",
        "Adoption pay lasts up to 39 weeks. For the first 6 weeks it is 90% of what you earn.",
        ADOPTION_PAY,
        value="39",
        unit="weeks",
    ),
    known(
        "pay-rate",
        "From April 2026 to April 2027 the rest is £194.32 a week, or 90% of what you earn if that is less. "
        "You must earn at least £129 a week on average.",
        ADOPTION_PAY,
        valid_from=PAY_YEAR[0],
        valid_to=PAY_YEAR[1],
        value="£194.32",
        unit="a week",
    ),
    known(
        "leave-other-parent",
        "Only one of a couple can have adoption leave. The other may be able to have paternity leave or shared leave.",
        ACAS,
    ),
    unconfirmed(
        "disability-allowance",
        "A child who needs much more care than others of their age may have disability living allowance, "
        "with or without a diagnosis.",
        "General knowledge: disability living allowance for children",
    ),
    unconfirmed(
        "leave-fostering-to-adopt",
        "You can have adoption leave when a child is first fostered by you, if the plan may be adoption.",
        "General knowledge: fostering for adoption",
    ),
]
