"""What other rooms may know of letters."""

from collections import Counter
from dataclasses import dataclass

from letterbox import gateway
from letterbox.desk import Counts, counts
from letterbox.frozen import Waiting
from letterbox.gateway import waiting_for
from letterbox.models import Member
from people.models import Person

__all__ = ["Counts", "Summary", "Waiting", "across", "counts", "on_record", "own_summary", "waiting_for"]


@dataclass(frozen=True)
class Summary:
    """What the letterbox's record holds with this person in it, as they may know it: how many, and no word of it."""

    sent: int
    received: int


def own_summary(person: Person) -> Summary:
    return Summary(sent=len(gateway.sent(person)), received=len(gateway.received(person)))


def on_record(people: set[int]) -> set[int]:
    """Those of these people who stand in an adoption record: it is kept, whatever else is erased."""
    return set(Member.objects.filter(person__in=people).values_list("person", flat=True))


def across(people: set[int]) -> bool:
    """Two of these people stand on different sides of one arrangement."""
    sides = Member.objects.filter(person__in=people).values_list("party__side__arrangement", "party__side").distinct()
    return any(count > 1 for count in Counter(arrangement for arrangement, _side in sides).values())
