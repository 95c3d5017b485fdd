"""The section for birth mothers, birth fathers and everyone else a child was born to."""

from home.enums import Section
from home.models import AudienceHubPage
from home.seed.birth_family.kin import BROTHERS_AND_SISTERS, FATHERS, WIDER_FAMILY
from home.seed.birth_family.law import FUTURE_CHILDREN, LEGAL_ADVICE, WHAT_HAPPENS
from home.seed.birth_family.letters import LETTERS
from home.seed.birth_family.support import COME_LATER, HARD_DAYS, LONG_AGO, SUPPORT
from home.seed.shapes import Draft, contact, fact, h2, p, pages

HUB = Draft(
    AudienceHubPage,
    "birth-family",
    "Birth family",
    "For birth mothers, birth fathers, grandparents, brothers, sisters and others. You matter, then and now.",
    [
        contact("family"),
        h2("You can talk to us"),
        p(
            "Maybe adoption is being talked about now. Maybe it was many years ago. You can ring us either way. "
            "Nobody here will tell you off.",
            "You can bring a friend. You can ask us to say things again, or to write them down.",
        ),
        h2("If your child may be adopted"),
        p("You can say what you think. You can have a worker of your own. Ask for one on the first day."),
        fact("independent-worker"),
        fact("contact-reviewed"),
        h2("If your child was adopted long ago"),
        p(
            "You can tell us your news and where you are, so that it is on the file. If your child asks one day, they "
            "will find it. You can also say that you do not want contact. That will be kept too.",
        ),
        h2("If today is a bad day"),
        p(
            "Birthdays and court days are often the worst. You need not get through them alone. See "
            "<a href='page:birth-family/hard-days'>help on hard days</a>.",
        ),
    ],
    fields={"show_in_menus": True, "section": Section.BIRTH_FAMILY, "heading": "Help for birth families"},
    late={
        "top_tasks": pages(
            "birth-family/your-support",
            "birth-family/letters",
            "birth-family/what-happens",
            "birth-family/long-ago",
            "birth-family/fathers",
            "birth-family/hard-days",
        )
    },
    children=[
        SUPPORT,
        WHAT_HAPPENS,
        LEGAL_ADVICE,
        LETTERS,
        FATHERS,
        WIDER_FAMILY,
        BROTHERS_AND_SISTERS,
        LONG_AGO,
        COME_LATER,
        FUTURE_CHILDREN,
        HARD_DAYS,
    ],
)
