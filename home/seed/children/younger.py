"""The Children's Guide for children of about 6 to 10, to read with somebody."""

from home.enums import GuideSection, Reader
from home.models import ChildrensGuidePage
from home.seed.children.approval import APPROVED
from home.seed.shapes import (
    Draft,
    card,
    contact,
    drawing,
    fact,
    lines,
    my_rights,
    p,
    section,
    steps,
    trusted_adults,
    ul,
    who_can_help,
)

SECTIONS = [
    section(
        GuideSection.WHAT_WE_DO,
        "What we do",
        drawing("family"),
        p(
            "You have a family for always. You may have another family too. It is the one you were born to.",
            "You can think about them. You can miss them. You can be cross. You can think about something else. "
            "It is all OK.",
        ),
        fact("we-help-families"),
        p("We can help with:"),
        ul("big feelings", "school", "questions about when you were little", "letters to and from your birth family"),
    ),
    section(
        GuideSection.WHO_WE_ARE,
        "Who we are",
        p(
            "We are a team of people. It is our job to help families like yours. We know a lot about being adopted. "
            "Some of us were adopted too.",
        ),
        p("When we meet you, we tell you our name. We tell you why we came."),
    ),
    section(
        GuideSection.HOW_TO_ASK,
        "How to ask for help",
        drawing("phone"),
        p("Your grown-ups can ring us. You can ask them to. You can ring us too."),
        contact("family"),
        steps(
            ("You or a grown-up tells us what is hard", "You can use your own words. You can draw it."),
            ("We listen", "We ask you what you think."),
            ("We say what we can do", "We tell you when it will start."),
        ),
        p("You can say yes. You can say no. You can say “not now”."),
    ),
    section(
        GuideSection.YOUR_RIGHTS,
        "Your rights",
        p("A right is something that every child must have."),
        fact("un-rights-younger"),
        my_rights(
            "to be safe",
            "to be heard",
            "to be told things in words you know",
            "to know your own story",
            "to get help if you are not happy with us",
        ),
        p("Do you want to know more? Read “My rights”. You can ask us too."),
    ),
    section(
        GuideSection.YOUR_SAY,
        "Your say",
        p(
            "We want to know what you think. You can talk, draw or write. You can ask someone to say it for you. "
            "We can not always do what you want. We will tell you why.",
        ),
    ),
    section(
        GuideSection.YOUR_STORY,
        "Your story",
        drawing("book"),
        p(
            "Your story started on the day you were born. You may have a book about it. You can look at it when you "
            "like.",
            "You can ask us what you want to know. Why could I not stay? Who has the same hair as me? We try to find "
            "out.",
            "You choose who knows that you are adopted. You can say “I do not want to talk about it”.",
        ),
    ),
    section(
        GuideSection.STAYING_SAFE,
        "Staying safe",
        drawing("safe"),
        p(
            "No one may hurt you. No one may touch you in a way you do not like. If it happens, it is not your fault. "
            "Please tell. You do not have to keep it a secret.",
        ),
        trusted_adults(
            "Tell a grown-up you trust. It could be:",
            [
                "your mum, your dad or who looks after you",
                "a teacher",
                "a nan, an uncle or a friend’s mum",
                "one of us",
            ],
            "If they do not help, tell someone else. Keep on telling.",
        ),
        p(
            "Did you get a message from someone you do not know? Did it come from your birth family? You are not in "
            "trouble. Show it to a grown-up.",
        ),
        p(
            "What you tell us stays with the people who help you. If you are not safe, we must tell someone who can "
            "help. We will tell you first if we can.",
        ),
    ),
    section(
        GuideSection.NOT_HAPPY,
        "If you are not happy with us",
        p("Sometimes we get things wrong. Please say so. No one will be cross."),
        steps(
            ("Tell one of us, or a grown-up", "We try to put it right."),
            ("Is it still not right? You can complain", "That means you tell the people in charge."),
            ("Someone can help you say it", "It is free. They are called an advocate."),
        ),
    ),
    section(
        GuideSection.ADVOCATE,
        "A person on your side",
        drawing("advocate"),
        fact("advocate-younger"),
        p("An advocate does not work for us. They do not tell you what to think."),
        lines("Coram Voice"),
    ),
    section(
        GuideSection.IRO,
        "Your IRO",
        drawing("judge"),
        p("IRO is short for a long name. It is “independent reviewing officer”."),
        fact("iro-younger"),
        p("Has the judge not said it yet? You can ask to talk to your IRO."),
    ),
    section(
        GuideSection.COMMISSIONER,
        "Who speaks up for children",
        fact("commissioner-younger"),
        lines("Help at Hand"),
    ),
    section(
        GuideSection.OFSTED,
        "Who checks on us",
        fact("ofsted-younger"),
        p("Do you want help for you? Tell us, or ring one of the people in this guide."),
    ),
    section(
        GuideSection.TALK_NOW,
        "Talk to someone now",
        card(
            "emergency",
            "Ring 999 if",
            ["someone is hurt", "you are in danger now"],
            "Say where you are. Stay on the phone.",
        ),
        who_can_help(
            ("Childline", "You can tell them anything. It is free.", "Childline"),
            ("A grown-up you trust", "They can ring for you, or sit with you.", ""),
        ),
        p("You can ring when you are sad or scared. You do not have to know what to say."),
    ),
    section(
        GuideSection.HELP_READING,
        "Help to read this",
        p(
            "Ask someone to read this with you. You can read a bit, stop, and come back. We can read it to you on the "
            "phone. We can put it in big print. We can get it in your language, or in sign language.",
        ),
        p("There is one with pictures: <a href='page:children/easy-read'>My guide in easy read</a>."),
    ),
]

YOUNGER = Draft(
    ChildrensGuidePage,
    "younger",
    "My guide (younger)",
    "For you if you are about 6 to 10. Ask someone to read it with you.",
    fields={"reader": Reader.YOUNGER, **APPROVED},
    late={"sections": SECTIONS},
)
