"""What is safe for somebody: written down each time it was asked."""

from typing import Any

from audit.log import HasPublicId, action, record
from base.clock import today
from people.messages import is_it_still_safe
from people.models import Person, SafeContact


@action
def set_safe_contact(person: Person, *, by: HasPublicId | str, **said: Any) -> SafeContact:
    """Notes what they said: fields of SafeContact. What they did not speak of stays as it was."""
    contact = SafeContact.objects.filter(person=person).first() or SafeContact(person=person)
    for name, value in said.items():
        setattr(contact, name, value)
    contact.asked_on = today()
    contact.asked_by = by if isinstance(by, Person) else None
    contact.save()
    person.safe_contact = contact
    record("safe_contact_set", on=person, by=by)
    return contact


def ask_again() -> int:
    """Asks those whose day has come whether what we noted is still safe; once for each day. Returns how many."""
    due = list(SafeContact.objects.to_ask_again().select_related("person"))
    for contact in due:
        is_it_still_safe(contact)
    return len(due)
