"""A letter that is this person's own, or nothing."""

from letterbox.frozen import NotYours
from letterbox.gateway.stages import stage
from letterbox.models import Item
from people.models import Person

SENT_WITH = ("line__writer", "line__arrangement")


def own_item(person: Person, ref: str) -> Item:
    mine = Item.objects.written_by(person).annotate(stage=stage()).select_related(*SENT_WITH)
    found = mine.filter(public_id=ref).first()
    if found is None:
        raise NotYours
    return found
