"""What other rooms may know of letters."""

from collections import Counter

from letterbox.desk import Counts, counts
from letterbox.gateway import waiting_for
from letterbox.models import Member

__all__ = ["Counts", "across", "counts", "on_record", "waiting_for"]


def on_record(people: set[int]) -> set[int]:
    """Those of these people who stand in an adoption record: it is kept, whatever else is erased."""
    return set(Member.objects.filter(person__in=people).values_list("person", flat=True))


def across(people: set[int]) -> bool:
    """Two of these people stand on different sides of one arrangement."""
    sides = Member.objects.filter(person__in=people).values_list("party__side__arrangement", "party__side").distinct()
    return any(count > 1 for count in Counter(arrangement for arrangement, _side in sides).values())
