"""Who writes to whom, as a drawing: the homes on the left, everybody else on the right, an arrow for each line."""

from collections import defaultdict
from dataclasses import dataclass

from letterbox.enums import LineState, SideKind
from letterbox.overview import LineRow, Overview, PartyRow

WIDTH, ROW, TOP = 560, 78, 12
BOX_WIDTH, BOX_HEIGHT = 214, 60
BOW = 70  # how far an arrow between two boxes of one column swings out
AT_HOME = (SideKind.ADOPTIVE, SideKind.ADOPTED_PERSON)
LOOKS = ("open", "prepared", "quiet", "forbidden")
LOOK_OF = {LineState.ACTIVE: "open", LineState.QUIET: "quiet", LineState.PREPARED: "prepared"}


@dataclass(frozen=True)
class Node:
    """A party in its box."""

    x: int
    y: int
    name: str
    role: str

    @property
    def text_x(self) -> int:
        return self.x + 14

    @property
    def name_y(self) -> int:
        return self.y + 26

    @property
    def role_y(self) -> int:
        return self.y + 48


@dataclass(frozen=True)
class Arrow:
    """From the edge of one box to that of another; `look` says how it is drawn, `both` that it has two heads."""

    path: str
    look: str
    label: str
    both: bool


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    nodes: list[Node]
    arrows: list[Arrow]
    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT


@dataclass(frozen=True)
class _Pair:
    """One way, or both ways where these look the same."""

    one: int
    other: int
    look: str
    label: str
    both: bool


def draw(found: Overview) -> Drawing:
    """Places the parties and the arrows. Nothing is drawn that does not stand in the table beside it."""
    left = [row for row in found.parties if row.party.side.kind in AT_HOME]
    right = [row for row in found.parties if row.party.side.kind not in AT_HOME]
    rows = max(len(left), len(right), 1)
    places = {**_places(left, 0, rows), **_places(right, WIDTH - BOX_WIDTH, rows)}
    nodes = [Node(*places[row.party.pk], row.name, row.party.get_role_display()) for row in found.parties]
    return Drawing(WIDTH, TOP + ROW * rows, nodes, _arrows(_pairs(found.lines), places))


def _places(column: list[PartyRow], x: int, rows: int) -> dict[int, tuple[int, int]]:
    """The shorter column stands in the middle of the longer one."""
    top = TOP + ROW * (rows - len(column)) // 2
    return {row.party.pk: (x, top + ROW * place) for place, row in enumerate(column)}


def _pairs(rows: list[LineRow]) -> list[_Pair]:
    found: dict[tuple[int, int, str], LineRow] = {}
    for row in rows:
        if row.line.state != LineState.ENDED:
            found[row.line.writer_id, row.line.reader_id, _look(row)] = row
    pairs = []
    for (writer, reader, look), row in found.items():
        back = (reader, writer, look) in found
        if not back or writer < reader:
            label = f"{row.writer} {'⇄' if back else '→'} {row.reader}"
            pairs.append(_Pair(writer, reader, look, label, back))
    return pairs


def _look(row: LineRow) -> str:
    return "forbidden" if row.is_forbidden else LOOK_OF.get(LineState(row.line.state), "quiet")


def _arrows(pairs: list[_Pair], places: dict[int, tuple[int, int]]) -> list[Arrow]:
    """The ends at one box stand below each other, in the order of what they lead to, so that few arrows cross."""
    at: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        at[pair.one].append((places[pair.other][1], number))
        at[pair.other].append((places[pair.one][1], number))
    edges = {
        (party, number): places[party][1] + BOX_HEIGHT * (place + 1) // (len(ends) + 1)
        for party, ends in at.items()
        for place, (_where, number) in enumerate(sorted(ends))
    }
    return [_arrow(pair, places, edges[pair.one, n], edges[pair.other, n]) for n, pair in enumerate(pairs)]


def _arrow(pair: _Pair, places: dict[int, tuple[int, int]], start_y: int, end_y: int) -> Arrow:
    start, end = places[pair.one][0], places[pair.other][0]
    start_x, end_x = _edge(start), _edge(end)
    bow = BOW if start == 0 else -BOW
    middle_x = start_x + bow if start == end else (start_x + end_x) // 2
    path = f"M{start_x} {start_y} C{middle_x} {start_y} {middle_x} {end_y} {end_x} {end_y}"
    return Arrow(path, pair.look, pair.label, pair.both)


def _edge(x: int) -> int:
    """The edge of a box that looks to the middle."""
    return x + BOX_WIDTH if x == 0 else x
