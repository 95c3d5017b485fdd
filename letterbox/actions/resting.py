"""Lines that rest: after a death nothing goes on by itself, and a person speaks with those who are left."""

from django.db.models import Q

from audit.log import HasPublicId, action
from base.clock import add_working_days, today
from letterbox.actions.lining import lift_pause, rest_line
from letterbox.enums import LineState
from letterbox.enums.plan import PauseWhy
from letterbox.messages import somebody_rings_about
from letterbox.models import Line, Member, Pause
from people.models import Person

LOOK_IN = 2  # working days


@action
def rest_after_death(person: Person, by: HasPublicId | str) -> int:
    """Quiets every line to and from a party in which nobody lives any more. Returns how many were open."""
    own = Member.objects.filter(person=person).values_list("party", flat=True)
    alive = Member.objects.filter(party__in=own, person__died_on=None).exclude(person=person)
    parties = set(own) - set(alive.values_list("party", flat=True))
    theirs = Line.objects.with_ends().filter(Q(writer__in=parties) | Q(reader__in=parties))
    lines = list(theirs.exclude(state=LineState.ENDED).order_by("pk"))
    for line in lines:
        rest_line(line, PauseWhy.DEATH, by=by, next_look_on=add_working_days(today(), LOOK_IN))
    resting = [line for line in lines if line.state == LineState.ACTIVE]
    for line in resting:
        if line.writer_id not in parties:
            somebody_rings_about(line)
    return len(resting)


@action
def wake_after_a_mistake(person: Person, by: HasPublicId | str) -> int:
    """They live: the lines that rested because of them alone are open again. Returns how many."""
    own = Member.objects.filter(person=person).values("party")
    theirs = Q(line__writer__in=own) | Q(line__reader__in=own)
    pauses = Pause.objects.filter(theirs, why=PauseWhy.DEATH, lifted_at__isnull=True).select_related("line")
    over = [pause for pause in pauses.order_by("line") if pause.line and _both_live(pause.line)]
    return sum(lift_pause(pause, by) for pause in over)


def _both_live(line: Line) -> bool:
    living = Member.objects.filter(party__in=[line.writer_id, line.reader_id], person__died_on=None)
    return set(living.values_list("party", flat=True)) == {line.writer_id, line.reader_id}
