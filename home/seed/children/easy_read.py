"""The Children's Guide in easy read: a drawing and one short sentence a row."""

from home.enums import GuideSection, Reader
from home.models import ChildrensGuidePage
from home.seed.children.approval import APPROVED
from home.seed.shapes import Block, Draft, contact, fact, lines, row, section

ROWS: list[tuple[GuideSection, str, list[Block]]] = [
    (
        GuideSection.WHAT_WE_DO,
        "What we do",
        [
            row("family", "We help children who were adopted."),
            row("home", "We help the people they live with."),
            row("sad", "We can help when you feel sad or cross."),
            row("school", "We can help with school."),
            row("letter", "We can help with letters to your birth family."),
        ],
    ),
    (
        GuideSection.WHO_WE_ARE,
        "Who we are",
        [
            row("group", "We are a team of people."),
            row("talk", "We tell you our names when we meet you."),
        ],
    ),
    (
        GuideSection.HOW_TO_ASK,
        "How to ask for help",
        [
            row("phone", "You can ring us."),
            row("talk", "You can ask a grown-up to ring us."),
            row("listen", "We listen to you."),
            row("path", "We tell you what happens next."),
            contact("family"),
        ],
    ),
    (
        GuideSection.YOUR_RIGHTS,
        "Your rights",
        [
            row("rights", "A right is something every child must have."),
            row("safe", "You have a right to be safe."),
            row("listen", "You have a right to be heard."),
            row("question", "You have a right to ask questions."),
            fact("un-rights-younger"),
        ],
    ),
    (
        GuideSection.YOUR_SAY,
        "Your say",
        [
            row("talk", "You can tell us what you think."),
            row("happy", "You can say yes."),
            row("rights", "You can say no."),
        ],
    ),
    (
        GuideSection.YOUR_STORY,
        "Your story",
        [
            row("book", "Your story is about you and your families."),
            row("tree", "You can ask about the family you were born to."),
            row("heart", "It is OK to miss them."),
            row("talk", "You choose who you tell."),
        ],
    ),
    (
        GuideSection.STAYING_SAFE,
        "Staying safe",
        [
            row("safe", "No one may hurt you."),
            row("talk", "If someone hurts you, tell a grown-up."),
            row("heart", "It is not your fault."),
            row("listen", "You do not have to keep it a secret."),
            row("computer", "If you get a message that worries you, show someone."),
            row("group", "If you are not safe, we tell someone who can help."),
        ],
    ),
    (
        GuideSection.NOT_HAPPY,
        "If you are not happy with us",
        [
            row("cross", "You can tell us if we get it wrong."),
            row("letter", "You can complain."),
            row("file", "To complain is to tell the people in charge."),
            row("happy", "No one will be cross with you."),
        ],
    ),
    (
        GuideSection.ADVOCATE,
        "An advocate",
        [
            row("advocate", "An advocate is a person on your side."),
            row("talk", "They help you say what you want."),
            fact("advocate-younger"),
            lines("Coram Voice"),
        ],
    ),
    (
        GuideSection.IRO,
        "Your IRO",
        [
            row("judge", "A judge makes the adoption order."),
            row("clock", "You have an IRO until the adoption order."),
            fact("iro-younger"),
        ],
    ),
    (
        GuideSection.COMMISSIONER,
        "The Children’s Commissioner",
        [
            row("rights", "The Children’s Commissioner speaks up for children."),
            fact("commissioner-younger"),
            lines("Help at Hand"),
        ],
    ),
    (
        GuideSection.OFSTED,
        "Ofsted",
        [
            row("question", "Ofsted checks that we do our job well."),
            fact("ofsted-younger"),
        ],
    ),
    (
        GuideSection.TALK_NOW,
        "Talk to someone now",
        [
            row("phone", "Ring 999 if someone is hurt or in danger."),
            row("listen", "You can ring Childline about anything."),
            row("happy", "It is free."),
            lines("Childline"),
        ],
    ),
    (
        GuideSection.HELP_READING,
        "Help to read this",
        [
            row("talk", "You can ask someone to read this with you."),
            row("phone", "We can read it to you on the phone."),
        ],
    ),
]

EASY_READ = Draft(
    ChildrensGuidePage,
    "easy-read",
    "My guide in easy read",
    "Short words with pictures. You can read it with someone.",
    fields={"reader": Reader.EASY_READ, **APPROVED},
    late={"sections": [section(key, heading, *rows) for key, heading, rows in ROWS]},
)
