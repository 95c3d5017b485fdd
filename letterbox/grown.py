"""All that a child was not given, with dates and reasons: for whoever answers them once they are grown up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from base.clock import LONDON, today
from letterbox.days import eighteen_on
from letterbox.enums import ItemState, Outcome
from letterbox.enums import Reason as ReturnReason
from letterbox.models import Check, Child, Hold, Item, Keeping
from letterbox.models.arrangement import LEADERS
from people.models import Person
from vault.keys import preload

ENDS = ("line__writer__side", "line__reader__side", "line__arrangement")
REACHED_NOBODY = frozenset(ItemState) - {ItemState.DRAFT, ItemState.PASSED_ON}
NEARLY = timedelta(days=365)


@dataclass(frozen=True)
class Reason:
    """Why a letter did not go on, and since when."""

    on: date
    why: str | Promise
    words: str = ""


@dataclass(frozen=True)
class FoundLetter:
    """A letter that the child was not given, with what happened to it."""

    item: Item
    text: str
    reasons: list[Reason]


@dataclass(frozen=True)
class GrownChild:
    """A child who is 18, or will be within the year."""

    ref: str
    arrangement: int
    called: str
    eighteen_on: date

    @property
    def is_grown(self) -> bool:
        return self.eighteen_on <= today()


def grown(person: Person, born: date | None = None) -> list[GrownChild]:
    """Children of this leader's teams who turn 18 within the year; with `born`, all those born on that day."""
    found = list(_children(person))
    preload(child.key_owner for child in found)
    day = today()
    near = [child for child in found if child.born and _is_wanted(child.born, born, day)]
    return sorted(map(_grown, near), key=lambda each: each.eighteen_on)


def _is_wanted(born: str, asked: date | None, day: date) -> bool:
    return born == asked.isoformat() if asked else day <= eighteen_on(born) <= day + NEARLY


def _children(person: Person) -> QuerySet[Child]:
    reach = Item.objects.in_reach_of(person, LEADERS).values("line__arrangement")
    return Child.objects.filter(arrangement__in=reach).prefetch_related("names").order_by("pk")


def _grown(child: Child) -> GrownChild:
    names = sorted(child.names.all(), key=lambda name: name.pk)
    preload(name.key_owner for name in names)
    return GrownChild(
        ref=child.public_id,
        arrangement=child.arrangement_id,
        called=" / ".join(dict.fromkeys(name.name for name in names)),
        eighteen_on=eighteen_on(child.born),
    )


def find(person: Person, ref: str) -> GrownChild | None:
    """A child of this leader's teams who is 18 by now; nobody else's letters are gathered."""
    child = _children(person).filter(public_id=ref).first()
    found = _grown(child) if child and child.born else None
    return found if found and found.is_grown else None


def reached_nobody(child: GrownChild) -> list[FoundLetter]:
    """Every letter that was held, kept, taken back or not passed on, oldest first, with the reasons."""
    kept = Item.objects.filter(line__arrangement=child.arrangement, state__in=REACHED_NOBODY)
    items = list(kept.select_related(*ENDS).prefetch_related("versions").order_by("received_at", "pk"))
    preload(version.key_owner for item in items for version in item.versions.all())
    reasons: dict[int, list[Reason]] = {}
    for key, reason in _reasons(items):
        reasons.setdefault(key, []).append(reason)
    return [_letter(item, reasons.get(item.pk, [])) for item in items]


def _letter(item: Item, reasons: list[Reason]) -> FoundLetter:
    versions = list(item.versions.all())
    text = versions[-1].text if versions else ""
    return FoundLetter(item=item, text=text, reasons=sorted(reasons, key=lambda reason: reason.on))


def _reasons(items: list[Item]) -> Iterator[tuple[int, Reason]]:
    """From each place where somebody wrote down why."""
    for hold in Hold.objects.filter(item__in=items).order_by("pk"):
        yield hold.item_id, Reason(_day(hold.put_at), _("With the co-ordinator"), hold.why)
    for check in Check.objects.filter(item__in=items, outcome=Outcome.RETURNED).order_by("pk"):
        yield check.item_id, Reason(_day(check.at), ReturnReason(check.reason).label, check.note)
    for keeping in Keeping.objects.filter(item__in=items).order_by("pk"):
        why = _("Kept for the child") if keeping.for_child else _("Kept until its reader asks")
        yield keeping.item_id, Reason(_day(keeping.kept_at), why)
    for item in items:
        if item.for_child and item.received_at:
            yield item.pk, Reason(_day(item.received_at), _("Its writer kept it for them"))
        if item.taken_back_at:
            yield item.pk, Reason(_day(item.taken_back_at), _("Its writer took it back"))


def _day(at: datetime) -> date:
    return at.astimezone(LONDON).date()
