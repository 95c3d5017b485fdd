"""What a side calls its child or children."""

from collections.abc import Iterable
from typing import Literal

from django.db.models import F
from django.utils.translation import gettext as _

from letterbox.models import ChildName, Line
from vault.keys import preload

End = Literal["writer", "reader"]


def children_called(sides: Iterable[int]) -> dict[int, str]:
    """For each of these sides (by primary key) its names for the children, with two queries for all."""
    found = list(ChildName.objects.filter(side__in=set(sides)).order_by("pk"))
    preload(name.key_owner for name in found)
    together: dict[int, list[str]] = {}
    for name in found:
        together.setdefault(name.side_id, []).append(name.name)
    return {side: joined(names) for side, names in together.items()}


def children_on(lines: Iterable[Line], end: End) -> dict[int, str]:
    """For each line (by primary key) the children whom it is about, each as this end's side calls them."""
    about = ChildName.objects.filter(child__lines__in={line.pk for line in lines}, side=F(f"child__lines__{end}__side"))
    found = list(about.annotate(on_line=F("child__lines")).order_by("child"))
    preload(name.key_owner for name in found)
    together: dict[int, list[str]] = {}
    for name in found:
        together.setdefault(name.on_line, []).append(name.name)
    return {line: joined(names) for line, names in together.items()}


def child_on(line: Line, end: End) -> str:
    """The same for one line; nothing when that side has no name for them yet."""
    return children_on([line], end).get(line.pk, "")


def joined(names: list[str]) -> str:
    """Each of them: “Mia”, “Mia and Jay”, “Mia, Jay and Lark”."""
    *others, last = names
    return _("%(others)s and %(last)s") % {"others": ", ".join(others), "last": last} if others else last
