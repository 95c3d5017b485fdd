"""Reading letters from a file, one invented arrangement each (format: tests/data/letters/README.md)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agency.models import RecordHolder, Spoke
from audit.log import action
from letterbox.actions.arranging import End, arrange, log_letter
from letterbox.enums import SideKind, Via
from letterbox.models import Item, Line
from people.actions import know_person

ADOPTIVE, BIRTH, SIBLING = SideKind.ADOPTIVE, SideKind.BIRTH, SideKind.SIBLING_HOME
SIDES: dict[str, tuple[SideKind, SideKind]] = {
    "adopter_to_birth": (ADOPTIVE, BIRTH),
    "birth_to_adopter": (BIRTH, ADOPTIVE),
    "birth_to_child": (BIRTH, ADOPTIVE),
    "child_to_birth": (ADOPTIVE, BIRTH),
    "sibling_to_sibling": (SIBLING, ADOPTIVE),
    "sibling_to_adopter": (SIBLING, ADOPTIVE),
    "adopter_to_sibling_adopter": (ADOPTIVE, SIBLING),
}
CHILDREN = ("Robin", "Sky", "Rowan", "Wren", "Ash", "Bryn", "Fern", "Jay", "Lark", "Reed")
GROWN_UPS = ("Ines", "Tom", "Carys", "Bilal", "Ruth", "Owen", "Sana", "Hugh", "Edie", "Joss", "Mina", "Cal", "Nell")


class Unreadable(Exception):
    """A line of the file is not a letter; the message says which, and why."""


@dataclass(frozen=True)
class Letter:
    """A letter as it stands in the file. Labels for scoring are left out."""

    id: str
    direction: str
    source: str
    text: str
    protected: tuple[tuple[str, str], ...]
    allowed: tuple[str, ...]


def read(path: Path) -> Iterator[Letter]:
    """The letters of the file. Raises Unreadable."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _letter(number, line)


def _letter(number: int, line: str) -> Letter:
    try:
        found: dict[str, Any] = json.loads(line)
        letter = Letter(
            id=found["id"],
            direction=found["direction"],
            source=found["source"],
            text=found["text"],
            protected=tuple((term["kind"], term["value"]) for term in found["protected"]),
            allowed=tuple(found["allowed"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"line {number} is not a letter: {error!r}") from error
    if letter.direction not in SIDES or letter.source not in Via.values:
        raise Unreadable(f"line {number}: nobody knows the direction {letter.direction!r} or source {letter.source!r}")
    return letter


@action
def log(letter: Letter, spoke: Spoke, record_holder: RecordHolder) -> bool:
    """Logs the letter as received, on an arrangement of its own; False when it was logged before."""
    if Item.objects.filter(logged_as=letter.id).exists():
        return False
    writer_kind, reader_kind = SIDES[letter.direction]
    arrangement = arrange(
        _end(letter, writer_kind, 0, spoke, letter.protected),
        _end(letter, reader_kind, 1, spoke, ()),
        born="2018-05-01",
        record_holder=record_holder,
        spoke=spoke,
        by="system",
        shared=letter.allowed,
    )
    line = Line.objects.select_related("arrangement").order_by("pk").filter(arrangement=arrangement)[:1].get()
    log_letter(line, letter.text, Via(letter.source), by="system", logged_as=letter.id)
    return True


def _end(letter: Letter, kind: SideKind, place: int, spoke: Spoke, terms: tuple[tuple[str, str], ...]) -> End:
    """An invented side; its names follow from the letter's id, so that each import invents the same."""
    seed = sum(map(ord, letter.id))
    name = GROWN_UPS[(seed + place * 5) % len(GROWN_UPS)]
    return End(
        kind=kind,
        signs_as=name,
        child=CHILDREN[seed % len(CHILDREN)],
        month=seed % 12 + 1,
        people=(know_person(name, by="system", spoke=spoke, phone="01632 960 199"),),
        terms=terms,
    )
