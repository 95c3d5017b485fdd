"""About birth and adoption records."""

from home.seed.facts.shape import ACT_2002, Fact

GRO = "General Register Office: notes on access to birth records"

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
