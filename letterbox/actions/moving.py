"""Two records of one human being became one: their places in the letterbox follow."""

from typing import Any

from audit.log import action, record
from letterbox.models import Item, Member
from people.models import Person


@action
def move_to(kept: Person, gone: Person) -> list[dict[str, Any]]:
    """Makes the memberships and letters of `gone` those of `kept`; returns what moved, so that it can be undone.

    A party that both belong to keeps one membership: `gone` stays in it, and nobody is told twice, since a
    message to `gone` goes to `kept` and is queued once for each purpose.
    """
    shared = Member.objects.filter(person=kept).values("party")
    alone = Member.objects.filter(person=gone).exclude(party__in=shared)
    keys = list(alone.values_list("pk", flat=True))
    Member.objects.filter(pk__in=keys).update(person=kept)
    drafts = Item.objects.filter(author=kept, draft__isnull=False).values("line")
    letters = Item.objects.filter(author=gone).exclude(draft__isnull=False, line__in=drafts)
    written = list(letters.values_list("pk", flat=True))
    Item.objects.filter(pk__in=written).update(author=kept)
    record("letterbox_places_moved", on=kept, why=gone.public_id)
    return [
        {"model": Member._meta.label, "field": "person", "keys": keys},
        {"model": Item._meta.label, "field": "author", "keys": written},
    ]
