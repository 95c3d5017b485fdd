"""May this person do this to this letter? Predicates; the actions ask them."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Exists

from base.clock import LONDON, today
from letterbox.enums import WRITER_MAY_TAKE_BACK, ItemState, SideKind
from letterbox.models import Child, CourtOrder, Item, Line, Packet, ReleaseCopy
from letterbox.models.arrangement import LEADERS
from letterbox.models.order import CourtOrders
from people.models import Person
from people.rules import is_same

ADULT = 18


def may_read(person: Person, item: Item) -> bool:
    """The letter belongs to a team this person reads for, and they are no part of it themselves."""
    return Item.objects.in_reach_of(person).filter(pk=item.pk).exists()


def may_claim(person: Person, item: Item) -> bool:
    """A first reading by anyone; a second reading by anyone but the one who made the packet."""
    if item.state != ItemState.SECOND_CHECK:
        return item.state in {ItemState.WAITING, ItemState.BEING_CHECKED}
    return may_check_second(person, open_packet(item))


def may_check_second(person: Person, packet: Packet) -> bool:
    return not is_same(person, packet.made_by)


def may_lift(person: Person, item: Item) -> bool:
    """Only a co-ordinator or a manager of that team takes a letter out of their hands again."""
    return Item.objects.in_reach_of(person, LEADERS).filter(pk=item.pk).exists()


def may_travel(line: Line, sent_on: date | None = None) -> bool:
    """Letters go on this line today: else nothing is sent or released.

    It is open, no court forbids it, and every child whom a letter of `sent_on` (today, if none is named) could be
    about is still a child: a letter about two is not passed on once the elder is 18, one written after that is.
    """
    if not Line.objects.open().filter(pk=line.pk).exists() or is_forbidden(line):
        return False
    ends = [last_day(child) for child in line.children.all()]
    about = [end for end in ends if end is None or end >= (sent_on or today())]
    return bool(about) and all(end is None or end >= today() for end in about)


def may_pass(item: Item) -> bool:
    """What came on that day may go to its reader today."""
    return may_travel(item.line, item.received_at.astimezone(LONDON).date() if item.received_at else None)


def is_forbidden(line: Line) -> bool:
    return bool(forbidden_among([line]))


def is_required(line: Line) -> bool:
    return bool(required_among([line]))


def forbidden_among(lines: Iterable[Line]) -> set[int]:
    """Those of these lines (by primary key) that a court order forbids today."""
    return _under(CourtOrder.objects.standing().forbidding(), lines)


def required_among(lines: Iterable[Line]) -> set[int]:
    return _under(CourtOrder.objects.standing().requiring(), lines)


def _under(orders: CourtOrders, lines: Iterable[Line]) -> set[int]:
    found = Line.objects.filter(Exists(orders.of_each_line()), pk__in={line.pk for line in lines})
    return set(found.values_list("pk", flat=True))


def last_day(child: Child) -> date | None:
    """The day before the 18th birthday, or before another day that was set; none while neither is known."""
    if child.ends_on:
        return date.fromisoformat(child.ends_on) - timedelta(days=1)
    return _eighteenth(date.fromisoformat(child.born)) - timedelta(days=1) if child.born else None


def _eighteenth(born: date) -> date:
    """Whoever was born on 29 February is a year older on 1 March."""
    is_leap_day = (born.month, born.day) == (2, 29)
    return date(born.year + ADULT, 3, 1) if is_leap_day else born.replace(year=born.year + ADULT)


def may_keep_for_child(copy: ReleaseCopy, item: Item) -> bool:
    """Only the child's own home keeps a letter for the child, and only one that nobody has opened."""
    not_opened = {ItemState.TOLD, ItemState.KEPT, ItemState.KEPT_FOR_CHILD}
    return copy.line.reader.side.kind == SideKind.ADOPTIVE and item.state in not_opened


def age(born: str) -> int:
    """In whole years, today."""
    birth, day = date.fromisoformat(born), today()
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def may_take_back(item: Item) -> bool:
    """Until the second reader has approved it. After that it cannot be unsent, and the page says so."""
    if item.state == ItemState.KEPT_FOR_CHILD and not item.for_child:
        return False  # its reader keeps it for the child; the writer sees a letter that was checked, as ever
    return item.state in WRITER_MAY_TAKE_BACK and item.taken_back_at is None


def open_packet(item: Item) -> Packet:
    return Packet.objects.select_related("made_by", "version").get(item=item, is_open=True)
