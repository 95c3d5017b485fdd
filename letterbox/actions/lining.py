"""Lines: prepared, opened once both ends have agreed, changed, set to rest, woken, ended."""

from datetime import date

from audit.log import HasPublicId, action, record
from base.clock import now, today
from base.moves import move
from letterbox import terms
from letterbox.actions.stopping import stop_exchanges
from letterbox.enums import ArrangementState, LineState
from letterbox.enums.plan import EndWhy, PauseWhy
from letterbox.models import Agreement, Arrangement, Child, Line, Party, Pause
from letterbox.rules import is_forbidden, is_required
from letterbox.terms import Terms
from people.models import Person


class Forbidden(Exception):
    """A court order that stands forbids this line."""


class Required(Exception):
    """A court order that stands requires this line."""


class NotAgreed(Exception):
    """One end has not agreed to these terms."""


class Resting(Exception):
    """There is a reason to rest that was not lifted."""


def name_of(line: Line) -> str:
    """How the log calls a line: by an id that neither end is ever given."""
    return f"line:{line.public_id}"


@action
def prepare_line(
    writer: Party, reader: Party, children: list[Child], said: Terms, *, by: HasPublicId | str, **names: str
) -> Line:
    """A new line, not open yet. `names`: `reader_called` and `writer_called`."""
    arrangement = writer.side.arrangement
    line = Line(arrangement=arrangement, writer=writer, reader=reader, state=LineState.PREPARED, **names)
    terms.put(line, said)
    line.save()
    line.children.set(children)
    record("line_prepared", on=name_of(line), by=by)
    return line


@action
def change_line(line: Line, said: Terms, *, by: HasPublicId | str) -> Line:
    """Other terms. On a line that is open they count once both ends have agreed; what is safer counts at once."""
    line = locked_line(line)
    if line.state == LineState.PREPARED:
        terms.put(line, said)
    else:
        terms.put(line, terms.safer(terms.of(line), said))
        line.proposed = said.as_json() if said != terms.of(line) else None
    line.save()
    record("line_terms_changed", on=name_of(line), by=by)
    return line


@action
def change_names(line: Line, children: list[Child], *, by: HasPublicId | str, **names: str) -> Line:
    """Whom the line is about, and what each end calls the other."""
    line = locked_line(line)
    for field, value in names.items():
        setattr(line, field, value)
    line.save(update_fields=list(names))
    line.children.set(children)
    record("line_names_changed", on=name_of(line), by=by)
    return line


def locked_line(line: Line) -> Line:
    found = Line.objects.select_for_update(of=("self",)).with_ends()
    return found.get(pk=line.pk)


def open_line(line: Line, by: HasPublicId | str) -> Line:
    """Opens a prepared or resting line. Raises Forbidden, which stays in the log, NotAgreed or Resting."""
    if is_forbidden(line):
        _note_forbidden(line, by)
        raise Forbidden
    return _open(line, by)


@action
def _note_forbidden(line: Line, by: HasPublicId | str) -> None:
    record("forbidden_line_tried", on=name_of(line), by=by)


@action
def _open(line: Line, by: HasPublicId | str) -> Line:
    line = locked_line(line)
    if is_forbidden(line):
        raise Forbidden
    if Pause.objects.filter(line=line, lifted_at__isnull=True).exists():
        raise Resting
    if line.state == LineState.PREPARED and not is_agreed(line):
        raise NotAgreed
    move(line, LineState.ACTIVE)
    record("line_opened", on=name_of(line), by=by)
    _begin(line.arrangement, by)
    return line


def is_agreed(line: Line) -> bool:
    """Both ends agreed to what is offered on this line; of somebody who is not found yet nobody can ask it."""
    wanted = terms.offered_on(line)
    ends = ((line.writer, line.writer_ref), (line.reader, line.reader_ref))
    return all(party.is_awaited or _says(party, ref, wanted) for party, ref in ends)


def _says(party: Party, ref: str, wanted: Terms) -> bool:
    found = Agreement.objects.in_force().filter(party=party).first()
    return found is not None and terms.agreed_on(found, ref) == wanted


def settle(line: Line, by: HasPublicId | str) -> None:
    """What both ends have agreed to takes effect: new terms count, a prepared line opens unless a court forbids it."""
    line = locked_line(line)
    if line.state == LineState.ENDED or not is_agreed(line):
        return
    if line.proposed:
        terms.put(line, terms.from_json(line.proposed))
        line.proposed = None
        line.save()
        record("line_terms_agreed", on=name_of(line), by=by)
    if line.state == LineState.PREPARED and not is_forbidden(line):
        _open(line, by)


def _begin(arrangement: Arrangement, by: HasPublicId | str) -> None:
    """The first line that opens makes the arrangement agreed, or active when its day has come."""
    arrangement = Arrangement.objects.select_for_update().get(pk=arrangement.pk)
    if arrangement.state in (ArrangementState.DRAFT, ArrangementState.WITH_PARTIES):
        to = ArrangementState.ACTIVE if has_come(arrangement.starts_on) else ArrangementState.AGREED
        if arrangement.state == ArrangementState.DRAFT:
            move(arrangement, ArrangementState.WITH_PARTIES)
        move(arrangement, to)
        record("arrangement_agreed", on=arrangement, by=by)


def has_come(day: date | None) -> bool:
    return day is not None and day <= today()


@action
def rest_line(line: Line, why: PauseWhy, *, by: HasPublicId | str, next_look_on: date, words: str = "") -> Pause:
    """Quiet for now, with a reason, an owner and a day to look again. A second reason is kept beside the first."""
    line = locked_line(line)
    owner = by if isinstance(by, Person) else None
    pause, _is_new = Pause.objects.get_or_create(
        line=line,
        why=why,
        lifted_at=None,
        defaults={"arrangement": line.arrangement, "owner": owner, "next_look_on": next_look_on, "words": words},
    )
    if line.state == LineState.ACTIVE:
        move(line, LineState.QUIET)
        stop_exchanges(line)
    record("line_rests", on=name_of(line), by=by, why=why)
    return pause


@action
def lift_pause(pause: Pause, by: HasPublicId | str) -> bool:
    """The reason to rest is over. The line wakes when there is no other and no court forbids it; True when it does."""
    pause = Pause.objects.select_for_update(of=("self",)).select_related("line").get(pk=pause.pk)
    if pause.lifted_at is None:
        pause.lifted_by, pause.lifted_at = by if isinstance(by, Person) else None, now()
        pause.save(update_fields=["lifted_by", "lifted_at"])
        record("pause_lifted", on=pause, by=by, why=pause.why)
    return pause.line is not None and _wakes(pause.line, by)


def _wakes(line: Line, by: HasPublicId | str) -> bool:
    line = locked_line(line)
    others = Pause.objects.filter(line=line, lifted_at__isnull=True)
    if line.state != LineState.QUIET or others.exists() or is_forbidden(line):
        return False
    move(line, LineState.ACTIVE)
    record("line_wakes", on=name_of(line), by=by)
    return True


@action
def end_line(line: Line, why: EndWhy, by: HasPublicId | str) -> None:
    """The line has come to its end; what went on it stays. Raises Required while a court orders it."""
    line = locked_line(line)
    if line.state == LineState.ENDED:
        return
    if why not in (EndWhy.EIGHTEEN, EndWhy.DEATH, EndWhy.ORDER) and is_required(line):
        raise Required
    stop_exchanges(line)
    move(line, LineState.ENDED, ended_why=why, ended_on=today(), proposed=None)
    record("line_ended", on=name_of(line), by=by, why=why)
