"""Lines that rest: after a death nothing goes on by itself, and a person speaks with those who are left."""

from django.db.models import Q

from audit.log import HasPublicId, action, record
from base.moves import move
from letterbox.enums import LineState
from letterbox.messages import somebody_rings_about
from letterbox.models import Line, Member
from people.models import Person


@action
def rest_after_death(person: Person, by: HasPublicId | str) -> int:
    """Quiets every line to and from a party in which nobody lives any more. Returns how many."""
    own = Member.objects.filter(person=person).values_list("party", flat=True)
    alive = Member.objects.filter(party__in=own, person__died_on=None).exclude(person=person)
    parties = set(own) - set(alive.values_list("party", flat=True))
    lines = Line.objects.select_for_update().filter(Q(writer__in=parties) | Q(reader__in=parties))
    resting = [line for line in lines.order_by("pk") if line.state == LineState.ACTIVE]
    for line in resting:
        move(line, LineState.QUIET)
        record("line_rests", on=f"line:{line.writer_ref}", by=by, why="death")
    for line in resting:
        if line.writer_id not in parties:
            somebody_rings_about(line)
    return len(resting)


@action
def wake_after_a_mistake(person: Person, by: HasPublicId | str) -> int:
    """They live: the lines that rested because of them are open again. Returns how many."""
    own = Member.objects.filter(person=person).values("party")
    quiet = Line.objects.select_for_update().filter(Q(writer__in=own) | Q(reader__in=own), state=LineState.QUIET)
    waking = [line for line in quiet.order_by("pk") if _lives(line.writer_id) and _lives(line.reader_id)]
    for line in waking:
        move(line, LineState.ACTIVE)
        record("line_wakes", on=f"line:{line.writer_ref}", by=by)
    return len(waking)


def _lives(party: int) -> bool:
    return Member.objects.filter(party=party, person__died_on=None).exists()
