"""On which days somebody may hear that something has come for them."""

from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet

from base.clock import LONDON, SATURDAY, add_working_days, is_bank_holiday
from letterbox.avoiding import days_to_avoid
from letterbox.models import Line, Packet, Party
from people.models import falls_on

NOON = time(12)
FRIDAY = 4
ADULT = 18
FURTHEST = 60


def may_tell(packet: Packet, at: datetime) -> bool:
    """Whether its reader may hear of it at this moment.

    What may be hard to read comes neither on a Friday afternoon nor at a weekend, when nobody here could be rung.
    """
    wall, line = at.astimezone(LONDON), packet.item.line
    if any_day_is_good(line):
        return True
    return may_tell_on(line, wall.date()) and not (_rest_is_near(wall) and is_heavy(packet))


def may_tell_on(line: Line, day: date) -> bool:
    """No birthday of a child, no day that the reader wants to be spared, none before we close for a bank holiday."""
    return not (is_birthday(line, day) or falls_on(days_to_avoid(line.reader_id), day) or is_before_closing(day))


def not_on(line: Line) -> str:
    """The same birthdays and days, one a line as `people.quiet` writes them: a notice that waits keeps them too."""
    if any_day_is_good(line):
        return ""
    birthdays = [f"--{each}" for child in line.children.all() if child.born for each in _kept_on(child.born)]
    return "\n".join([*birthdays, *filter(None, [days_to_avoid(line.reader_id)])])


def next_day(line: Line, day: date) -> date:
    """The first day from `day` on that is good for it; `day` itself if there is none near."""
    if any_day_is_good(line):
        return day
    ahead = (day + timedelta(days=count) for count in range(FURTHEST))
    return next((each for each in ahead if may_tell_on(line, each)), day)


def any_day_is_good(line: Line) -> bool:
    """The reader said so: birthdays too."""
    return Party.objects.filter(pk=line.reader_id, any_day=True).exists()


def is_birthday(line: Line, day: date) -> bool:
    """A child's birthday; whoever was born on 29 February has it on the 28th and on 1 March of other years."""
    return any(f"{day:%m-%d}" in _kept_on(child.born) for child in line.children.all() if child.born)


def _kept_on(born: str) -> tuple[str, ...]:
    """Months and days."""
    return ("02-28", "02-29", "03-01") if born[5:] == "02-29" else (born[5:],)


def is_before_closing(day: date) -> bool:
    """A bank holiday, or a day after which one comes before the next working day."""
    rest = (add_working_days(day, 1) - day).days
    return any(is_bank_holiday(day + timedelta(days=count)) for count in range(rest))


def is_heavy(packet: Packet) -> bool:
    """A second person found it hard to read, or it is the first thing that this reader gets from this writer."""
    return packet.is_heavy or not packets_before(packet).exists()


def packets_before(packet: Packet) -> QuerySet[Packet]:
    """What this reader was told of on this line already."""
    return Packet.objects.filter(item__line=packet.item.line_id, announced_at__isnull=False).exclude(pk=packet.pk)


def next_monday(day: date) -> date:
    """The Monday after: what is shown from then on tells of no day in the week before."""
    return day + timedelta(days=7 - day.weekday())


def eighteenth(line: Line) -> date | None:
    """When the first of the children is 18; None while no birth date is known."""
    born = (child.born for child in line.children.all())
    return min((eighteen_on(each) for each in born if each), default=None)


def eighteen_on(born: str) -> date:
    """Whoever was born on 29 February is a year older on 1 March."""
    birth = date.fromisoformat(born)
    is_leap_day = (birth.month, birth.day) == (2, 29)
    return date(birth.year + ADULT, 3, 1) if is_leap_day else birth.replace(year=birth.year + ADULT)


def _rest_is_near(wall: datetime) -> bool:
    return wall.weekday() >= SATURDAY or (wall.weekday() == FRIDAY and wall.time() >= NOON)
