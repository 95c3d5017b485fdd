"""Two records of one human being became one: their places in the letterbox follow."""

from typing import Any

from django.db.models import QuerySet

from audit.log import action, record
from letterbox.models import CallNote, Dictation, HelpAsked, Item, Member
from people.models import Person


@action
def move_to(kept: Person, gone: Person) -> list[dict[str, Any]]:
    """Makes the memberships and letters of `gone` those of `kept`; returns what moved, so that it can be undone.

    A party that both belong to keeps one membership: `gone` stays in it, and nobody is told twice, since a
    message to `gone` goes to `kept` and is queued once for each purpose.
    """
    shared = Member.objects.filter(person=kept).values("party")
    drafts = Item.objects.filter(author=kept, draft__isnull=False).values("line")
    told = Dictation.objects.filter(person=kept).values("line")
    moved = [
        _follow(Member.objects.filter(person=gone).exclude(party__in=shared), "person", kept),
        _follow(Item.objects.filter(author=gone).exclude(draft__isnull=False, line__in=drafts), "author", kept),
        _follow(Dictation.objects.filter(person=gone).exclude(line__in=told), "person", kept),
        _follow(HelpAsked.objects.filter(person=gone), "person", kept),
        _follow(CallNote.objects.filter(person=gone), "person", kept),
    ]
    record("letterbox_places_moved", on=kept, why=gone.public_id)
    return moved


def _follow(rows: QuerySet[Any, Any], field: str, kept: Person) -> dict[str, Any]:
    keys = list(rows.values_list("pk", flat=True))
    everywhere = rows.model._default_manager  # noqa: SLF001 - Django's documented name
    everywhere.filter(pk__in=keys).update(**{field: kept})
    return {"model": rows.model._meta.label, "field": field, "keys": keys}
