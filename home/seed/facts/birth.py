"""For birth families."""

from home.seed.facts.evidence import (
    FAMILY_RIGHTS,
    OUR_BOARD,
    REVIEW_OF_AGENCIES,
    STANDARD_12,
    SUPPORT_GUIDANCE,
    SUPPORT_REGULATION_3,
    known,
    unconfirmed,
)

BIRTH_FAMILY = [
    known(
        "independent-worker",
        "From the moment that adoption is the plan, you can have a support worker. "
        "This is not your child’s social worker.",
        STANDARD_12,
    ),
    known(
        "birth-family-help",
        "You can have information about legal advice and about groups near you, "
        "and help to keep up the contact that was agreed.",
        STANDARD_12,
    ),
    known(
        "counselling-for-all", "Birth parents can have counselling as part of adoption support.", SUPPORT_REGULATION_3
    ),
    known("wider-family-help", "Grandparents and others in the wider family can have support too.", SUPPORT_GUIDANCE),
    known(
        "contact-reviewed",
        "What the court says about contact is not fixed for ever. It can be looked at again.",
        REVIEW_OF_AGENCIES,
    ),
    known(
        "sessions-differ",
        "How much help there is differs. Across England, councils offer from 5 to 20 meetings with a support worker.",
        REVIEW_OF_AGENCIES,
        value="5 to 20",
        unit="meetings",
    ),
    known("future-children", "Few councils have a service that helps to avoid another removal.", REVIEW_OF_AGENCIES),
    known(
        "family-rights-map",
        "Family Rights Group has a free advice line, and a map of services for birth families.",
        FAMILY_RIGHTS,
    ),
    known(
        "ours-birth-worker",
        "A support worker rings you within 5 working days of your first call.",
        OUR_BOARD,
        value="5",
        unit="working days",
    ),
    known(
        "ours-letter-ready",
        "We aim to have a letter checked and ready within 10 working days.",
        OUR_BOARD,
        value="10",
        unit="working days",
    ),
    unconfirmed(
        "leave-to-oppose",
        "A parent may ask the court for leave to oppose the adoption order if things have changed a lot.",
        "General knowledge: Adoption and Children Act 2002, section 47",
    ),
    unconfirmed(
        "legal-aid-parents",
        "Parents in care proceedings can have a solicitor paid for by legal aid, whatever they earn.",
        "General knowledge: legal aid rules",
    ),
]
