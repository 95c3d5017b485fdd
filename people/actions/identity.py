"""Who somebody is: recorded, checked, and known in private by a worker."""

from collections.abc import Iterable
from typing import Any

from audit.log import action, record
from people.actions.knowing import know_person
from people.actions.proposing import NotForYou
from people.actions.roles import grant_role
from people.actions.standing import set_standing
from people.enums import Evidence, Met, Stand
from people.enums import Role as RoleName
from people.models import Conflict, IdentityCheck, Person
from people.rules import is_same
from people.signals import kept_apart


@action
def record_person(called: str, role: RoleName, *, by: Person, ways: Iterable[str], **known: Any) -> Person:
    """Somebody from a family whom the agency knows from now on, and what they are to us."""
    person = know_person(called, by=by, safe_contact={"ways": list(ways)}, **known)
    grant_role(person, role, by=by, spoke=known.get("spoke"), council=known.get("council"))
    return person


@action
def check_identity(person: Person, seen: Iterable[Evidence], met: Met, by: Person) -> IdentityCheck:
    """Notes what was seen, never a number of it. Raises NotForYou: nobody checks themselves."""
    if is_same(person, by):
        raise NotForYou
    check = IdentityCheck.objects.create(person=person, seen=sorted(seen), met=met, seen_by=by)
    record("identity_checked", on=person, by=by, why=met)
    return check


@action
def know_in_private(worker: Person, person: Person, why: str) -> Conflict:
    """The worker knows this person outside work: from now on neither they nor their letters open to them."""
    conflict, is_new = Conflict.objects.get_or_create(
        worker=worker, person=person, defaults={"why": why, "declared_by": worker}
    )
    if is_new:
        record("conflict_declared", on=person, by=worker)
    set_standing(_places(worker), _places(person), Stand.APART, by=worker)
    for own in _places(worker):
        kept_apart.send(Person, one=own, other=person)
    return conflict


def _places(person: Person) -> list[Person]:
    """This person, and whoever else stands behind the same account."""
    if person.account_id is None:
        return [person]
    return list(Person.objects.filter(account=person.account_id).order_by("pk"))
