"""For birth families."""

from home.seed.facts.shape import STANDARDS, Fact

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
