"""The section for children and young people: short words, dull titles, no secrets."""

from home.models import ChildrenHomePage
from home.seed.children.easy_read import EASY_READ
from home.seed.children.living import FEELINGS, GROUPS, ONLINE, SCHOOL
from home.seed.children.older import OLDER
from home.seed.children.saying import COMPLAIN, PRIVATE, TELL_US
from home.seed.children.story import BROTHERS_AND_SISTERS, HELPERS, RIGHTS, STORY
from home.seed.children.younger import YOUNGER
from home.seed.shapes import Draft, contact, drawing, h2, p, who_can_help

HUB = Draft(
    ChildrenHomePage,
    "children",
    "Children and young people",
    "Pages for you. Pick how you like to read.",
    [
        h2("You do not have to be in trouble"),
        drawing("question"),
        p(
            "Lots of adopted children have questions. Who do I look like? Why could I not stay? Can I write to my "
            "brother? You can ask us.",
            "You can read these pages by yourself. You can read them with someone you trust.",
        ),
        h2("Your story is yours"),
        p("You choose who knows that you are adopted. You can say “I do not want to talk about it”. That is not rude."),
    ],
    fields={"show_in_menus": True, "seo_title": "My guide"},
    late={
        "talk_to_someone": [
            who_can_help(
                ("Childline", "You can tell them anything. It is free.", "Childline"),
                ("Us", "Ask a grown-up to ring us, or ring us yourself.", ""),
            ),
            contact("family"),
        ]
    },
    children=[
        YOUNGER,
        OLDER,
        EASY_READ,
        RIGHTS,
        HELPERS,
        FEELINGS,
        SCHOOL,
        STORY,
        BROTHERS_AND_SISTERS,
        ONLINE,
        GROUPS,
        TELL_US,
        COMPLAIN,
        PRIVATE,
    ],
)
