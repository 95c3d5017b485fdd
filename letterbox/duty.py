"""Who looks today at what cannot wait: those who lead the letters of that team."""

from collections.abc import Callable

from letterbox.models import Incident, Item
from letterbox.models.arrangement import LEADERS
from letterbox.rules import may_lead_incident, may_lift
from people.models import Person, Role


def on_duty(item: Item) -> list[Person]:
    """Co-ordinators and managers who may see this letter."""
    return _leaders(lambda person: may_lift(person, item))


def leading(incident: Incident) -> list[Person]:
    """Co-ordinators and managers who may lead this incident."""
    return _leaders(lambda person: may_lead_incident(person, incident))


def _leaders(may: Callable[[Person], bool]) -> list[Person]:
    held = Role.objects.current().filter(role__in=LEADERS).select_related("person").order_by("pk")
    people = {role.person_id: role.person for role in held}
    return [person for person in people.values() if may(person)]
