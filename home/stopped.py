"""What those who look after a page are told when it could not follow its times."""

from typing import Any

from django.utils.translation import gettext as _

from base.clock import now
from home.models import ReviewState
from outbox.actions import queue
from people.contact import recipient
from people.enums import Right
from people.models import Person, Role

NOT_PUBLISHED = "not-published"


def broken() -> str:
    """When the database itself said no."""
    return _("What was written does not fit together. Open it, and try to publish it: you will see what is wrong.")


def not_published(thing: Any, reasons: list[str]) -> None:
    """One message to each of those who publish, and those whose role looks after it."""
    words = _("“%(thing)s” could not follow the times that were set for it. It stays as it was. Why:")
    text = "\n".join([words % {"thing": thing}, *(f"- {reason}" for reason in reasons)])
    for person in keepers_of(thing):
        about = f"{thing._meta.label_lower}:{thing.pk}"
        queue(recipient(person), NOT_PUBLISHED, about, period=now().isoformat(timespec="minutes"), text=text)


def keepers_of(thing: Any) -> list[Person]:
    """Each once, however many roles they have."""
    state = ReviewState.objects.of(thing)
    roles = Role.objects.current().select_related("person").order_by("person")
    wanted = [role for role in roles if Right.PUBLISH_PAGES in role.rights or (state and role.role == state.owner)]
    return list(dict.fromkeys(role.person for role in wanted))
