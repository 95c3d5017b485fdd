"""The section for people who were adopted and are now 18 or over."""

from home.enums import Section
from home.models import AudienceHubPage, TopicPage
from home.seed.shapes import Draft, details, fact, h2, p, steps, ul

RECORDS = Draft(
    TopicPage,
    "your-records",
    "Getting your records",
    "How to see your birth and adoption records. It depends on the date of your adoption order.",
    [
        p(
            "These steps are for adoptions in England and Wales, and you need to be 18. The date that counts is the "
            "day of the adoption <b>order</b>, in court. It is not the day that you moved in.",
        ),
        h2("Before 12 November 1975"),
        fact("records-first"),
        p(
            "The adviser helps you think about what you may find. You can meet one near where you live. Fill in the "
            "form for people adopted before that date and send it to the General Register Office.",
        ),
        h2("From 12 November 1975 to 29 December 2005"),
        fact("records-second"),
        p(
            "Ask the General Register Office for the same form. Its answer names the court and the agency. Then ask "
            "the council where you live for help to find the file.",
        ),
        h2("On or after 30 December 2005"),
        fact("records-third"),
        fact("records-given-to-adopters"),
        p(
            "Ask the agency that arranged your adoption, or that keeps its file now. Do not start with the General "
            "Register Office. If you do not know which agency it was, ring us.",
        ),
        h2("If you do not know the date"),
        p(
            "Adopted in 1975 or 2005, and know only the year? Read both answers. If you know nothing, ask the "
            "General Register Office. It can tell you the date and the court.",
        ),
        fact("gro-phone"),
        fact("gro-free"),
        h2("What is in a file"),
        p(
            "A file may hold letters, reports and a photo. It may be thin. It may be hard to read: nobody then thought "
            "that you would see it. You do not have to read it alone. We can sit with you, or stop and go on another "
            "day.",
        ),
        ul(
            "We copy what we may give you, and tell you if something is left out, and why.",
            "We read it first, so that we can tell you if there is something hard in it.",
            "People who are older or ill go first.",
        ),
        fact("kept-for-a-century"),
        details(
            "I was adopted in Scotland, Northern Ireland or another country",
            "The steps on this page are not for you. The register office of that country can help. In Scotland you can "
            "ask from the age of 16.",
        ),
        details(
            "I already know the name I was born with",
            "Then you can order the birth certificate like anyone else. You may still need an adviser to see the file.",
        ),
    ],
)

FAMILY = Draft(
    TopicPage,
    "finding-family",
    "Looking for birth family",
    "The Adoption Contact Register, agencies that can ask for you, and what to think about first.",
    [
        h2("Before you start"),
        p(
            "There is no right time and no hurry. Think about what you hope for, and what you could live with. Tell "
            "one person you trust. We have workers who have walked this road with many people.",
        ),
        h2("The Adoption Contact Register"),
        p(
            "The General Register Office keeps a register. One part is for adopted people and one part is for "
            "relatives. You need to be 18.",
        ),
        fact("register-how"),
        fact("register-fee"),
        h2("If you want someone to ask for you"),
        p("Some agencies can look for a person and ask if they want contact. They set their own fees."),
        fact("intermediary-who"),
        fact("intermediary-consent"),
        h2("Adopted on or after 30 December 2005"),
        p(
            "Those agencies are not for you. Ask the agency that holds your file. It decides what it can do, and it "
            "must tell you.",
        ),
        h2("If you do not want to be found"),
        p(
            "You can say so. You can ask that nobody gets in touch at all, or only in a way that you choose. You can "
            "change your mind later.",
        ),
        h2("DNA tests and social media"),
        steps(
            ("Wait a day before you write", "A message sent at midnight cannot be taken back."),
            ("Start small", "Say who you are and that you do not want to upset anyone."),
            ("Have someone ready to talk to", "Whatever comes back, or if nothing does."),
        ),
    ],
)

HUB = Draft(
    AudienceHubPage,
    "adopted-adults",
    "Adopted adults",
    "Your records, your family and someone to talk to, whatever your age.",
    [
        h2("It is your story"),
        p(
            "Some people have always wanted to know. Some never have, and then a baby is born or a parent dies. Both "
            "are fine. You can look a little, stop, and come back years later.",
        ),
        h2("If you have only just found out"),
        p(
            "Learning as an adult that you were adopted can knock you flat. You may feel angry, or nothing at all. "
            "Ring us. You do not have to decide anything today.",
        ),
        h2("Someone to talk to"),
        p(
            "We can talk with you about how adoption has touched your life, with or without looking for records. There "
            "are groups where everyone else was adopted too.",
        ),
    ],
    fields={"show_in_menus": True, "section": Section.ADOPTED_ADULTS, "heading": "Help for adopted adults"},
    children=[RECORDS, FAMILY],
)
