"""The section for people who were adopted and are now 18 or over."""

from home.enums import Section
from home.models import AudienceHubPage
from home.seed import records_way
from home.seed.adopted_adults.finding import CONTACT_REGISTER, DESCENDANTS, DNA, INTERMEDIARY, VETOES
from home.seed.adopted_adults.records import FILE
from home.seed.adopted_adults.talking import COMPLAINTS, COUNSELLING, GROUPS, JUST_FOUND_OUT
from home.seed.shapes import Draft, contact, h2, p, pages

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
        h2("Where to begin"),
        p(
            "Which way to go depends on the date of your adoption order. "
            "<a href='page:adopted-adults/find-your-route'>Find your route</a> asks you for it, and shows the steps. "
            "If you do not know the date, that is fine too.",
        ),
        h2("Someone to talk to"),
        p(
            "We can talk with you about how adoption has touched your life, with or without looking for records. There "
            "are groups where everyone else was adopted too.",
        ),
        contact("family"),
    ],
    fields={"show_in_menus": True, "section": Section.ADOPTED_ADULTS, "heading": "Help for adopted adults"},
    late={
        "top_tasks": pages(
            "adopted-adults/find-your-route",
            "adopted-adults/your-file",
            "adopted-adults/contact-register",
            "adopted-adults/counselling",
            "adopted-adults/just-found-out",
        )
    },
    children=[
        records_way.WAY,
        FILE,
        CONTACT_REGISTER,
        INTERMEDIARY,
        VETOES,
        COUNSELLING,
        GROUPS,
        JUST_FOUND_OUT,
        DNA,
        DESCENDANTS,
        COMPLAINTS,
    ],
)
