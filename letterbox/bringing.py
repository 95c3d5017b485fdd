"""What one of us is given who reads a letter to somebody, or posts it: the copy alone, and who may help."""

from django.db.models import Q

from letterbox.enums import ItemState
from letterbox.enums.receiving import Answer
from letterbox.messages import BROUGHT, READY
from letterbox.models import Item, ReleaseCopy
from letterbox.models.arrangement import READERS
from letterbox.rules import may_keep_for_child
from outbox import calls
from outbox.enums import State
from outbox.models import Message
from people.models import Person, Role

WITH = ("packet__item__line__arrangement", "line__reader__side", "packet__made_by", "packet__approved_by")
PURPOSES = (READY, BROUGHT)


def find(account: object, person: Person, ref: str) -> tuple[Message, ReleaseCopy] | None:
    """A call or an envelope that this person may do, and the copy it is about: of their team on both counts."""
    message = Message.objects.filter(public_id=ref, state=State.TO_RING, purpose__in=PURPOSES).first()
    if message is None or not calls.may_make(account, message):
        return None
    found = ReleaseCopy.objects.select_related(*WITH).filter(public_id=message.about.removeprefix("copy:"))
    copy = found.filter(packet__item__in=Item.objects.in_reach_of(person)).first()
    return (message, copy) if copy else None


def answers(copy: ReleaseCopy) -> list[Answer]:
    """What somebody may say about it, as it stands now."""
    told = Item(state=ItemState.TOLD)
    return [answer for answer in Answer if answer != Answer.CHILD or may_keep_for_child(copy, told)]


def colleagues(copy: ReleaseCopy, person: Person) -> list[Person]:
    """Who else reads letters for this team, and may look into the envelope."""
    arrangement = copy.packet.item.line.arrangement
    covering = Q(everywhere=True) | Q(spoke=arrangement.spoke_id) | Q(council=arrangement.record_holder.council_id)
    held = Role.objects.current().filter(covering, role__in=READERS)
    found = Person.objects.standing().filter(pk__in=held.values("person")).exclude(pk=person.pk)
    return list(found.order_by("called", "pk"))
