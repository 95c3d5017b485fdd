"""For everyone: about us, the statement of purpose, how the pages are checked."""

from home.enums import PolicyKind
from home.models import PolicyPage, TopicPage
from home.seed.shapes import Draft, contact, fact, h2, p, steps, table, ul

ABOUT = Draft(
    TopicPage,
    "about",
    "About us",
    "Who we are, where we work, and where the name Ribbon comes from.",
    [
        h2("Who we are"),
        p(
            "We are a regional adoption agency. That means that several councils share one team for adoption. We find "
            "families for children, and we stay with everyone afterwards: children, adopters, birth families and "
            "adopted adults.",
        ),
        fact("support-duty"),
        h2("Our teams"),
        p("We have a team in each part of our area. They know the schools, the groups and the people there."),
        ul(
            "<b>Duty workers</b> pick up the phone and find out what you need.",
            "<b>Support workers</b> and <b>therapists</b> work with families.",
            "<b>Birth family workers</b> are on the side of birth parents and relatives.",
            "<b>Letterbox workers</b> read, check and pass on letters.",
            "<b>Records workers</b> find files and sit with you while you read.",
        ),
        h2("The name"),
        p(
            "Some birth parents asked adopters to send them a piece of ribbon as long as their child was tall. One "
            "year it reached the knee, and one year the shoulder. No words, and it said everything. We took our name "
            "from it.",
        ),
        h2("What we cannot do"),
        ul(
            "We are not an emergency service.",
            "We do not decide in court, and we cannot change what a court decided.",
            "We do not give legal advice.",
        ),
        h2("How to reach us"),
        contact("family"),
        p(
            "See also <a href='page:who-to-contact'>who to contact</a>, and our "
            "<a href='page:statement-of-purpose'>statement of purpose</a>."
        ),
    ],
    fields={"show_in_menus": True},
    related=["how-we-check", "open-data"],
)

PURPOSE = Draft(
    PolicyPage,
    "statement-of-purpose",
    "Statement of purpose",
    "What we set out to do, for whom, and who answers for it.",
    [
        fact("reviewed-yearly"),
        h2("What we set out to do"),
        ul(
            "Every child comes first, now and for the whole of their life.",
            "People hear the truth about their own story, told with care.",
            "Birth families are treated with respect, and get help of their own.",
            "Help is easy to ask for, and does not wait for a crisis.",
            "Race, language, faith and culture matter in all that we do.",
        ),
        h2("What we do"),
        table(
            "What we offer, and to whom",
            ["Service", "For whom"],
            [
                ["Finding families for children, and preparing them", "Children and people who want to adopt"],
                ["Advice, groups and courses", "Adoptive families and special guardians"],
                ["Assessing what support a family needs", "Adoptive families and special guardians"],
                ["Passing on letters, and planning contact", "Both families of a child"],
                ["A worker of their own", "Birth parents and relatives"],
                ["Finding records, and talking about them", "Adopted adults"],
                ["Guides, groups and someone to talk to", "Children and young people"],
            ],
        ),
        h2("What the law asks"),
        fact("support-services"),
        fact("assessment-right"),
        h2("Who runs it"),
        p(
            "The councils in our area run us together. Their leaders meet as our board. A head of service leads the "
            "work. Each team has a manager who is a registered social worker.",
        ),
        h2("Who keeps the files"),
        p("We are not registered as an adoption agency. So each council keeps the files of the children it placed."),
        h2("Who checks on us"),
        fact("ofsted-not-one-complaint"),
        p(
            "We count how long people wait, and what they tell us. We say what we changed. If you are not happy, read "
            "<a href='page:complaints'>how to complain</a>.",
        ),
        h2("The guides for children"),
        ul(
            "<a href='page:children/younger'>For younger readers</a>",
            "<a href='page:children/older'>For older readers</a>",
            "<a href='page:children/easy-read'>In easy read</a>",
        ),
    ],
    fields={"policy_kind": PolicyKind.STATEMENT_OF_PURPOSE},
)

HOW_WE_CHECK = Draft(
    TopicPage,
    "how-we-check",
    "How we check these pages",
    "Who writes them, who checks them, and what the dates at the foot mean.",
    [
        h2("Two people, always"),
        steps(
            ("Someone writes", "A worker who knows the subject, or an editor with them."),
            ("Someone else checks", "Nobody may approve their own change."),
            ("For children, one more", "The safeguarding lead must say yes to every page for children."),
        ),
        h2("Facts live in one place"),
        p(
            "Money, law and dates change. So we keep each fact once, with its source, the day it was last checked, and "
            "the day it ends. Every page shows the same one. When its last day has passed it is hidden until someone "
            "has looked. A fact that nobody has checked is not shown at all.",
        ),
        h2("The dates at the foot"),
        p(
            "“Checked” is the day on which somebody read the whole page against its sources. Mending a comma does not "
            "move it. A source has a date of its own: the day from which the law counts, or on which the page we "
            "relied on was seen.",
        ),
        fact("ours-page-review"),
        fact("ours-line-check"),
        h2("Words you can read"),
        p(
            "We measure how hard each page is. Pages for children that are too hard cannot go live. A measure is not a "
            "reader, so we ask people too.",
        ),
        h2("For everyone to use"),
        fact("access-rules"),
        p("See the <a href='page:accessibility'>accessibility statement</a>."),
        h2("Quotes and letters"),
        p("The quotes and the letters on these pages are invented, and we say so. No real child’s story is told here."),
        h2("Found a mistake?"),
        p("Please tell us. We would rather know."),
        contact("family"),
    ],
    related=["about", "statement-of-purpose"],
)
