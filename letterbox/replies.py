"""Kind replies: their blanks can be filled from the side that they go to, and from nothing else."""

import re
from dataclasses import dataclass

from letterbox.models import Line
from letterbox.names import child_on

BLANK = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True)
class WritersEnd:
    """All that a reply may know: what the writer's own side knows of the line."""

    name: str
    child: str
    other: str


BLANKS = frozenset(WritersEnd.__dataclass_fields__)


def writers_end(line: Line) -> WritersEnd:
    """The line as its writer knows it."""
    name = line.writer.addressed_as or line.writer.signs_as
    return WritersEnd(name=name, child=child_on(line, "writer"), other=line.reader_called)


def unknown_blanks(text: str) -> set[str]:
    return set(BLANK.findall(text)) - BLANKS


def fill(text: str, end: WritersEnd) -> str:
    """The words of a reply, made for one writer."""
    return BLANK.sub(lambda match: str(getattr(end, match[1])), text)
