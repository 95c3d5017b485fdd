"""Giving and ending a role; a colleague who leaves."""

from datetime import date

from agency.models import LocalAuthority, Spoke
from audit.log import HasPublicId, action, record
from base.clock import today
from people import searching
from people.actions.stopping import stop
from people.enums import STAFF_ROLES, Stop
from people.enums import Role as RoleName
from people.models import Person, Role, User
from people.signals import role_ended, roles_changed


@action
def grant_role(
    person: Person,
    role: RoleName,
    *,
    by: Person | None,
    spoke: Spoke | None = None,
    council: LocalAuthority | None = None,
    everywhere: bool = False,
) -> Role:
    """Gives a role; granted again, the open one stays. Nobody grants one to themselves: the database refuses.

    It reaches to the team or council that is named; to the whole agency only where that is said.
    """
    reach = {"spoke": spoke, "council": council, "everywhere": everywhere}
    given, is_new = Role.objects.get_or_create(
        person=person, role=role, until=None, defaults={"granted_by": by, **reach}
    )
    if is_new:
        record("role_granted", on=person, by=by or "system", why=role)
        searching.index(person)
        _tell(person)
    return given


@action
def end_role(role: Role, by: HasPublicId | str) -> None:
    """Ends a role today; its rights end with the next request, and its open work goes back."""
    role.until = today()
    role.save(update_fields=["until"])
    record("role_ended", on=role.person, by=by, why=role.role)
    role_ended.send(Role, person=role.person, role=role, by=by)
    _tell(role.person)


@action
def leave(person: Person, on: date, by: Person) -> None:
    """A colleague leaves: every staff role ends on that day, and with it all that hangs on one."""
    for role in Role.objects.current().filter(person=person, role__in=STAFF_ROLES):
        if on <= today():
            end_role(role, by)
        else:
            role.until = on
            role.save(update_fields=["until"])
            record("role_ends_on", on=person, by=by, why=role.role)
    settle_leavers()


def settle_leavers() -> int:
    """Stops the accounts of staff whose last role has ended, and hands their work back. Returns how many."""
    ended = Role.objects.filter(role__in=STAFF_ROLES, until__lte=today(), person__account__is_active=True)
    gone = [role for role in ended.select_related("person__account") if not _holds_any_role(role.person)]
    for role in gone:
        _settle(role)
    return len(gone)


@action
def _settle(role: Role) -> None:
    role_ended.send(Role, person=role.person, role=role, by="system")
    if role.person.account is not None:
        stop(role.person.account, Stop.LEFT, by="system")


def _holds_any_role(person: Person) -> bool:
    """In this place or in another one behind the same account."""
    return Role.objects.current().filter(person__account=person.account_id).exists()


def _tell(person: Person) -> None:
    if person.account is not None:
        roles_changed.send(User, account=person.account)
