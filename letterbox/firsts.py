"""A first letter on a line: it promises that a person gets in touch within five working days, not a release."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from base.clock import LONDON, add_working_days, today
from letterbox.enums import ItemState
from letterbox.models import Item, Talk

WITHIN = 5  # working days
EARLY = frozenset({ItemState.RECEIVED, ItemState.WAITING, ItemState.BEING_CHECKED, ItemState.SECOND_CHECK})


def first_letters(items: QuerySet[Item]) -> QuerySet[Item]:
    """Those of `items` that are the first on their line, while nobody has spoken with their writer yet."""
    earlier = Item.objects.filter(line=OuterRef("line"), received_at__lt=OuterRef("received_at"))
    spoken = Talk.objects.filter(party=OuterRef("line__writer"))
    return items.filter(~Exists(earlier.exclude(pk=OuterRef("pk"))), ~Exists(spoken), state__in=EARLY, logged_as=None)


def call_by(item: Item) -> date:
    came = item.received_at.astimezone(LONDON).date() if item.received_at else today()
    return add_working_days(came, WITHIN)


def first_call_by(item: Item) -> date | None:
    """By when its writer hears from a person, if this is their first letter."""
    return call_by(item) if first_letters(Item.objects.filter(pk=item.pk)).exists() else None
