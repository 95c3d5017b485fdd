"""The queue: what waits for whom, in few queries however much there is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from base.clock import today, working_days_between
from letterbox.enums import FOR_A_READER, ItemState, Outcome
from letterbox.models import Arrangement, Check, HelpAsked, Hold, Item, Lock, OurWords
from letterbox.names import children_on
from outbox.models import Message
from people.models import Person

LINE = ("line__writer__side", "line__reader__side", "line__arrangement", "claimed_by", "meant_for", "agreement")
SECOND, HELD, LOCKED = Q(state=ItemState.SECOND_CHECK), Q(state=ItemState.HELD), Q(state=ItemState.SAFEGUARDING)


@dataclass(frozen=True)
class Row:
    """A letter in the queue."""

    item: Item
    child: str
    days: int
    holder: str
    is_mine: bool


@dataclass(frozen=True)
class Counts:
    """How much waits, and for what."""

    first: int
    second: int
    words: int
    mine: int
    held: int
    locked: int
    today: int


def _words_wait() -> Exists:
    """Words of ours about the letter wait for a second reader."""
    return Exists(OurWords.objects.waiting().filter(item=OuterRef("pk")))


def _with(person: Person) -> Q:
    return Q(claimed_by=person) | Q(meant_for=person, claimed_by=None)


def counts(person: Person) -> Counts:
    """One query for the staff home and the head of the queue."""
    to_read = Q(state__in=FOR_A_READER) & ~SECOND & Q(words_wait=False)
    found = (
        Item.objects.in_reach_of(person)
        .annotate(words_wait=_words_wait())
        .aggregate(
            first=Count("pk", filter=to_read),
            second=Count("pk", filter=SECOND),
            words=Count("pk", filter=Q(words_wait=True)),
            mine=Count("pk", filter=Q(state__in=FOR_A_READER) & _with(person)),
            held=Count("pk", filter=HELD),
            locked=Count("pk", filter=LOCKED),
            today=Count("pk", filter=Q(to_read_today=True)),
        )
    )
    return Counts(**found)


def queue(person: Person, view: str) -> Iterable[Item]:
    """The letters of one view of the queue, most urgent first."""
    sent_back = Check.objects.filter(item=OuterRef("pk"), outcome__in=[Outcome.SENT_BACK, Outcome.LIFTED])
    found = Item.objects.in_reach_of(person).select_related(*LINE)
    found = found.annotate(sent_back=Exists(sent_back), words_wait=_words_wait())
    if view in ("held", "locked"):
        return _by_next_look(found, view)
    if view == "words":
        words = OurWords.objects.waiting().filter(item=OuterRef("pk")).values("public_id")
        return found.filter(words_wait=True).annotate(words_ref=Subquery(words[:1])).order_by("promised_on", "pk")
    found = found.for_a_reader()
    if view == "second":
        return found.filter(SECOND)
    if view == "mine":
        return found.filter(_with(person))
    return found.exclude(SECOND).filter(words_wait=False)


def _by_next_look(found: QuerySet[Item], view: str) -> Iterable[Item]:
    """Held or locked letters, by the day on which somebody looks at them again."""
    held = Hold.objects.filter(item=OuterRef("pk"), lifted_at__isnull=True).values("next_look_on")
    locked = Lock.objects.open().filter(item=OuterRef("pk")).values("next_look_on")
    where, look = (HELD, Subquery(held[:1])) if view == "held" else (LOCKED, Subquery(locked[:1]))
    return found.filter(where).annotate(look_on=look).order_by("look_on", "pk")


def rows(items: list[Item], person: Person) -> list[Row]:
    """The rows of one page of the queue."""
    names = children_on((item.line for item in items), "writer")
    return [
        Row(
            item=item,
            child=names.get(item.line_id, ""),
            days=working_days_between(today(), item.promised_on) if item.promised_on else 0,
            holder=item.claimed_by.called if item.claimed_by and item.claim_is_live else "",
            is_mine=item.claimed_by_id == person.pk,
        )
        for item in items
    ]


@dataclass(frozen=True)
class AskedRow:
    """Somebody who asked to be rung, and the call that waits for it."""

    asked: HelpAsked
    call: str


def asked(worker: Person) -> list[AskedRow]:
    """Who waits for a call of this worker's team, news that cannot wait first."""
    found = list(help_asked(worker).select_related("person"))
    about = {f"help:{each.public_id}": each for each in found}
    calls = dict(Message.objects.to_ring().filter(about__in=about).values_list("about", "public_id"))
    return [AskedRow(each, calls.get(key, "")) for key, each in about.items()]


def help_asked(worker: Person) -> QuerySet[HelpAsked]:
    reach = Arrangement.objects.in_reach_of(worker)
    return HelpAsked.objects.open().filter(party__side__arrangement__in=reach)
