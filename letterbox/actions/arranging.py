"""Setting up an arrangement, and logging a letter that came by another way than the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from agency.models import RecordHolder, Spoke
from audit.log import HasPublicId, action, record
from base.clock import now
from letterbox.actions.writing import accept_scan
from letterbox.enums import ItemState, SideKind, Via
from letterbox.models import (
    Arrangement,
    Child,
    ChildName,
    Item,
    Line,
    Member,
    Party,
    ProtectedTerm,
    SharedTerm,
    Side,
    Version,
)
from people.actions import set_standing
from people.enums import Stand
from people.models import Person


@dataclass(frozen=True)
class End:
    """One side of an arrangement: who they are, how they sign, what they call the child, what must not be told."""

    kind: SideKind
    signs_as: str
    child: str
    month: int
    people: tuple[Person, ...]
    terms: tuple[tuple[str, str], ...] = field(default=())


@action
def arrange(  # noqa: PLR0913 - each is a fact that an arrangement cannot be without
    one: End,
    other: End,
    *,
    born: str,
    record_holder: RecordHolder,
    spoke: Spoke,
    by: HasPublicId | str,
    shared: Iterable[str] = (),
) -> Arrangement:
    """An arrangement for one child between two sides, with a line each way."""
    arrangement = Arrangement.objects.create(record_holder=record_holder, spoke=spoke)
    child = Child.objects.create(arrangement=arrangement, born=born)
    here, there = _party(arrangement, child, one), _party(arrangement, child, other)
    for line in (_line(arrangement, here, there, one, other), _line(arrangement, there, here, other, one)):
        line.children.add(child)
    set_standing(one.people, other.people, Stand.APART, by=by)
    for value in shared:
        SharedTerm.objects.create(arrangement=arrangement, value=value).sides.set([here.side, there.side])
    record("arrangement_made", on=arrangement, by=by)
    return arrangement


def _line(arrangement: Arrangement, writer: Party, reader: Party, near: End, far: End) -> Line:
    return Line.objects.create(
        arrangement=arrangement,
        writer=writer,
        reader=reader,
        months=[near.month],
        reader_called=far.signs_as,
        writer_called=near.signs_as,
    )


def _party(arrangement: Arrangement, child: Child, end: End) -> Party:
    side = Side.objects.create(arrangement=arrangement, kind=end.kind)
    ChildName.objects.create(child=child, side=side, name=end.child)
    party = Party.objects.create(side=side, signs_as=end.signs_as)
    Member.objects.bulk_create(Member(party=party, person=person) for person in end.people)
    for kind, value in end.terms:
        ProtectedTerm.objects.create(side=side, kind=kind, value=value)
    return party


@action
def log_letter(
    line: Line, text: str, via: Via, *, by: HasPublicId | str, logged_as: str | None = None, is_clear: bool = True
) -> Item:
    """A letter that reached us by post, phone or scan. It goes the same way as any other, once it can be read."""
    item = Item.objects.create(line=line, via=via, state=ItemState.LOGGED, received_at=now(), logged_as=logged_as)
    Version.objects.create(item=item, number=1, text=text, key_owner=f"originals:{line.arrangement.public_id}")
    record("letter_logged", on=item, by=by)
    if is_clear:
        accept_scan(item, by)
    return item
