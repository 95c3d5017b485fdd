"""Knowing a person, tying an account to them, giving and ending a role."""

from collections.abc import Iterable
from itertools import product

from allauth.account.models import EmailAddress

from agency.models import LocalAuthority, Spoke
from audit.log import HasPublicId, action, record
from base.clock import now, today
from outbox.actions import queue
from people.contact import recipient
from people.enums import Role as RoleName
from people.enums import Stand, Way
from people.messages import SECOND_STEP, second_step_words
from people.models import Person, Role, Standing, User
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
        _tell(person)
    return given


@action
def end_role(role: Role, by: Person) -> None:
    """Ends a role today; its rights end with the next request."""
    role.until = today()
    role.save(update_fields=["until"])
    record("role_ended", on=role.person, by=by, why=role.role)
    _tell(role.person)


@action
def set_standing(ones: Iterable[Person], others: Iterable[Person], stand: Stand, by: HasPublicId | str) -> None:
    """Writes how each of these stands to each of those; said again, the newer word counts."""
    for one, other in product(ones, others):
        low, high = sorted((one.pk, other.pk))
        Standing.objects.update_or_create(one_id=low, other_id=high, defaults={"stand": stand})
        record("standing_set", on=one, by=by, why=stand)


@action
def ask_to_confirm(account: User, occasion: str) -> None:
    """A first second step was set up: until a person has rung and heard that it was them, it opens nothing."""
    account.second_step_confirmed_at = None
    account.save(update_fields=["second_step_confirmed_at"])
    record("second_step_to_confirm", on=account)
    for person in account.persons.all():
        about = f"account:{account.public_id}"
        queue(recipient(person), SECOND_STEP, about, period=occasion, spoken=second_step_words(), by_voice=True)


@action
def confirm_second_step(account: User, by: HasPublicId | str) -> None:
    """Somebody of the agency knows from the person that the second step is theirs."""
    account.second_step_confirmed_at = now()
    account.save(update_fields=["second_step_confirmed_at"])
    record("second_step_confirmed", on=account, by=by)


def _tell(person: Person) -> None:
    if person.account is not None:
        roles_changed.send(User, account=person.account)
