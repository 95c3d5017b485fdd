"""The check desk: read first, then look. What each of the two stages, and the second reader, are given."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from letterbox import terms, wishes
from letterbox.comparing import are_alike
from letterbox.enums import ItemState, Kind, Outcome
from letterbox.enums.plan import PhotoRule
from letterbox.findings import Piece, Shown, find, marked, shown
from letterbox.models import (
    Agreement,
    Check,
    DeskNote,
    Hold,
    Item,
    Member,
    News,
    Packet,
    ReleaseCopy,
    Talk,
    ToldFact,
    Version,
)
from letterbox.names import child_at_both_ends, child_on
from letterbox.pictures import pictures_of
from letterbox.telling import not_to_tell_the_reader, shared_words
from letterbox.wishes import Words
from people.models import Person
from vault.keys import preload
from vault.models import SafeCopy

LAST = 3
NEVER_MIND = frozenset({ItemState.DRAFT, ItemState.WITHDRAWN, ItemState.DUPLICATE})


@dataclass(frozen=True)
class Agreed:
    """What the two families agreed on, for either reader."""

    item: Item
    kinds: list[object]
    reader_child: str
    reader_says: Agreement | None

    @property
    def wishes(self) -> list[tuple[Words, Words]]:
        return wishes.shown(self.reader_says)

    @property
    def told_at_once(self) -> list[Words]:
        return wishes.told_at_once(self.reader_says)


@dataclass(frozen=True)
class CheckDesk(Agreed):
    """All that the first reader needs to read the letter."""

    version: Version
    child: str
    earlier: list[Version]
    history: list[Check]
    pictures: list[SafeCopy]


@dataclass(frozen=True)
class Look:
    """Where to look again, once somebody has read all of it."""

    findings: list[Shown]
    letter: list[list[Piece]]
    terms: list[str]
    shared: list[str]
    told: list[ReleaseCopy]
    facts: list[ToldFact]
    news: list[News]
    notes: list[DeskNote]
    talks: list[Talk]
    doubles: list[Item]


@dataclass(frozen=True)
class PacketDesk(Agreed):
    """What the second reader sees: the packet as it will arrive, and nothing of the first reader's ticks."""

    packet: Packet
    copies: list[ReleaseCopy]
    terms: list[str]
    history: list[Check]


def _open_keys(item: Item) -> None:
    """The keys of this letter's texts, with one query."""
    line = item.line
    owners = {line.key_owner, line.writer.side.key_owner, line.reader.side.key_owner}
    preload({*owners, f"originals:{line.arrangement.public_id}", f"release:{line.reader.side.public_id}"})


def _kinds(item: Item) -> list[object]:
    """What was agreed when it was sent, and is allowed still: kinds, then the rule for photographs."""
    agreed = terms.judged(item)
    return [*(Kind(kind).label for kind in agreed.kinds), PhotoRule(agreed.photos).label]


def check_desk(item: Item) -> CheckDesk:
    """The letter, the agreement, and what was said about it before."""
    _open_keys(item)
    line = item.line
    checks = Check.objects.filter(version=OuterRef("pk"))
    child, reader_child = child_at_both_ends(line)
    versions = list(item.versions.select_related("typed_by").annotate(was_checked=Exists(checks)).order_by("-number"))
    return CheckDesk(
        item=item,
        kinds=_kinds(item),
        version=versions[0],
        child=child,
        reader_child=reader_child,
        earlier=[version for version in reversed(versions[1:]) if version.was_checked],
        history=list(Check.objects.filter(item=item).select_related("reader")),
        reader_says=wishes.agreement_of_reader(line),
        pictures=list(pictures_of(item)),
    )


def look(desk: CheckDesk) -> Look:
    """What the helper found, what must not be told, and what this line has told already."""
    item, version, line = desk.item, desk.version, desk.item.line
    known = not_to_tell_the_reader(line)
    findings = wishes.heard(find(version.text, known), wishes.said(version, desk.reader_says))
    return Look(
        findings=shown(version.text, findings),
        letter=marked(version.text, findings),
        terms=known,
        shared=shared_words(line),
        told=_last_told(item),
        facts=list(ToldFact.objects.filter(line=line).select_related("noted_by")),
        news=list(News.objects.filter(item=item).select_related("noted_by", "told__spoke_with", "waived_by")),
        notes=list(DeskNote.objects.filter(item=item).select_related("by")),
        talks=list(Talk.objects.for_readers(line.writer_id)),
        doubles=_doubles(item, version),
    )


def _last_told(item: Item) -> list[ReleaseCopy]:
    """The last letters that this line passed on, the newest first."""
    copies = ReleaseCopy.objects.filter(line=item.line, packet__approved_at__isnull=False, packet__is_open=True)
    return list(copies.exclude(packet__item=item).select_related("packet").order_by("-packet__approved_at")[:LAST])


def _doubles(item: Item, version: Version) -> list[Item]:
    """Other letters of this line that say nearly the same, if they came in another way or again."""
    others = Version.objects.filter(item__line=item.line).exclude(item=item).exclude(item__state__in=NEVER_MIND)
    recent = others.select_related("item").order_by("-made_at", "-pk")[:LAST]
    alike = (each.item for each in recent if are_alike(each.text, version.text))
    return list({each.pk: each for each in alike}.values())


def packet_desk(item: Item) -> PacketDesk:
    """The open packet. What the first reader ticked is not there; what was sent back before is."""
    _open_keys(item)
    packet = Packet.objects.select_related("made_by").get(item=item, is_open=True)
    sent_back = Check.objects.filter(item=item, outcome=Outcome.SENT_BACK).select_related("reader")
    return PacketDesk(
        item=item,
        kinds=_kinds(item),
        reader_says=wishes.agreement_of_reader(item.line),
        packet=packet,
        copies=list(packet.copies.order_by("pk")),
        reader_child=child_on(item.line, "reader"),
        terms=not_to_tell_the_reader(item.line),
        history=list(sent_back),
    )


def writers(item: Item) -> list[Person]:
    """The people of the party that wrote it."""
    return people_of(item.line.writer_id)


def people_of(party: int) -> list[Person]:
    members = Member.objects.filter(party=party).select_related("person__account").order_by("pk")
    return [member.person for member in members]


def open_hold(item: Item) -> Hold | None:
    return Hold.objects.filter(item=item, lifted_at__isnull=True).select_related("put_by").first()
