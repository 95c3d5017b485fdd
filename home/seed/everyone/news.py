"""News, all of it invented."""

from datetime import date

from home.models import NewsIndexPage, NewsPage
from home.seed.shapes import Draft, contact, h2, p, steps, ul

FATHERS = Draft(
    NewsPage,
    "a-group-for-fathers",
    "A group for birth fathers",
    "Once a month, with food, and no questions at the door.",
    [
        p(
            "Fathers told us that most of our groups felt like somebody else’s. So they planned one with us. It meets "
            "once a month, in the evening, with something hot to eat.",
            "You can come if your child was adopted last year or half a lifetime ago. Bring a friend if you like.",
        ),
        h2("What the fathers asked for"),
        ul("no forms", "a worker who is a man", "help with letters at the table", "a quiet room to step out to"),
        p("Ring us for the next date and the place."),
        contact("family"),
    ],
    fields={"told_on": date(2026, 11, 16)},
    related=["birth-family/fathers"],
)

SHORTER_WAIT = Draft(
    NewsPage,
    "a-shorter-wait-for-records",
    "A shorter wait for your records",
    "We have one more records worker, and people who are ill or old are seen first.",
    [
        p(
            "Adopted adults told us that they waited too long for a first talk about their file. They were right. A "
            "new records worker has joined us.",
        ),
        h2("What has changed"),
        steps(
            ("You hear from us sooner", "Someone rings you to say that we have your request."),
            ("Some people go first", "If you are ill, or your relative is very old, tell us."),
            ("You see how long it takes", "We show the wait on our pages, with the date on which we measured it."),
        ),
        p("See <a href='page:adopted-adults/your-file'>what is in a file, and how long it takes</a>."),
    ],
    fields={"told_on": date(2026, 10, 5)},
    related=["adopted-adults/find-your-route"],
)

GUIDES = Draft(
    NewsPage,
    "new-guides-for-children",
    "New guides for children",
    "Three of them: for younger readers, for older readers, and in easy read.",
    [
        p(
            "Children and young people read the drafts with us. They took out long words, and they drew what the "
            "pictures should show. Our board has approved all three.",
        ),
        ul(
            "<a href='page:children/younger'>For younger readers</a>",
            "<a href='page:children/older'>For older readers</a>",
            "<a href='page:children/easy-read'>In easy read</a>",
        ),
        p("You can print them. We can also post them to you, or read them to your child on the phone."),
        contact("family"),
    ],
    fields={"told_on": date(2026, 9, 14)},
)

NEWS = Draft(
    NewsIndexPage,
    "news",
    "News",
    "What is new, what has changed, and what you told us.",
    children=[FATHERS, SHORTER_WAIT, GUIDES],
)
