"""The easy way to write: one question a page, answers to press or to say, and a letter made of them."""

import json
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from letterbox.enums import SideKind

Words = str | Promise


@dataclass(frozen=True)
class Step:
    """One page: a drawing, a question, and sentences that may be pressed. They may name the reader and the child."""

    drawing: str
    question: Words
    sentences: tuple[Words, ...]


@dataclass(frozen=True)
class Names:
    """Whom the sentences may name, as the writer knows them."""

    reader: str
    child: str
    signs_as: str


BEGIN = Step(
    "letter",
    _("How do you want to begin?"),
    (_("Thank you for your letter."), _("I hope you are all well."), _("I was thinking of you.")),
)
ASK = Step(
    "question",
    _("What would you like to ask?"),
    (_("What makes %(child)s laugh?"), _("What does %(child)s like to eat?"), _("What is %(child)s good at?")),
)
END = Step(
    "heart",
    _("How do you want to end?"),
    (_("I think of you often."), _("Take care of yourselves."), _("I will write again.")),
)
OF_ONESELF = (
    BEGIN,
    Step(
        "happy",
        _("How are you?"),
        (_("I am well."), _("I am doing better than last time."), _("Some days are hard. I get help with them.")),
    ),
    Step(
        "listen",
        _("What did you like in their letter?"),
        (_("I read your letter many times."), _("It made me smile."), _("I was glad to hear how %(child)s is.")),
    ),
    Step(
        "home",
        _("What have you done?"),
        (_("I have cooked something new."), _("I go for walks."), _("I listen to music."), _("I met people I like.")),
    ),
    Step(
        "tree",
        _("What were you like when you were small?"),
        (
            _("When I was small, I was shy."),
            _("When I was small, I was cheeky."),
            _("I loved animals."),
            _("I loved to run."),
        ),
    ),
    ASK,
    END,
)
OF_THE_CHILD = (
    BEGIN,
    Step(
        "happy",
        _("How is %(child)s?"),
        (_("%(child)s is well."), _("%(child)s has grown a lot."), _("%(child)s is happy most days.")),
    ),
    Step(
        "heart",
        _("What does %(child)s love now?"),
        (_("%(child)s loves animals."), _("%(child)s loves music."), _("%(child)s loves to be outside.")),
    ),
    Step(
        "book",
        _("What is %(child)s learning?"),
        (_("%(child)s is learning to read."), _("%(child)s is learning to swim."), _("%(child)s is learning to cook.")),
    ),
    Step(
        "talk",
        _("What did %(child)s say or do that made you laugh?"),
        (_("%(child)s tells jokes."), _("%(child)s dances in the kitchen."), _("%(child)s asks a hundred questions.")),
    ),
    Step(
        "question",
        _("What would you like to ask?"),
        (_("What did you like to play when you were small?"), _("What do you like to cook?"), _("How are you?")),
    ),
    END,
)


def steps_for(side: str) -> tuple[Step, ...]:
    """The pages, for whoever writes on such a side."""
    return OF_THE_CHILD if side == SideKind.ADOPTIVE else OF_ONESELF


def said(words: Words, names: Names) -> str:
    return str(words) % {"child": names.child, "reader": names.reader}


@dataclass(frozen=True)
class Answer:
    """What was pressed on one page, by its place, and what was said in one's own words."""

    pressed: tuple[int, ...] = ()
    own: str = ""


def read(answers: str, count: int) -> list[Answer]:
    """The answers as they are kept, one for each of `count` pages."""
    kept = json.loads(answers) if answers else []
    found = [Answer(tuple(each["pressed"]), each["own"]) for each in kept]
    return [*found, *[Answer()] * count][:count]


def written(answers: list[Answer]) -> str:
    return json.dumps([{"pressed": list(each.pressed), "own": each.own} for each in answers])


def letter(steps: tuple[Step, ...], answers: list[Answer], names: Names) -> str:
    """The letter that the answers make; nothing when nothing was answered."""
    parts = [_part(step, answer, names) for step, answer in zip(steps, answers, strict=True)]
    if not any(parts):
        return ""
    hello = str(_("Dear %(reader)s,")) % {"reader": names.reader}
    return "\n\n".join(filter(None, [hello, *parts, names.signs_as]))


def _part(step: Step, answer: Answer, names: Names) -> str:
    pressed = [said(step.sentences[place], names) for place in answer.pressed if place < len(step.sentences)]
    return " ".join([*pressed, answer.own.strip()]).strip()
