"""May this person do this to this letter? Predicates; the actions ask them."""

from letterbox.enums import WRITER_MAY_TAKE_BACK, ItemState
from letterbox.models import Item, Packet
from people.enums import Role as RoleName
from people.models import Person, Role


def is_same(one: Person, other: Person) -> bool:
    """The same human being, as far as we can tell: one person, or two behind one account."""
    return one.pk == other.pk or (one.account_id is not None and one.account_id == other.account_id)


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


def may_lift(person: Person) -> bool:
    """Only a co-ordinator or a manager takes a letter out of their hands again."""
    held = Role.objects.current().filter(person=person)
    return held.filter(role__in=[RoleName.COORDINATOR, RoleName.MANAGER]).exists()


def may_take_back(item: Item) -> bool:
    """Until the second reader has approved it. After that it cannot be unsent, and the page says so."""
    return item.state in WRITER_MAY_TAKE_BACK


def open_packet(item: Item) -> Packet:
    return Packet.objects.select_related("made_by", "version").get(item=item, is_open=True)
