"""About birth and adoption records, the register and looking for family."""

from home.seed.facts.evidence import (
    AGENCY_RECORDS,
    DISCLOSURE,
    GRO_NOTES,
    INTERMEDIARY_2014,
    OFSTED_AGENCIES,
    OUR_FIGURES,
    PAC_UK,
    PRE_COMMENCEMENT,
    REVIEW_OF_AGENCIES,
    SCHEDULE_2,
    SCOTLAND,
    SECTION_60,
    SECTION_61,
    SECTION_80,
    known,
    unconfirmed,
)

ROUTES = [
    known(
        "records-first",
        "Adopted before 12 November 1975: the law says that you meet an adviser first. "
        "Then the General Register Office can tell you what is in your birth record.",
        SCHEDULE_2,
    ),
    known(
        "records-second",
        "Adopted from 12 November 1975 to 29 December 2005: the information can come straight to you. "
        "You will be offered a meeting with an adviser. You do not have to take it.",
        SCHEDULE_2,
    ),
    known(
        "records-third",
        "Adopted on or after 30 December 2005: you have the right to what you need to get your birth certificate. "
        "Only a court can decide otherwise, and only in a rare case.",
        SECTION_60,
    ),
    known(
        "records-given-to-adopters",
        "You also have a right to see information that the agency gave to your adopters.",
        SECTION_60,
    ),
    known("records-age", "You must be 18 or over to ask for your birth record.", SCHEDULE_2),
    known(
        "records-court", "You can have copies of some of the court’s papers. You ask the court for them.", SECTION_60
    ),
    known("records-protected", "The agency decides what else in the file it may share with you.", SECTION_61),
    known(
        "adviser-where",
        "You can meet the adviser at the council where you live, at another council, or at an adoption agency.",
        SCHEDULE_2,
    ),
    known("scotland-sixteen", "If you were adopted in Scotland, you can ask from the age of 16.", SCOTLAND),
    known(
        "which-agency",
        "For an order before 30 December 2005, start with the council where you live. "
        "For a later one, start with the agency that arranged your adoption.",
        AGENCY_RECORDS,
    ),
    known("gro-free", "Asking for your birth record information is free. A certificate costs extra.", GRO_NOTES),
    known(
        "gro-phone", "You can ring the Adoptions Section of the General Register Office on 0300 123 1837.", GRO_NOTES
    ),
    known("gro-abroad", "There is another form if you live abroad.", GRO_NOTES),
]

FILES = [
    known(
        "kept-for-a-century",
        "For adoptions since 30 December 2005, the file must be kept safe for at least 100 years.",
        DISCLOSURE,
        value="100",
        unit="years",
    ),
    known(
        "older-or-ill-first",
        "In many agencies people who are older or ill are seen first.",
        REVIEW_OF_AGENCIES,
    ),
    known(
        "wait-elsewhere",
        "In some agencies a first meeting about a file comes after 3 to 6 months. In others there is no wait.",
        REVIEW_OF_AGENCIES,
        value="3 to 6",
        unit="months",
    ),
    known(
        "ours-records-wait",
        "Here people waited about 9 weeks for a first meeting about their file.",
        OUR_FIGURES,
        value="9",
        unit="weeks",
    ),
]

FAMILY = [
    known(
        "register-how",
        "A link is made only when both people are on the register. You can also use it to say that you do not "
        "want contact.",
        SECTION_80,
    ),
    known("register-age", "You must be 18 or over to join the register.", SECTION_80),
    known("register-since", "The register has been open since 1991.", GRO_NOTES),
    known(
        "intermediary-who",
        "An intermediary agency can help only if the adoption was before 30 December 2005. "
        "You and the person you look for must both be 18 or over.",
        PRE_COMMENCEMENT,
    ),
    known(
        "intermediary-consent",
        "The agency tells you who and where someone is only if that person says yes.",
        PRE_COMMENCEMENT,
    ),
    known(
        "intermediary-news", "It may pass on some general news of them if they do not want contact.", PRE_COMMENCEMENT
    ),
    known(
        "descendants",
        "Since 31 October 2014 children, grandchildren, partners and adoptive relatives of an adopted person can use "
        "an intermediary agency too.",
        INTERMEDIARY_2014,
    ),
    known("intermediary-fees", "Each agency sets its own fee. Councils do not have to offer this.", PRE_COMMENCEMENT),
    known("intermediary-ofsted", "An agency that does this work must be registered with Ofsted.", OFSTED_AGENCIES),
    known(
        "after-2005-family",
        "For adoptions on or after 30 December 2005 there are no intermediary agencies. "
        "The agency that holds your file decides what it may do.",
        DISCLOSURE,
    ),
    known(
        "veto-absolute",
        "An absolute veto says: do not approach me at all. "
        "The agency may still pass on some things, such as news about health.",
        PRE_COMMENCEMENT,
    ),
    known("veto-qualified", "A qualified veto says when you would be glad to hear, and when not.", PRE_COMMENCEMENT),
    known(
        "counselling-no-registration",
        "Since December 2023 a counsellor of adults who talk about adoption need not be registered with Ofsted.",
        OFSTED_AGENCIES,
    ),
    known(
        "norcap",
        "PAC-UK keeps the old NORCAP register: more than 62,000 entries, made from the 1920s to 2004. "
        "There is a small fee.",
        PAC_UK,
        value="62,000",
        unit="entries",
    ),
    unconfirmed("register-fee", "Joining the register costs £15 for an adopted person.", "Older leaflets"),
]

RECORDS = [*ROUTES, *FILES, *FAMILY]
