"""Ideas for a letter: by who writes and how old the child is, and the questions that the last letter asked."""

from letterbox import prompts
from letterbox.actions import writing
from letterbox.frozen import IdeasView, QuestionView
from letterbox.gateway.writing import open_draft
from letterbox.models import CarriedQuestion, Child, Line
from letterbox.prompts import Voice
from letterbox.rules import age
from people.models import Person
from vault.keys import preload


def ideas(person: Person, ref: str, voice: str = "") -> IdeasView:
    """For this letter. `voice`: as whom the person writes, if they chose another than we thought."""
    item, _ = open_draft(person, ref)
    chosen = Voice(voice) if voice in Voice else prompts.usual_voice(item.line.writer.side.kind)
    return IdeasView(
        questions=tuple(questions(person, item.line)),
        prompts=prompts.prompts_for(chosen, _ages(item.line)),
        example=prompts.EXAMPLES[chosen],
        voices=tuple((each.value, each.label) for each in prompts.voices_beside(item.line.writer.side.kind)),
        voice=chosen,
    )


def _ages(line: Line) -> list[int]:
    children = list(Child.objects.filter(arrangement=line.arrangement_id).order_by("pk"))
    return [age(child.born) for child in children if child.born]


def questions(person: Person, line: Line) -> list[QuestionView]:
    """What the reader on this line asked in a letter of theirs, word for word, and nobody has answered yet."""
    found = CarriedQuestion.objects.open_to(person).filter(
        copy__line__writer=line.reader_id, copy__line__reader=line.writer_id
    )
    asked = list(found)
    preload(each.key_owner for each in asked)
    return [QuestionView(each.public_id, each.words) for each in asked]


def open_questions(person: Person, ref: str) -> tuple[QuestionView, ...]:
    """The questions that this letter may answer."""
    item, _ = open_draft(person, ref)
    return tuple(questions(person, item.line))


def add_months(person: Person, ref: str) -> None:
    """The last twelve months by name, below what is written: a way to begin."""
    item, _ = open_draft(person, ref)
    writing.add_words(item, prompts.month_by_month())
