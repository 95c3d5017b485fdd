"""The section for people who were adopted and are now 18 or over."""

from home.enums import Section
from home.models import AudienceHubPage, TopicPage
from home.seed import records_way
from home.seed.shapes import Draft, fact, h2, p, steps

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
    children=[records_way.WAY, FAMILY],
)
