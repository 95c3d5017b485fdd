"""The section for children and young people: short words, dull titles, no secrets."""

from home.enums import Reader
from home.models import ChildPage, ChildrenHomePage
from home.seed.shapes import Draft, card, fact, h2, lines, p, steps, ul

YOUNGER = Draft(
    ChildPage,
    "what-we-do",
    "What we do",
    "For children aged about 6 to 10. You can read it with a grown-up.",
    [
        h2("Who we are"),
        p("We help children who were adopted. We help the grown-ups who look after them too."),
        h2("You and your families"),
        p(
            "A judge said that your family is your family now. You also have a family you were born to. You can think "
            "about them. You can miss them. You can be cross. You can think about something else. It is all OK.",
        ),
        h2("How we can help"),
        ul(
            "with big feelings",
            "with school",
            "with questions about when you were little",
            "with letters to your birth family, or from them",
        ),
        p("You can ask your grown-up to ring us. You can say what you want to tell us."),
        h2("You have rights"),
        ul(
            "You have a right to be safe.",
            "You have a right to be heard.",
            "You have a right to be told things in words that you know.",
        ),
        h2("If you are not happy with us"),
        p("Tell us, or tell a grown-up. No one will be cross. Someone can help you say it. It is free."),
        h2("If you are sad or scared"),
        p(
            "Tell a grown-up you trust. If they do not help, tell another one. You can ring Childline. It is free.",
            "If someone hurts you, it is not your fault. You do not have to keep it a secret.",
        ),
    ],
    fields={"reader": Reader.YOUNGER},
)

RIGHTS = Draft(
    ChildPage,
    "your-rights",
    "Your rights",
    "For ages 11 to 17. What you can ask for, and who stands up for you.",
    [
        h2("What you can ask for"),
        ul(
            "a say in what happens to you",
            "help, even if things are not in a mess",
            "to see what we have written about you",
            "to know your own story",
            "to be safe",
        ),
        p("Some things in a file may be kept back to keep a person safe. We will tell you when that is so, and why."),
        h2("What help looks like"),
        p(
            "It can be a group, or one person to talk to. It can be help at school, or help with letters. It can be "
            "therapy. Your parent or carer asks us, and you can say what you think.",
            "Do you have a question about drugs? You can ask FRANK.",
        ),
        lines("FRANK"),
        h2("Your birth and adoption records"),
        fact("at-eighteen"),
        p("Before you are 18, talk to your parents and to us. We can often tell you a lot."),
        h2("An advocate"),
        p(
            "An advocate is on your side. They help you say what you want. They do not work for us, and it is free. "
            "Coram Voice can find you one: see the numbers below.",
        ),
        fact("advocate-for-complaints"),
        h2("If you are not happy with us"),
        steps(
            ("Tell any of our workers", "We will try to put it right."),
            ("Not better? Make a complaint", "You, your parent or an advocate can tell the council."),
            ("Still not right? Ask the Ombudsman", "The Ombudsman looks at what the council did. It is free."),
        ),
        fact("ombudsman-phone"),
        h2("People who check on us"),
        fact("iro"),
        fact("commissioner"),
        lines("Help at Hand", "Coram Voice"),
        fact("ofsted"),
        fact("ofsted-phone"),
        fact("health-at-sixteen"),
    ],
    fields={"reader": Reader.OLDER},
)

TALK = Draft(
    ChildPage,
    "talk-to-someone",
    "Talk to someone",
    "People who will listen, and what to do about a message from someone you do not expect.",
    [
        card(
            "emergency",
            "Ring 999 if",
            ["you or someone else is hurt", "you are in danger right now", "you may hurt yourself now"],
            "Say where you are. Stay on the phone.",
        ),
        h2("You can talk about anything"),
        p(
            "You may feel sad, angry or numb. You may not know what you feel. You do not need the right words. Start "
            "with “I need to talk to someone”.",
        ),
        lines("Childline", "Samaritans"),
        h2("If your birth family sends you a message"),
        p("You are not in trouble. It is OK to want to answer. It is OK not to."),
        ul(
            "Wait before you write back.",
            "Do not say where you live, or which school you go to.",
            "Do not go to meet anyone by yourself.",
            "Keep the message.",
            "Tell a grown-up you trust, or ring us.",
        ),
        h2("Who we tell"),
        p(
            "What you tell us is private, with one limit. If we think that someone is not safe, we have to tell a "
            "person who can help. We will tell you first if we can.",
        ),
    ],
)

INFORMATION = Draft(
    ChildPage,
    "your-information",
    "Your information",
    "What this site knows about you. On these pages: nothing.",
    [
        h2("When you read these pages"),
        p(
            "We do not ask who you are. We do not count you. We do not put cookies on your phone. Nobody can see what "
            "you read here, but the phone may remember it. You can clear that, or use a private window.",
        ),
        h2("What we keep in your file"),
        p(
            "When a child is adopted, we keep a file. It is the story of how you came to your family. It is locked, "
            "and few people may open it. It is kept for 100 years, so that you can ask for it all your life.",
        ),
        h2("Your say"),
        ul(
            "You can ask what we have written about you.",
            "You can ask us to put it right if it is wrong.",
            "You can ask us who has read it.",
        ),
        p("A grown-up or an advocate can help you ask."),
    ],
)

HUB = Draft(
    ChildrenHomePage,
    "children",
    "Children and young people",
    "Pages for you, in plain words.",
    [
        h2("Pick what you need"),
        p("You can read these pages by yourself, or with someone you trust."),
        h2("You do not have to be in trouble"),
        p(
            "Lots of adopted children have questions. Who do I look like? Why could I not stay? Can I write to my "
            "brother? You can ask us. Ask your grown-up to ring, or ring us yourself.",
        ),
        h2("Your story is yours"),
        p(
            "You choose who knows that you are adopted. If someone asks, you can say “I do not want to talk about it”. "
            "That is not rude.",
        ),
    ],
    fields={"show_in_menus": True, "seo_title": "My guide"},
    children=[YOUNGER, RIGHTS, TALK, INFORMATION],
)
