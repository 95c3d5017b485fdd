"""What a party is asked to agree to: put together from its own side's data and from the agreed names alone."""

from collections.abc import Iterable
from typing import Any

from letterbox import terms
from letterbox.enums import LineState
from letterbox.models import Line, Party
from letterbox.names import End, children_on
from letterbox.rules import is_required

OFFERED_STATES = (LineState.PREPARED, LineState.ACTIVE, LineState.QUIET)


class NothingToOffer(Exception):
    """There is no line to or from this party."""


class NotNamed(Exception):
    """This side has no name yet for a child on one of its lines."""


def offered_to(party: Party) -> dict[str, Any]:
    """The words of one version. Raises NothingToOffer or NotNamed."""
    out = list(Line.objects.filter(writer=party, state__in=OFFERED_STATES).order_by("pk"))
    back = list(Line.objects.filter(reader=party, state__in=OFFERED_STATES).order_by("pk"))
    if not out and not back:
        raise NothingToOffer
    review_on = party.side.arrangement.review_on
    return {
        "out": _lines(out, "writer"),
        "in": _lines(back, "reader"),
        "review_on": review_on.isoformat() if review_on else "",
    }


def _lines(lines: list[Line], end: End) -> list[dict[str, Any]]:
    names = children_on(lines, end)
    _ask_for_names(lines, end)
    return [
        {
            "ref": line.writer_ref if end == "writer" else line.reader_ref,
            "called": line.reader_called if end == "writer" else line.writer_called,
            "children": names[line.pk],
            "is_ordered": is_required(line),
            "terms": terms.offered_on(line).as_json(),
        }
        for line in lines
    ]


def _ask_for_names(lines: Iterable[Line], end: End) -> None:
    """Each child on the line has a name on this side, so that none is left off."""
    for line in lines:
        side = getattr(line, end).side_id
        if line.children.exclude(names__side=side).exists() or not line.children.exists():
            raise NotNamed
