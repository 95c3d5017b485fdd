"""The easy way to write, page by page."""

from collections.abc import Sequence

from letterbox import easy
from letterbox.actions import writing
from letterbox.easy import Answer, Names, Step
from letterbox.frozen import NotYours, StepView
from letterbox.gateway.writing import open_draft
from letterbox.models import Draft, Item
from letterbox.names import child_on
from people.models import Person


def step(person: Person, ref: str, number: int) -> StepView:
    """One page, with what was answered on it before. Raises NotYours when there is no such page."""
    item, draft = open_draft(person, ref)
    steps, names = _steps(item), _names(item)
    here, answer = _page(steps, number), easy.read(draft.answers, len(steps))[number - 1]
    return StepView(
        number=number,
        last=len(steps),
        drawing=here.drawing,
        question=easy.said(here.question, names),
        choices=tuple((f"{place}", easy.said(words, names)) for place, words in enumerate(here.sentences)),
        chosen=tuple(f"{place}" for place in answer.pressed),
        own=answer.own,
    )


def answer(person: Person, ref: str, number: int, pressed: Sequence[str], own: str) -> None:
    """Keeps what was answered on a page."""
    item, draft = open_draft(person, ref)
    steps = _steps(item)
    _page(steps, number)
    answers = easy.read(draft.answers, len(steps))
    answers[number - 1] = Answer(tuple(int(place) for place in pressed), own)
    _save(item, easy.written(answers))


def finish(person: Person, ref: str) -> None:
    """Makes a letter of the answers, below what was written before; then the pages begin anew."""
    item, draft = open_draft(person, ref)
    steps = _steps(item)
    made = easy.letter(steps, easy.read(draft.answers, len(steps)), _names(item))
    _save(item, "")
    writing.add_words(item, made)


def _save(item: Item, answers: str) -> None:
    try:
        writing.save_answers(item, answers)
    except Draft.DoesNotExist:
        raise NotYours from None


def _steps(item: Item) -> tuple[Step, ...]:
    return easy.steps_for(item.line.writer.side.kind)


def _page(steps: tuple[Step, ...], number: int) -> Step:
    if not 1 <= number <= len(steps):
        raise NotYours
    return steps[number - 1]


def _names(item: Item) -> Names:
    writer = item.line.writer
    return Names(item.line.reader_called, child_on(item.line, "writer"), writer.signs_as)
