"""Generic help before a letter is sent: the same rules for every letter, and words of the writer's own side alone.

What another side holds is never asked for here: neither what is shown, nor how long it takes, depends on it.
"""

import re
from collections.abc import Iterator

from finder.exact import found
from finder.traces import traces
from letterbox.frozen import Piece
from letterbox.models import Line, Member, ProtectedTerm, SharedTerm
from people.models import Person
from vault.keys import preload

BETWEEN = re.compile(r"[\s-]+")
HOUSE = re.compile(r"^\s*\d+\w?\W*")


def looked_at(text: str, line: Line) -> list[Piece]:
    """The letter in pieces, those marked that look like something that is left out of every letter."""
    pieces, here = [], 0
    for trace in traces(text, own_words(line)):
        pieces += [Piece(text[here : trace.start]), Piece(text[trace.start : trace.end], marked=True)]
        here = trace.end
    return [piece for piece in [*pieces, Piece(text[here:])] if piece.text]


def own_words(line: Line) -> list[str]:
    """Words that would tell who or where the writer's side is, less what both sides know already."""
    shared = list(SharedTerm.objects.filter(arrangement=line.arrangement_id).order_by("pk"))
    terms = list(ProtectedTerm.objects.filter(side=line.writer.side_id).order_by("pk"))
    members = Member.objects.filter(party__side=line.writer.side_id).select_related("person").order_by("pk")
    people = [member.person for member in members]
    preload(row.key_owner for row in (line, *shared, *terms, *people))
    known = " ".join([line.writer_called, line.reader_called, *(term.value for term in shared)])
    words = [*(term.value for term in terms), *(word for person in people for word in _words_of(person))]
    return [word for word in dict.fromkeys(words) if word and not found(known, [word])]


def _words_of(person: Person) -> Iterator[str]:
    """Surnames, each part of a double one; the phone; the lines of the address, without a house number too."""
    yield from BETWEEN.split(person.full_name)[1:]
    yield person.phone
    for line in person.address.splitlines():
        yield from (line, HOUSE.sub("", line))
