"""One text for several readers, each in a letter of its own."""

from collections.abc import Collection

from letterbox.actions import tailoring
from letterbox.enums import ItemState
from letterbox.frozen import OtherView
from letterbox.gateway.writing import own_draft
from letterbox.models import Draft, Line
from letterbox.names import children_on
from people.models import Person
from vault.keys import preload


def others(person: Person, ref: str) -> list[OtherView]:
    """This person's other open lines, and whether a letter with words is begun on them."""
    item, _ = own_draft(person, ref)
    found = _other_lines(person, item.line_id)
    preload(line.key_owner for line in found)
    names = children_on(found, "writer")
    begun = _with_words(person, found)
    return [OtherView(line.writer_ref, line.reader_called, names.get(line.pk, ""), line.pk in begun) for line in found]


def _other_lines(person: Person, line: int) -> list[Line]:
    lines = Line.objects.written_by(person).exclude(pk=line)
    return list(lines.select_related("writer", "arrangement").order_by("pk").distinct())


def _with_words(person: Person, lines: list[Line]) -> set[int]:
    drafts = Draft.objects.filter(item__line__in=lines, item__state=ItemState.DRAFT, item__author=person)
    found = list(drafts.select_related("item"))
    preload(draft.key_owner for draft in found)
    return {draft.item.line_id for draft in found if draft.text.strip()}


def begin_alike(person: Person, ref: str, refs: Collection[str]) -> int:
    """Begins a letter with the same words on each of these lines of theirs; returns how many."""
    item, _ = own_draft(person, ref)
    lines = [line for line in _other_lines(person, item.line_id) if line.writer_ref in refs]
    return len(tailoring.begin_alike(item, person, lines))
