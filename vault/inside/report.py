"""What the jail tells: the pieces it made, and what they no longer carry."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from vault.inside.sizes import MOST_PIECES, REPORT

LONGEST_VALUE = 200
MOST_STRIPPED = 100


class Refused(Exception):
    """The file cannot be taken; the reason is one of vault.enums.Reason."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass
class Piece:
    """One page, picture, text, sound or film. Its bytes, where it has some, lie in the file of this name."""

    kind: str
    name: str = ""
    thumbnail: str = ""
    text: str = ""
    width: int | None = None
    height: int | None = None
    seconds: float | None = None


@dataclass
class Report:
    folder: Path
    pieces: list[Piece] = field(default_factory=list)
    stripped: list[tuple[str, str]] = field(default_factory=list)
    walls: list[str] = field(default_factory=list)
    trouble: str = ""

    @property
    def next_name(self) -> str:
        return str(len(self.pieces) + 1)

    def add(self, piece: Piece) -> None:
        if len(self.pieces) == MOST_PIECES:
            raise Refused("too_long")
        self.pieces.append(piece)

    def note(self, what: str, value: Any = "") -> None:
        """Notes once that something was there. A value that is no text tells nothing, and that is enough."""
        told = ""
        with suppress(Exception):
            told = " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())[:LONGEST_VALUE]
        if (what, told) not in self.stripped and len(self.stripped) < MOST_STRIPPED:
            self.stripped.append((what, told))

    def write(self, refused: str = "") -> None:
        pieces = [asdict(piece) for piece in self.pieces]
        told = {"refused": refused, "pieces": pieces, "stripped": self.stripped, "walls": self.walls}
        told["trouble"] = self.trouble
        (self.folder / REPORT).write_text(json.dumps(told))
