"""May this account do this to this person? Asked in bulk, answered without a reason."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.utils.module_loading import import_string

from people.enums import STAFF_ROLES, Right, Stand
from people.enums import Role as RoleName
from people.models import Person, Proposal, Role, Standing, User

NOBODY = 0  # no row has this key: finding nobody takes as many questions as finding somebody


def is_same(one: Person, other: Person) -> bool:
    """The same human being, as far as we can tell: one person, or two behind one account."""
    return one.pk == other.pk or (one.account_id is not None and one.account_id == other.account_id)


def people_of(proposal: Proposal) -> list[Person]:
    """Whom it is about: the person, the other record, and whoever stands behind an account that is to be tied."""
    behind = proposal.account.persons.all() if proposal.account else []
    return [proposal.person, *([proposal.other] if proposal.other else []), *behind]


def is_of_staff(person: Person) -> bool:
    """They hold a staff role, here or in another place behind the same account."""
    held = Role.objects.current().filter(role__in=STAFF_ROLES)
    here = Q(person=person)
    return held.filter(here | Q(person__account=person.account_id) if person.account_id else here).exists()


def ringable(account: User, keys: Iterable[str]) -> set[str]:
    """Which of these recipients the account may ring: people of its team, not itself, nobody it stands apart from."""
    wanted = {key.removeprefix("person:"): key for key in keys}
    found = {person: _that_counts(person) for person in _known(wanted)}
    near = set(within_reach(account, found.values(), Right.RING_PEOPLE))
    return {wanted[person.public_id] for person, now in found.items() if now in near}


def _known(refs: Iterable[str]) -> Iterable[Person]:
    return Person.objects.filter(public_id__in=refs).select_related("merged_into")


def _that_counts(person: Person) -> Person:
    """The record that a message to this one goes to."""
    return person if person.merged_into is None else _that_counts(person.merged_into)


def within_reach(account: User, people: Iterable[Person], right: Right) -> list[Person]:
    """Those whom a role with this right covers, without the account's own and those it stands apart from."""
    own = set(Person.objects.filter(account=account).values_list("pk", flat=True))
    roles = [role for role in Role.objects.current().filter(person__in=own) if right in role.rights]
    found = [each for each in people if each.pk not in own and each.account_id != account.pk]
    reached = [each for each in found if any(role.covers(each.spoke_id, each.council_id) for role in roles)]
    shut = apart(own, [NOBODY, *(each.pk for each in reached)])
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


def is_held(person: Person, what: Iterable[str]) -> bool:
    """A change of these details waits and is told first, because the person stands in an adoption record.

    An e-mail address is the account's, so it is that of everybody behind it.
    """
    behind = Person.objects.filter(account=person.account_id) if person.account_id and "email" in set(what) else None
    return bool(stands_on_record({person.pk, *(behind.values_list("pk", flat=True) if behind is not None else ())}))


def may_ask_for_help(person: Person) -> bool:
    """Families may ask somebody to help them; who only helps another, or works here, may not."""
    held = set(Role.objects.current().filter(person=person).values_list("role", flat=True))
    return not held & {*STAFF_ROLES, RoleName.SUPPORTER}
