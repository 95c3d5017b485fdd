"""May this person do this to this letter? Predicates; the actions ask them."""

from datetime import date

from base.clock import today
from letterbox.enums import WRITER_MAY_TAKE_BACK, ItemState
from letterbox.models import Child, Item, Line, Packet
from letterbox.models.arrangement import LEADERS
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


def may_travel(line: Line) -> bool:
    """The line and its arrangement are open, and every child is under 18: else nothing is sent or released."""
    is_open = Line.objects.open().filter(pk=line.pk).exists()
    return is_open and all(is_child(child.born) for child in Child.objects.filter(arrangement=line.arrangement))


def is_child(born: str) -> bool:
    """Under 18 today. A birth date that is not known yet does not end the arrangement."""
    return not born or age(born) < ADULT


def age(born: str) -> int:
    """In whole years, today."""
    birth, day = date.fromisoformat(born), today()
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def may_take_back(item: Item) -> bool:
    """Until the second reader has approved it. After that it cannot be unsent, and the page says so."""
    return item.state in WRITER_MAY_TAKE_BACK and item.taken_back_at is None


def open_packet(item: Item) -> Packet:
    return Packet.objects.select_related("made_by", "version").get(item=item, is_open=True)
