"""Colleagues: who may read a letter, and who may tell its writer something."""

from letterbox.models import Item
from letterbox.models.arrangement import READERS
from letterbox.rules import may_read
from people.models import Person, Role


def readers_of(item: Item) -> list[Person]:
    """Those who may read this letter, by the name they are called by."""
    held = Role.objects.current().filter(role__in=READERS).select_related("person").order_by("person__called", "pk")
    people = {role.person_id: role.person for role in held}
    return [person for person in people.values() if may_read(person, item)]
