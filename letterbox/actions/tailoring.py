"""Write once, tailor for each: the words of one letter begun again on other lines."""

from collections.abc import Iterable

from audit.log import action, record
from letterbox.actions.writing import begin, save_draft
from letterbox.models import Draft, Item, Line
from people.models import Person


@action
def begin_alike(item: Item, author: Person, lines: Iterable[Line]) -> list[Item]:
    """Begins a letter on each of these lines with the words of this one, greeting the one it is for.

    Each is a letter of its own from here on, and no row ties it to the others. A letter with words is left as it is.
    """
    text = item.draft.text
    begun = []
    for line in lines:
        other = begin(line, author)
        draft = Draft.objects.get(item=other)
        if not draft.text.strip():
            save_draft(other, text.replace(item.line.reader_called, line.reader_called), draft.revision)
            record("letter_begun_alike", on=other, by=author)
            begun.append(other)
    return begun
