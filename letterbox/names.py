"""What a side calls its child or children."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from letterbox.models import ChildName
from vault.keys import preload


def children_called(sides: Iterable[int]) -> dict[int, str]:
    """For each of these sides (by primary key) its names for the children, with two queries for all."""
    found = list(ChildName.objects.filter(side__in=set(sides)).order_by("pk"))
    preload(name.key_owner for name in found)
    together: dict[int, list[str]] = {}
    for name in found:
        together.setdefault(name.side_id, []).append(name.name)
    return {side: _(" and ").join(parts) for side, parts in together.items()}


def child_called(side: int) -> str:
    """The same for one side; nothing when it has no name for them yet."""
    return children_called([side]).get(side, "")
