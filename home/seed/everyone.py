"""Pages for everyone: home, urgent help, letterbox, staying safe online, complaints."""

from home.enums import Subject
from home.models import HomePage, TopicPage, UrgentHelpPage
from home.seed import adopted_adults, adopters, birth_family, children, small_print
from home.seed.shapes import Draft, card, details, fact, h2, p, steps, ul

URGENT = Draft(
    UrgentHelpPage,
    "urgent-help",
    "Urgent help",
    "Who to ring now. The most urgent comes first.",
    [
        h2("If you are worried about a child"),
        p(
            "Ring the children’s services of the council where the child is. At night and at weekends ask for the "
            "emergency duty team. If the child is in danger now, ring 999.",
        ),
        h2("What we can do"),
        p("We are not an emergency service. In our hours you can ring us, and we will help you find the right people."),
    ],
)

LETTERBOX = Draft(
    TopicPage,
    "letterbox",
    "Letterbox",
    "How letters go between adoptive families and birth families, safely and without addresses.",
    [
        h2("What it is"),
        p(
            "Many families agree to write to each other, often once a year. The letters come to us first. Nobody sees "
            "the other family’s address. Some families send cards, drawings or photos too.",
        ),
        h2("How a letter travels"),
        steps(
            ("You write, here or on paper", "What you write here is saved as you go. You can come back to it."),
            ("One of our workers reads it", "They look for a name, a place or a photo that would show where you live."),
            ("A second worker checks it", "Two people always look before anything goes on."),
            ("It is there for the other family", "We tell them that something is here. They choose when to open it."),
        ),
        h2("If something has to change"),
        p(
            "We do not change your words. We tell you what the trouble is, and you write it again your way. You can "
            "always ring and talk about it.",
        ),
        h2("When to write"),
        p(
            "Your agreement has a month in it. It is there to help you remember. Any day is a good day to send a "
            "letter. Neither family has to wait for the other.",
        ),
        h2("If your life changes"),
        p("A new address, a new baby, an illness, a death: tell us, and we will think with you about what to say."),
        details(
            "I would rather have letters by post, or read to me",
            "You can. Ring us and say what suits you. You can change your mind whenever you like.",
        ),
        details(
            "Will you keep what I send?",
            "Yes. A copy stays on the child’s file, so that they can read it when they are grown up.",
        ),
        h2("Help with writing"),
        ul(
            "<a href='page:adopters/letters'>For adopters: writing to your child’s birth family</a>",
            "<a href='page:birth-family/letters'>For birth family: writing to your child</a>",
        ),
    ],
    fields={"show_in_menus": True, "subject": Subject.LETTERBOX, "heading": "Staying in touch"},
)

SAFE_ONLINE = Draft(
    TopicPage,
    "safe-online",
    "Staying safe online",
    "How to leave this site fast, what it leaves behind, and what to do about a message you did not expect.",
    [
        h2("The exit button"),
        p(
            "Some pages have a button that says “Exit this page”. It takes you to another site at once, such as the "
            "weather. On a keyboard, press Shift three times. On your own pages it signs you out too.",
        ),
        h2("What it cannot do"),
        ul(
            "It does not clear your history. Someone could still see which sites you went to.",
            "It cannot hide what is on a screen that someone else can see.",
            "It cannot help if someone has put a program on your phone to watch you.",
        ),
        p("Use a private window, or a phone or computer that nobody else uses. A library has computers you can use."),
        h2("If family find you, or you find them"),
        p(
            "Social media makes it easy to find people. It can feel like joy and shock on one day. You do not need to "
            "answer at once.",
        ),
        ul(
            "Take a breath before you write. Keep the message.",
            "Do not send your address, a school or a place to meet.",
            "Check who can see your posts and your photos.",
            "Talk to someone. You can ring us, and nobody will be in trouble.",
        ),
        card(
            "emergency",
            "Ring 999 if",
            ["someone says that they will hurt you or your child", "someone is at your door and you are afraid"],
            "If you cannot speak on a mobile, wait for the question and press 55.",
        ),
    ],
    fields={"subject": Subject.ONLINE_SAFETY},
)

COMPLAINTS = Draft(
    TopicPage,
    "complaints",
    "If you are not happy with us",
    "How to complain, who can help you do it, and who else can look at it.",
    [
        h2("Tell us"),
        p(
            "You may have waited too long, or been treated badly, or been told two different things. Please say so. It "
            "will not change the help you get.",
        ),
        h2("The steps"),
        steps(
            ("Talk to the worker, or to their manager", "Many things can be put right in a day."),
            (
                "Complain to your council",
                "You can write, ring, or ask someone to do it for you. They tell you by when.",
            ),
            ("Ask the Ombudsman", "The Local Government and Social Care Ombudsman looks at it afresh. It is free."),
        ),
        fact("ombudsman-phone"),
        p("Ofsted checks on councils and agencies. It does not decide one person’s complaint."),
        h2("If you are under 18"),
        p("You can have an advocate. Read <a href='page:children/your-rights'>your rights</a>."),
    ],
    fields={"show_in_menus": True, "subject": Subject.COMPLAINTS},
)

HOME = Draft(
    HomePage,
    "ribbon",
    "Home",
    "Information, someone to talk to, and letters that reach the right hands.",
    [
        h2("What you can do here"),
        ul(
            "Find out <a href='page:adopters/support'>how to get support</a> for your family.",
            "See <a href='page:adopted-adults/your-records'>how to get your records</a>.",
            "Get ideas for <a href='page:birth-family/letters'>a letter to your child</a>.",
            "Read <a href='page:safe-online'>how to stay safe online</a>.",
        ),
    ],
    fields={"heading": "Adoption lasts a lifetime. So does our help.", "seo_title": "Help with adoption"},
    children=[
        adopters.HUB,
        birth_family.HUB,
        adopted_adults.HUB,
        children.HUB,
        LETTERBOX,
        URGENT,
        SAFE_ONLINE,
        COMPLAINTS,
        small_print.PRIVACY,
        small_print.COOKIES,
        small_print.ACCESSIBILITY,
    ],
)
