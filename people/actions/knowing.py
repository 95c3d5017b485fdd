"""Knowing a person, making an account, tying one to the other."""

from typing import Any

from allauth.account.models import EmailAddress

from agency.models import LocalAuthority, Spoke
from audit.log import HasPublicId, action, record
from people import searching
from people.actions.contact import set_safe_contact
from people.enums import Way
from people.models import Person, User
from people.signals import roles_changed


@action
def know_person(
    called: str,
    *,
    by: HasPublicId | str,
    spoke: Spoke | None = None,
    council: LocalAuthority | None = None,
    way: Way = Way.RING,
    safe_contact: dict[str, Any] | None = None,
    **private: str,
) -> Person:
    """Someone the agency knows from now on. `private` are sealed fields: full_name, address, phone, born.

    Without more said, they are reached in the one `way`, or by a person who rings.
    """
    person = Person.objects.create(called=called, spoke=spoke, council=council, **private)
    record("person_known", on=person, by=by)
    ways = [way] if way == Way.RING else [way, Way.RING]
    set_safe_contact(person, by=by, **{"ways": [str(each) for each in ways], **(safe_contact or {})})
    searching.index(person)
    return person


@action
def make_account(email: str, password: str) -> User:
    """An account with a proved e-mail address."""
    user = User.objects.create_user(email=email, password=password)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    record("account_made", on=user)
    return user


@action
def make_account_without_email() -> User:
    """An account that no password and no mail opens: for somebody who has a card."""
    user = User.objects.create_user()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    record("account_made", on=user)
    return user


@action
def tie_account(person: Person, account: User, by: HasPublicId | str) -> None:
    """The account is this person's from now on."""
    person.account, person.closed_at = account, None
    person.save(update_fields=["account", "closed_at"])
    record("account_tied", on=person, by=by)
    searching.index(person)
    roles_changed.send(User, account=account)
