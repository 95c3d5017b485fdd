"""Who is part of an arrangement: sides, parties, how people stand to each other; names, words and days to protect."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from audit.log import HasPublicId, action, record
from letterbox.enums import SideKind
from letterbox.models import Arrangement, AvoidDate, Child, ChildName, Member, Party, ProtectedTerm, Side
from people import quiet
from people.actions.standing import keep_standing
from people.clashing import clashes
from people.enums import Stand
from people.models import Person

K = SideKind
# How people of two sides stand to each other as installed; a pair that is not here stands in no way of ours.
STANDS: dict[frozenset[SideKind], Stand] = {
    frozenset({K.ADOPTIVE, K.BIRTH}): Stand.APART,
    frozenset({K.SIBLING_HOME, K.BIRTH}): Stand.APART,
    frozenset({K.ADOPTED_PERSON, K.BIRTH}): Stand.APART,
    frozenset({K.ADOPTIVE, K.SIBLING_HOME}): Stand.ASK,
    frozenset({K.SIBLING_HOME}): Stand.ASK,
    frozenset({K.ADOPTIVE, K.OTHER}): Stand.ASK,
    frozenset({K.SIBLING_HOME, K.OTHER}): Stand.ASK,
    frozenset({K.BIRTH, K.OTHER}): Stand.ASK,
}


class Clash(Exception):
    """A phone or address of theirs is, or nearly is, that of another side: a slip, or worse. Nothing was changed."""


class PlaysBothSides(Exception):
    """Somebody of them is on another side of this arrangement already."""


@dataclass(frozen=True)
class Joining:
    """Who joins: the fields of a party by their own names, and what its side calls each child."""

    kind: SideKind
    people: tuple[Person, ...]
    role: str
    signs_as: str
    fields: dict[str, object] = field(default_factory=dict)
    keep_apart: tuple[Side, ...] = ()


@action
def add_party(arrangement: Arrangement, joining: Joining, *, by: HasPublicId | str, side: Side | None = None) -> Party:
    """A party on a side of its own, or on a side that is there. What is known of them must not fit another side.

    Raises PlaysBothSides or Clash; the try stays in no row, the log says that it was stopped (`note_clash`).
    """
    others = list(Side.objects.filter(arrangement=arrangement).exclude(pk__in=[side.pk] if side else []))
    if Member.objects.filter(party__side__in=others, person__in=joining.people).exists():
        raise PlaysBothSides
    side = side or Side.objects.create(arrangement=arrangement, kind=joining.kind)
    party = Party.objects.create(side=side, role=joining.role, signs_as=joining.signs_as, **joining.fields)
    Member.objects.bulk_create(Member(party=party, person=person) for person in joining.people)
    _stand(side, joining.people, others, joining.keep_apart, by)
    if any(clashes(person, {"phone": person.phone, "address": person.address}) for person in joining.people):
        raise Clash
    record("party_added", on=f"party:{party.public_id}", by=by)
    return party


@action
def add_member(party: Party, person: Person, *, by: HasPublicId | str) -> None:
    """One more who writes with this party, or somebody who has been found. Raises PlaysBothSides or Clash."""
    others = Side.objects.filter(arrangement=party.side.arrangement_id).exclude(pk=party.side_id)
    if Member.objects.filter(party__side__in=others, person=person).exists():
        raise PlaysBothSides
    Member.objects.get_or_create(party=party, person=person)
    _stand(party.side, [person], others, (), by)
    if clashes(person, {"phone": person.phone, "address": person.address}):
        raise Clash
    if party.is_awaited:
        note_party(party, by=by, is_awaited=False)
    record("member_added", on=f"party:{party.public_id}", by=by)


def _stand(
    side: Side, people: Iterable[Person], others: Iterable[Side], apart: Iterable[Side], by: HasPublicId | str
) -> None:
    """Writes how these people stand to those of each other side, where it is not known that they may meet."""
    kept = {each.pk for each in apart}
    for other in others:
        stand = Stand.APART if other.pk in kept else STANDS.get(frozenset({SideKind(side.kind), SideKind(other.kind)}))
        if stand is not None:
            keep_standing(people, people_on(other), stand, by=by)


def people_on(side: Side) -> list[Person]:
    members = Member.objects.filter(party__side=side).select_related("person").order_by("pk")
    return [member.person for member in members]


@action
def note_clash(arrangement: Arrangement, by: HasPublicId | str) -> None:
    record("contact_details_clash", on=arrangement, by=by)


@action
def note_party(party: Party, *, by: HasPublicId | str, **fields: object) -> Party:
    """What is known of a party changes; the fields by their own names."""
    for name, value in fields.items():
        setattr(party, name, value)
    party.save(update_fields=list(fields))
    record("party_changed", on=f"party:{party.public_id}", by=by)
    return party


@action
def name_child(side: Side, child: Child, name: str, *, by: HasPublicId | str, full_name: str = "") -> ChildName:
    """What this side calls the child; said again, the newer word counts."""
    named = ChildName.objects.filter(side=side, child=child).first() or ChildName(side=side, child=child)
    named.name, named.full_name = name, full_name
    named.save()
    record("child_named", on=f"child:{child.public_id}", by=by, why=f"side:{side.public_id}")
    return named


@action
def protect(side: Side, kind: str, value: str, *, by: HasPublicId | str) -> ProtectedTerm:
    """Words that would tell who or where this side is. They are searched for from now on."""
    term = ProtectedTerm.objects.create(side=side, kind=kind, value=value)
    record("words_protected", on=f"term:{term.public_id}", by=by)
    return term


@action
def avoid(
    party: Party,
    first: date,
    last: date | None = None,
    *,
    by: HasPublicId | str,
    every_year: bool = False,
    why: str = "",
) -> AvoidDate:
    """A day on which nothing reaches this party."""
    row = AvoidDate.objects.create(
        party=party,
        side=party.side,
        day=quiet.entry(first, last, every_year=every_year),
        why=why,
        recorded_by=by if isinstance(by, Person) else None,
    )
    record("day_to_avoid_added", on=f"party:{party.public_id}", by=by)
    return row


@action
def avoid_no_more(row: AvoidDate, *, by: HasPublicId | str) -> None:
    row.is_active = False
    row.save(update_fields=["is_active"])
    record("day_to_avoid_ended", on=f"party:{row.party.public_id}", by=by)
