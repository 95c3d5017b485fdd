"""Questions that families ask, with short answers."""

from dataclasses import dataclass

from base.audiences import Audience
from home.seed.shapes import rich


@dataclass(frozen=True)
class Question:
    question: str
    answer: str
    audiences: tuple[Audience, ...] = (Audience.ADOPTERS,)
    topics: tuple[str, ...] = ()


def _ask(question: str, *answer: str, topics: tuple[str, ...] = (), who: Audience = Audience.ADOPTERS) -> Question:
    return Question(question, rich(*answer), (who,), topics)


ADOPTERS_ASK = [
    _ask(
        "Will asking for help count against us?",
        "No. Most families ask at some point. It is good parenting.",
        topics=("rights",),
    ),
    _ask(
        "We adopted many years ago. Can we still ask?",
        "Yes. You can ask at any time, for as long as your family lasts.",
        topics=("rights",),
    ),
    _ask(
        "We adopted through another agency. Can you help us?",
        "Often, yes. It depends on where you live and how long ago the order was made. Ring us and we will tell you "
        "who answers for you. You may also ask the agency that approved you.",
        topics=("rights",),
    ),
    _ask(
        "We have moved to another council. Who helps us now?",
        "It depends on how long ago the order was made. Ring us with the date, or the year, and we will tell you.",
        topics=("rights",),
    ),
    _ask(
        "Do we need a diagnosis to get help?",
        "No. We start from what you see at home and at school.",
        topics=("therapy", "health"),
    ),
    _ask(
        "Can we choose the therapist?",
        "You can suggest one. We check their training and that they may do this work. Then we ask if "
        "the fund will pay.",
        topics=("therapy",),
    ),
    _ask(
        "Can we pay for therapy ourselves and claim it back?",
        "Do not count on it. We apply to the fund, and a family cannot. Ring us before you start.",
        topics=("therapy", "money"),
    ),
    _ask(
        "My child does not want to see anybody. What now?",
        "Then we work with you. Much of what helps a child is done by their grown-ups. They may want to come later.",
        topics=("therapy", "behaviour"),
    ),
    _ask(
        "Does my child have to know that you are involved?",
        "We think it is best that they do, in words that fit their age. Secrets tend to come out. You decide how to "
        "tell them, and we can help.",
        topics=("behaviour",),
    ),
    _ask(
        "Should I tell the school that my child is adopted?",
        "You choose. The school can only use the help there is by law if someone there knows. You need not say why "
        "your child was in care.",
        topics=("education",),
    ),
    _ask(
        "The school says there is no such thing as a designated teacher. What do I do?",
        "Ask the head, in writing. If that does not help, ring the virtual school of your council, or us.",
        topics=("education",),
    ),
    _ask(
        "Do we have to write to the birth family?",
        "It is a promise more than a law. We hope that you will, for your child’s sake. If it is hard, ring us before "
        "you stop.",
        topics=("letters",),
    ),
    _ask(
        "What if the birth family find out where we live?",
        "Ring us at once. If you feel in danger, ring 999. We help you to think about locks, school and what to tell "
        "your child.",
        topics=("online", "contact"),
    ),
    _ask(
        "May I put photos of my child online?",
        "Think of who could find them, and of what your child will want when they are older. A back view with no place "
        "name is safer. Never show a school badge.",
        topics=("online",),
    ),
    _ask(
        "Our child wants to meet a birth parent now. What should we do?",
        "Take it seriously and do not rush. Thank them for telling you. Ring us. We find out what is possible and plan "
        "it with you all.",
        topics=("contact",),
    ),
    _ask(
        "Can I see my child’s adoption file?",
        "You should have had the main papers when your child came. If something is missing, ask us. When they are "
        "grown up, your child can ask for more.",
        topics=("records",),
    ),
    _ask(
        "Do you tell the council what I say?",
        "Only what they need for the help that you asked for, and you will know. There is one limit: if someone could "
        "be badly hurt, we must tell. We would talk to you first if we could.",
        topics=("rights",),
    ),
    _ask(
        "I am a single adopter. Is there help just for me?",
        "Yes. There is a group for single adopters, and you can ask for a mentor who is single too.",
        topics=("groups", "wellbeing"),
    ),
]

GUARDIANS_ASK = [
    _ask(
        "I am a special guardian. Is your help for me too?",
        "Yes, nearly all of it. Where it differs, our page for special guardians says so.",
        topics=("rights",),
        who=Audience.GUARDIANS,
    ),
    _ask(
        "Can I have an allowance as a special guardian?",
        "You may. It depends on your income and on what the child needs. Ask the council that dealt with the order.",
        topics=("money",),
        who=Audience.GUARDIANS,
    ),
    _ask(
        "I look after my grandchild with no court order. Can you help?",
        "We can talk with you and tell you where to get free legal advice. Ring your council’s children’s services as "
        "well. They may have to help.",
        topics=("rights",),
        who=Audience.GUARDIANS,
    ),
    _ask(
        "My daughter wants the children back. What can I do?",
        "Keep calm at the door and promise nothing. Get free legal advice this week. Then ring us, and we think with "
        "you about what to tell the children.",
        topics=("contact",),
        who=Audience.GUARDIANS,
    ),
]

FAQS = [*ADOPTERS_ASK, *GUARDIANS_ASK]
FOR_ADOPTERS = [each.question for each in ADOPTERS_ASK]
FOR_GUARDIANS = [each.question for each in GUARDIANS_ASK]
