"""Lines end one by one: at 18 those of the elder child alone."""

from datetime import date

from audit.log import action, record
from base.moves import move
from letterbox.actions.lining import end_line
from letterbox.enums import ArrangementState, LineState
from letterbox.enums.plan import EndWhy
from letterbox.models import Arrangement, Line
from letterbox.rules import last_day
from vault.keys import preload


def close_at_eighteen(day: date) -> int:
    """Ends each line on which no child is a child any more. Returns how many."""
    lines = list(Line.objects.with_ends().exclude(state=LineState.ENDED).prefetch_related("children").order_by("pk"))
    preload(line.arrangement.key_owner for line in lines)
    over = [line for line in lines if _is_over(line, day)]
    for line in over:
        _end(line)
    return len(over)


def _is_over(line: Line, day: date) -> bool:
    ends = [last_day(child) for child in line.children.all()]
    return bool(ends) and all(end is not None and end < day for end in ends)


@action
def _end(line: Line) -> None:
    end_line(line, EndWhy.EIGHTEEN, "system")
    end_arrangement_if_over(line.arrangement)


def end_arrangement_if_over(arrangement: Arrangement) -> None:
    """When its last line has ended, the arrangement has."""
    arrangement = Arrangement.objects.select_for_update().get(pk=arrangement.pk)
    goes_on = arrangement.lines.exclude(state=LineState.ENDED).exists()
    if not goes_on and arrangement.state != ArrangementState.ENDED:
        move(arrangement, ArrangementState.ENDED)
        record("arrangement_ended", on=arrangement)
