"""Closing one's own account. What is kept, and for how long, is another matter (base.keeping)."""

from audit.log import action, record
from base.clock import now
from outbox.actions import queue_to_address
from people.actions.contact import set_safe_contact
from people.actions.stopping import stop
from people.actions.supporting import end_support
from people.contact import may_mail
from people.enums import Stop, Way
from people.messages import account_closed, account_closed_words
from people.models import Person, Support, User, safe_contact_of
from people.rules import is_of_staff, stands_on_record


class WorksHere(Exception):
    """A colleague's account ends when they leave; somebody else says so."""


@action
def close_account(account: User) -> None:
    """Its owner closes it: nobody signs in to it from now on. Raises WorksHere.

    Somebody whom we know is still reached: by a call, or by post where that is safe.
    """
    people = list(Person.objects.standing().filter(account=account).select_related("safe_contact"))
    if any(is_of_staff(person) for person in people):
        raise WorksHere
    mailed = account.email if account.email and not people and may_mail(account.email) else ""
    for person in people:
        _close(person, on_record=bool(stands_on_record([person.pk])))
    stop(account, Stop.CLOSED, by=people[0] if people else account)
    if mailed:
        queue_to_address(mailed, account_closed_words(), purpose="account")


def _close(person: Person, *, on_record: bool) -> None:
    for support in Support.objects.current().filter(supporter=person):
        end_support(support, by=person)
    ways = [way for way in safe_contact_of(person).ways if way != Way.EMAIL]
    set_safe_contact(person, by=person, ways=ways or [str(Way.RING)])
    if not on_record:
        person.closed_at = now()
        person.save(update_fields=["closed_at"])
    record("account_closed", on=person, by=person)
    account_closed(person)
