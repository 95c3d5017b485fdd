"""May this account do this to this person? Asked in bulk, answered without a reason."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.utils.module_loading import import_string

from people.enums import Right, Stand
from people.models import Person, Role, Standing, User


def is_same(one: Person, other: Person) -> bool:
    """The same human being, as far as we can tell: one person, or two behind one account."""
    return one.pk == other.pk or (one.account_id is not None and one.account_id == other.account_id)


def ringable(account: User, keys: Iterable[str]) -> set[str]:
    """Which of these recipients the account may ring: people of its team, not itself, nobody it stands apart from."""
    wanted = {key.removeprefix("person:"): key for key in keys}
    found = Person.objects.filter(public_id__in=wanted)
    return {wanted[person.public_id] for person in within_reach(account, found, Right.RING_PEOPLE)}


def within_reach(account: User, people: Iterable[Person], right: Right) -> list[Person]:
    """Those whom a role with this right covers, without the account's own and those it stands apart from."""
    own = set(Person.objects.filter(account=account).values_list("pk", flat=True))
    roles = [role for role in Role.objects.current().filter(person__in=own) if right in role.rights]
    found = [each for each in people if each.pk not in own and each.account_id != account.pk]
    reached = [each for each in found if any(role.covers(each.spoke_id, each.council_id) for role in roles)]
    shut = apart(own, (each.pk for each in reached))
    return [each for each in reached if each.pk not in shut]


def apart(ones: Iterable[int], others: Iterable[int]) -> set[int]:
    """Those of `others` whom one of `ones` must not meet, or about whom a person would have to decide."""
    near, far = set(ones), set(others)
    pairs = Standing.objects.exclude(stand=Stand.KNOWN).filter(
        Q(one__in=near, other__in=far) | Q(one__in=far, other__in=near)
    )
    met = {key for pair in pairs.values_list("one", "other") for key in pair}
    return met & far


def stands_on_record(people: Iterable[int]) -> set[int]:
    """Those who stand in an adoption record; the room that keeps the record answers."""
    found: set[int] = import_string(settings.PEOPLE_ON_RECORD)(set(people))
    return found


def same_arrangement(people: Iterable[int]) -> bool:
    """Two of these stand on different sides of one arrangement, so they are two human beings."""
    return bool(import_string(settings.PEOPLE_ACROSS)(set(people)))
