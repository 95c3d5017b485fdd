"""What staff screens are given: the queue's rows and the check desk, each with few queries."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from base.clock import today, working_days_between
from letterbox.enums import FOR_A_READER, ItemState, Kind, Outcome
from letterbox.models import Arrangement, Check, HelpAsked, Hold, Item, Member, Packet, ReleaseCopy, Version
from letterbox.names import child_on, children_on
from letterbox.pictures import pictures_of
from letterbox.telling import not_to_tell_the_reader, shared_words
from outbox.models import Message
from people.models import Person
from vault.models import SafeCopy


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
    mine: int
    held: int


@dataclass(frozen=True)
class CheckDesk:
    """All that the first reader needs in one view."""

    item: Item
    kinds: list[object]
    version: Version
    child: str
    reader_child: str
    terms: list[str]
    shared: list[str]
    earlier: list[Version]
    history: list[Check]
    pictures: list[SafeCopy]


@dataclass(frozen=True)
class PacketDesk:
    """What the second reader sees: the packet as it will arrive, and nothing of the first reader's ticks."""

    item: Item
    kinds: list[object]
    packet: Packet
    copies: list[ReleaseCopy]
    reader_child: str
    terms: list[str]
    history: list[Check]


LINE = ("line__writer__side", "line__reader__side", "line__arrangement", "claimed_by")


def counts(person: Person) -> Counts:
    """One query for the staff home and the head of the queue."""
    second, held = Q(state=ItemState.SECOND_CHECK), Q(state=ItemState.HELD)
    found = Item.objects.in_reach_of(person).aggregate(
        first=Count("pk", filter=Q(state__in=FOR_A_READER) & ~second),
        second=Count("pk", filter=second),
        mine=Count("pk", filter=Q(state__in=FOR_A_READER, claimed_by=person)),
        held=Count("pk", filter=held),
    )
    return Counts(**found)


def queue(person: Person, view: str) -> Iterable[Item]:
    """The letters of one view of the queue, most urgent first."""
    sent_back = Check.objects.filter(item=OuterRef("pk"), outcome__in=[Outcome.SENT_BACK, Outcome.LIFTED])
    found = Item.objects.in_reach_of(person).select_related(*LINE).annotate(sent_back=Exists(sent_back))
    if view == "held":
        hold = Hold.objects.filter(item=OuterRef("pk"), lifted_at__isnull=True).values("next_look_on")
        return found.filter(state=ItemState.HELD).annotate(look_on=Subquery(hold[:1])).order_by("look_on", "pk")
    found = found.for_a_reader()
    if view == "second":
        return found.filter(state=ItemState.SECOND_CHECK)
    if view == "mine":
        return found.filter(claimed_by=person)
    return found.exclude(state=ItemState.SECOND_CHECK)


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


def check_desk(item: Item) -> CheckDesk:
    """The letter, the agreement, what must not be told, and what went before."""
    line = item.line
    version = item.versions.select_related("typed_by").order_by("-number")[:1].get()
    return CheckDesk(
        item=item,
        kinds=[Kind(kind).label for kind in line.kinds],
        version=version,
        child=child_on(line, "writer"),
        reader_child=child_on(line, "reader"),
        terms=not_to_tell_the_reader(line),
        shared=shared_words(line),
        earlier=list(item.versions.exclude(pk=version.pk).filter(checks__isnull=False).distinct()),
        history=list(Check.objects.filter(item=item).select_related("reader")),
        pictures=list(pictures_of(item)),
    )


def packet_desk(item: Item) -> PacketDesk:
    """The open packet. What the first reader ticked is not there; what was sent back before is."""
    packet = Packet.objects.select_related("made_by").get(item=item, is_open=True)
    sent_back = Check.objects.filter(item=item, outcome=Outcome.SENT_BACK).select_related("reader")
    return PacketDesk(
        item=item,
        kinds=[Kind(kind).label for kind in item.line.kinds],
        packet=packet,
        copies=list(packet.copies.order_by("pk")),
        reader_child=child_on(item.line, "reader"),
        terms=not_to_tell_the_reader(item.line),
        history=list(sent_back),
    )


def writers(item: Item) -> list[Member]:
    """The people of the party that wrote it."""
    return list(Member.objects.filter(party=item.line.writer_id).select_related("person__account").order_by("pk"))


def open_hold(item: Item) -> Hold | None:
    return Hold.objects.filter(item=item, lifted_at__isnull=True).select_related("put_by").first()


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
