"""A worker knows somebody in private: from that moment neither their letters nor their names are there for them."""

from collections.abc import Iterable

from audit.log import action, record
from letterbox.models import Item, Member, Party
from people.actions.identity import know_in_private
from people.models import Person


@action
def step_back(item: Item, worker: Person, parties: Iterable[Party], why: str) -> None:
    """Said on the spot, about whoever belongs to these parties. What they hold of that family goes back by itself."""
    for member in Member.objects.filter(party__in=parties).select_related("person").order_by("pk"):
        if member.person_id != worker.pk:
            know_in_private(worker, member.person, why)
    record("stepped_back", on=item, by=worker)
