"""Knowing a person, tying an account to them, giving and ending a role."""

from allauth.account.models import EmailAddress

from agency.models import LocalAuthority, Spoke
from audit.log import HasPublicId, action, record
from base.clock import today
from people.enums import Role as RoleName
from people.enums import Way
from people.models import Person, Role, User
from people.signals import roles_changed


@action
def know_person(
    called: str,
    *,
    by: HasPublicId | str,
    spoke: Spoke | None = None,
    council: LocalAuthority | None = None,
    way: Way = Way.RING,
    **private: str,
) -> Person:
    """Someone the agency knows from now on. `private` are sealed fields: full_name, address, phone, safe_hours."""
    person = Person.objects.create(called=called, spoke=spoke, council=council, way=way, **private)
    record("person_known", on=person, by=by)
    return person


@action
def make_account(email: str, password: str) -> User:
    """An account with a proved e-mail address."""
    user = User.objects.create_user(email=email, password=password)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    record("account_made", on=user)
    return user


@action
def tie_account(person: Person, account: User, by: HasPublicId | str) -> None:
    """The account is this person's from now on."""
    person.account = account
    person.save(update_fields=["account"])
    record("account_tied", on=person, by=by)
    roles_changed.send(User, account=account)


@action
def grant_role(
    person: Person,
    role: RoleName,
    *,
    by: Person | None,
    spoke: Spoke | None = None,
    council: LocalAuthority | None = None,
) -> Role:
    """Gives a role; granted again, the open one stays. Nobody grants one to themselves: the database refuses."""
    given, is_new = Role.objects.get_or_create(
        person=person, role=role, until=None, defaults={"granted_by": by, "spoke": spoke, "council": council}
    )
    if is_new:
        record("role_granted", on=person, by=by or "system", why=role)
        _tell(person)
    return given


@action
def end_role(role: Role, by: Person) -> None:
    """Ends a role today; its rights end with the next request."""
    role.until = today()
    role.save(update_fields=["until"])
    record("role_ended", on=role.person, by=by, why=role.role)
    _tell(role.person)


def _tell(person: Person) -> None:
    if person.account is not None:
        roles_changed.send(User, account=person.account)
