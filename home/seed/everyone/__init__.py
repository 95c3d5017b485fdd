"""Pages for everyone, and the tree of all pages."""

from home.models import HomePage
from home.seed import adopted_adults, adopters, birth_family, children, lists, small_print
from home.seed.everyone.about import ABOUT, HOW_WE_CHECK, PURPOSE
from home.seed.everyone.help import COMPLAINTS, URGENT, WHO_TO_CONTACT
from home.seed.everyone.letterbox import LETTERBOX, SAFE_ONLINE
from home.seed.everyone.news import NEWS
from home.seed.shapes import Draft, h2, p, ul

HOME = Draft(
    HomePage,
    "ribbon",
    "Home",
    "Information, someone to talk to, and letters that reach the right hands.",
    [
        h2("Not sure where you fit?"),
        p(
            "You may be more than one of these. You may be none of them, and just know that adoption has touched your "
            "life. Ring us, and we will find the right person together.",
        ),
        h2("What people come here for"),
        ul(
            "<a href='page:who-to-contact'>Who do I ring?</a> It depends on your council.",
            "<a href='page:adopters/support'>How to get support</a> for your family.",
            "<a href='page:adopted-adults/find-your-route'>How to see your records</a>.",
            "<a href='page:birth-family/your-support'>A worker of your own</a>, if your child was adopted.",
            "<a href='page:letterbox'>How letters travel</a> between families.",
            "<a href='page:safe-online'>How to stay safe online</a>.",
        ),
        h2("Take your time"),
        p("You can read here without giving your name. We set no cookies and we do not watch what you read."),
    ],
    fields={"heading": "Adoption lasts a lifetime. So does our help.", "seo_title": "Help with adoption"},
    children=[
        adopters.HUB,
        birth_family.HUB,
        adopted_adults.HUB,
        children.HUB,
        lists.SERVICES,
        lists.RESOURCES,
        LETTERBOX,
        WHO_TO_CONTACT,
        URGENT,
        SAFE_ONLINE,
        NEWS,
        ABOUT,
        HOW_WE_CHECK,
        lists.OPEN_DATA,
        PURPOSE,
        COMPLAINTS,
        small_print.PRIVACY,
        small_print.COOKIES,
        small_print.ACCESSIBILITY,
    ],
)
