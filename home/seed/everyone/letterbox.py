"""For everyone: how letters travel, and staying safe online."""

from home.enums import PolicyKind, Subject
from home.models import PolicyPage, TopicPage
from home.seed.shapes import Draft, card, contact, details, fact, h2, lines, p, steps, ul

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
        fact("ours-letter-ready"),
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
        h2("If nothing comes"),
        p("We look again and write to you by a set day. If waiting is hard, ring us."),
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
        details(
            "We would like to meet, or talk on a screen",
            "Tell us. We ask the other family what they think, and help you plan it. Do not arrange it by yourselves.",
        ),
        fact("contact-reviewed"),
        h2("Help with writing"),
        ul(
            "<a href='page:adopters/letters'>For adopters: writing to your child’s birth family</a>",
            "<a href='page:birth-family/letters'>For birth family: writing to your child</a>",
            "<a href='page:birth-family/letters/examples'>Letters to learn from</a>",
            "<a href='page:children/my-story'>For children: my story and my birth family</a>",
        ),
        contact("family"),
    ],
    fields={"show_in_menus": True, "subject": Subject.LETTERBOX, "heading": "Staying in touch"},
)

SAFE_ONLINE = Draft(
    PolicyPage,
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
        h2("If you share a phone or computer"),
        ul(
            "Sign out when you are done.",
            "Do not let the browser keep your password.",
            "Ask us to ring or write in a way that is safe for you.",
        ),
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
        contact("family"),
        h2("If you are a parent"),
        p(
            "Talk about it before it happens. Say that you will not be angry. A child who hides a message is more at "
            "risk than one who shows it. There is <a href='page:children/being-online'>a page for children</a>.",
        ),
        card(
            "emergency",
            "Ring 999 if",
            ["someone says that they will hurt you or your child", "someone is at your door and you are afraid"],
            "If you cannot speak on a mobile, wait for the question and press 55.",
        ),
        lines("Police, ambulance or fire", "Police, not urgent", "National Domestic Abuse Helpline"),
    ],
    fields={"subject": Subject.ONLINE_SAFETY, "policy_kind": PolicyKind.SAFETY_ONLINE},
)
