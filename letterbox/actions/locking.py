"""Locking a letter, so that of two who act at once one wins and the other is told."""

from letterbox.models import Item


def locked(item: Item) -> Item:
    """The row as it stands now, locked until the transaction ends."""
    return Item.objects.select_for_update(of=("self",)).select_related("line__arrangement").get(pk=item.pk)
