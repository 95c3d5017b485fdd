"""One arrangement on one page: read with few queries, however many lines there are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from letterbox import terms
from letterbox.enums import Kind, LineState
from letterbox.enums.plan import OPEN_OFFER, AgreementState, ExchangeState, PhotoRule
from letterbox.models import (
    Agreement,
    Arrangement,
    AvoidDate,
    Change,
    Child,
    ChildName,
    CourtOrder,
    Exchange,
    Line,
    Member,
    Occasion,
    Party,
    Pause,
    ProtectedTerm,
    Sharing,
)
from letterbox.names import joined
from letterbox.rules import forbidden_among, last_day, required_among
from letterbox.words import listed
from people import quiet
from people.models import Person, Support
from vault.keys import preload

Words = str | Promise


@dataclass(frozen=True)
class ChildRow:
    """A child, with the name that each side uses."""

    child: Child
    born: date | None
    last_day: date | None
    names: dict[str, str]

    @property
    def first_name(self) -> str:
        """What the side that joined first calls the child; nothing before that."""
        return next(iter(self.names), "")


@dataclass(frozen=True)
class PartyRow:
    """A party, who they are, and what they agreed to."""

    party: Party
    people: tuple[str, ...]
    agreement: Agreement | None
    offer: Agreement | None
    helpers: tuple[str, ...]
    terms: tuple[ProtectedTerm, ...]
    days: tuple[AvoidDate, ...]

    @property
    def name(self) -> str:
        return self.party.signs_as or joined(list(self.people) or [str(_("Not found yet"))])

    @property
    def asked_for(self) -> str:
        """The change they asked for, if they did."""
        return next((each.asked_for for each in (self.offer, self.agreement) if each and each.asked_for), "")

    @property
    def spoken_days(self) -> list[dict[str, Any]]:
        """Each day to avoid as somebody would say it."""
        return [{"row": row, "words": quiet.spoken(row.day)} for row in self.days]

    @property
    def copy_is_due(self) -> bool:
        return bool(self.agreement and self.agreement.copy_as and not self.agreement.copy_given_on)


@dataclass(frozen=True)
class LineRow:
    """A line, in words."""

    line: Line
    writer: str
    reader: str
    children: str
    months: str
    kinds: str
    photos: Words
    is_forbidden: bool
    is_required: bool
    next: Exchange | None
    pauses: tuple[Pause, ...]
    waits: bool

    @property
    def is_open(self) -> bool:
        return self.line.state == LineState.ACTIVE


@dataclass(frozen=True)
class Overview:
    """All that a worker needs to see of an arrangement at a glance."""

    arrangement: Arrangement
    children: list[ChildRow]
    parties: list[PartyRow]
    lines: list[LineRow]
    orders: list[CourtOrder]
    sharings: list[Sharing]
    occasions: list[Occasion]
    changes: list[Change]
    side_names: dict[int, str]
    names_missing: int

    @property
    def title(self) -> str:
        names = [row.first_name for row in self.children if row.names]
        return joined(names) if names else str(_("No child is named yet"))

    @property
    def sharings_by_name(self) -> list[dict[str, Any]]:
        """Each agreement to share, with the two sides as they sign."""
        names = self.side_names
        return [
            {"row": row, "one": names.get(row.one_id, "–"), "other": names.get(row.other_id, "–")}
            for row in self.sharings
        ]


def overview(arrangement: Arrangement) -> Overview:
    """The whole of it."""
    lines = list(Line.objects.with_ends().filter(arrangement=arrangement).prefetch_related("children").order_by("pk"))
    parties = _parties(arrangement)
    preload([arrangement.key_owner, *(row.party.key_owner for row in parties)])
    names = _names(arrangement)
    called = {row.party.pk: row.name for row in parties}
    return Overview(
        arrangement=arrangement,
        children=_children(arrangement, names),
        parties=parties,
        lines=_lines(lines, called, names),
        orders=list(arrangement.orders.prefetch_related("persons", "children")),
        sharings=list(arrangement.sharings.select_related("one", "other").prefetch_related("terms")),
        occasions=list(arrangement.occasions.prefetch_related("parties", "children")),
        changes=list(Change.objects.waiting().filter(arrangement=arrangement).select_related("made_by")),
        side_names=_side_names(parties),
        names_missing=len({row.party.side_id for row in parties}) * arrangement.children.count() - len(names),
    )


def _side_names(parties: list[PartyRow]) -> dict[int, str]:
    found: dict[int, list[str]] = defaultdict(list)
    for row in parties:
        found[row.party.side_id].append(row.name)
    return {side: joined(names) for side, names in found.items()}


def _names(arrangement: Arrangement) -> list[ChildName]:
    found = ChildName.objects.filter(child__arrangement=arrangement).select_related("side").order_by("pk")
    return list(found)


def _children(arrangement: Arrangement, names: list[ChildName]) -> list[ChildRow]:
    return [
        ChildRow(
            child=child,
            born=date.fromisoformat(child.born) if child.born else None,
            last_day=last_day(child),
            names=_by_name(name for name in names if name.child_id == child.pk),
        )
        for child in arrangement.children.order_by("pk")
    ]


def _by_name(names: Iterable[ChildName]) -> dict[str, str]:
    """Each name, with the kinds of sides that use it."""
    found: dict[str, dict[str, None]] = {}
    for name in names:
        found.setdefault(name.name, {})[str(name.side.get_kind_display())] = None
    return {name: listed(kinds) for name, kinds in found.items()}


def _parties(arrangement: Arrangement) -> list[PartyRow]:
    wanted = [AgreementState.AGREED, *OPEN_OFFER, AgreementState.NOT_NOW]
    latest = Agreement.objects.filter(state__in=wanted).select_related("recorded_by").order_by("-version")
    found = (
        Party.objects.filter(side__arrangement=arrangement)
        .select_related("side")
        .prefetch_related(
            Prefetch("members", Member.objects.select_related("person").order_by("pk")),
            Prefetch("agreements", latest, "latest"),
            Prefetch("avoid_dates", AvoidDate.objects.filter(is_active=True).order_by("pk"), "avoided"),
            Prefetch("side__protectedterm_set", ProtectedTerm.objects.filter(is_active=True).order_by("pk"), "guarded"),
        )
        .order_by("pk")
    )
    parties = list(found)
    helpers = _helpers(member.person for party in parties for member in party.members.all())
    return [_party(party, helpers) for party in parties]


def _helpers(people: Iterable[Person]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    standing = Support.objects.filter(person__in=[each.pk for each in people], ended_at__isnull=True)
    for support in standing.filter(accepted_at__isnull=False).select_related("supporter"):
        found[support.person_id].append(support.supporter.called)
    return found


def _party(party: Any, helpers: dict[int, list[str]]) -> PartyRow:
    members = [member.person for member in party.members.all()]
    return PartyRow(
        party=party,
        people=tuple(person.called for person in members),
        agreement=next((each for each in party.latest if each.state == AgreementState.AGREED), None),
        offer=next((each for each in party.latest if each.state != AgreementState.AGREED), None),
        helpers=tuple(name for person in members for name in helpers.get(person.pk, []) if name),
        terms=tuple(party.side.guarded),
        days=tuple(party.avoided),
    )


def _lines(lines: list[Line], called: dict[int, str], names: list[ChildName]) -> list[LineRow]:
    forbidden, required = forbidden_among(lines), required_among(lines)
    coming = _coming(lines)
    pauses: dict[int, list[Pause]] = defaultdict(list)
    for pause in Pause.objects.filter(line__in=lines, lifted_at__isnull=True).select_related("owner"):
        pauses[pause.line_id or 0].append(pause)
    words = {(name.child_id, name.side_id): name.name for name in names}
    return [
        LineRow(
            line=line,
            writer=called[line.writer_id],
            reader=called[line.reader_id],
            children=_about(line, words),
            months=", ".join(str(MONTHS[month]) for month in line.months),
            kinds=listed(Kind(kind).label for kind in line.kinds),
            photos=PhotoRule(line.photos).label,
            is_forbidden=line.pk in forbidden,
            is_required=line.pk in required,
            next=coming.get(line.pk),
            pauses=tuple(pauses[line.pk]),
            waits=terms.offered_on(line) != terms.of(line),
        )
        for line in lines
    ]


def _about(line: Line, words: dict[tuple[int, int], str]) -> str:
    named = [words.get((child.pk, line.writer.side_id), "–") for child in line.children.all()]
    return joined(named) if named else "–"


def _coming(lines: list[Line]) -> dict[int, Exchange]:
    """The occasion of each line that waits, or else the next one that is planned."""
    done = [ExchangeState.STOPPED, ExchangeState.PASSED_ON, ExchangeState.KEPT, ExchangeState.CLOSED]
    found: dict[int, Exchange] = {}
    for exchange in Exchange.objects.filter(line__in=lines).exclude(state__in=done).order_by("opens_on"):
        found.setdefault(exchange.line_id, exchange)
    return found
