"""For children and young people, and about complaints."""

from home.seed.facts.evidence import (
    CORAM_VOICE,
    FAMILIES_ACT_2014,
    OFSTED_CHILDREN,
    OUR_BOARD,
    SCHOOLS,
    SECTION_4,
    SECTION_60,
    STANDARD_18,
    SUPPORT_REGULATION_3,
    UK_GDPR,
    UK_GDPR_MORE,
    UN_CONVENTION,
    known,
    unconfirmed,
)

YOUNGER = [
    known("we-help-families", "We help children who were adopted. We help their families too.", SUPPORT_REGULATION_3),
    known(
        "un-rights-younger",
        "You have rights. You have a right to be safe. You have a right to say what you think.",
        UN_CONVENTION,
    ),
    known(
        "iro-younger",
        "You have an IRO until the adoption order. The IRO checks that the plan is good for you. "
        "After the order you do not have an IRO.",
        STANDARD_18,
    ),
    known(
        "commissioner-younger",
        "The Children’s Commissioner speaks up for all children. A team called Help at Hand works there. "
        "They can tell you who can help.",
        FAMILIES_ACT_2014,
    ),
    known(
        "ofsted-younger",
        "Ofsted checks that we do our job well. It wants to know what children think. "
        "It cannot sort out one person’s problem.",
        OFSTED_CHILDREN,
    ),
    known("advocate-younger", "An advocate helps you say what you want. It is free.", CORAM_VOICE),
]

OLDER = [
    known(
        "ask-for-help",
        "Your family can ask for help at any time. It does not matter how many years have passed.",
        SECTION_4,
    ),
    known(
        "un-rights",
        "A United Nations agreement gives you rights. "
        "You have a right to a say, to privacy, to know who you are, and to be kept safe.",
        UN_CONVENTION,
    ),
    known(
        "at-eighteen",
        "When you are 18 you can ask for your birth and adoption records. You need nobody’s permission.",
        SECTION_60,
    ),
    known(
        "see-what-we-hold",
        "You can ask what we hold about you. Some things may be kept back to keep a person safe.",
        UK_GDPR,
    ),
    known(
        "iro",
        "You have an IRO until the adoption order. IRO is short for independent reviewing officer. "
        "The IRO checks that the plan is right for you, and must tell you about advocates. "
        "After the order you no longer have one.",
        STANDARD_18,
    ),
    known(
        "commissioner",
        "The Children’s Commissioner for England speaks up for children. Help at Hand is the team that gives advice. "
        "They can tell you who can help.",
        FAMILIES_ACT_2014,
    ),
    known(
        "ofsted",
        "Ofsted checks on us. It wants to hear what children think. It cannot sort out one person’s problem. "
        "It is not for you if you are in danger.",
        OFSTED_CHILDREN,
    ),
    known(
        "advocate",
        "An advocate is on your side. They help you say what you want, or complain. It is free.",
        CORAM_VOICE,
    ),
    known("school-people", "Your council has a virtual school head. Your school has a designated teacher.", SCHOOLS),
    unconfirmed(
        "iro-again",
        "If you come back into care one day, you will have an IRO and a social worker again.",
        "As others report it",
    ),
    unconfirmed("ofsted-phone", "You can ring Ofsted on 0300 123 1231.", "Two pages that do not agree"),
    unconfirmed(
        "advocate-for-complaints",
        "If you complain to the council, it must find you an advocate.",
        "General knowledge: Children Act 1989, section 26A",
    ),
    known(
        "data-rights",
        "You can ask for a mistake to be put right. You can object to how your data is used.",
        UK_GDPR_MORE,
    ),
    unconfirmed("health-at-sixteen", "From 16 some choices about your health are yours.", "General knowledge"),
]

COMPLAINTS = [
    known(
        "ofsted-not-one-complaint",
        "Ofsted checks on councils and agencies. It does not decide one person’s complaint.",
        OFSTED_CHILDREN,
    ),
    known(
        "ours-complaint",
        "We write to you within 3 working days to say that we have your complaint.",
        OUR_BOARD,
        value="3",
        unit="working days",
    ),
    known(
        "ours-call-back",
        "If you leave a message, we ring you back within 2 working days.",
        OUR_BOARD,
        value="2",
        unit="working days",
    ),
    unconfirmed(
        "ombudsman-phone",
        "You can ring the Local Government and Social Care Ombudsman on 0300 061 0614.",
        "An older page",
    ),
]

CHILDREN = [*YOUNGER, *OLDER, *COMPLAINTS]
