"""What the staff pages about people are given: whom a worker may see, masked rows, one person on one page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agency.models import LocalAuthority, Spoke
from base.clock import LONDON, now, today
from people import contact
from people.enums import LookWhy, Right, Way
from people.models import Card, Glass, Look, Person, Role, SafeContact, User, safe_contact_of
from people.rules import apart, within_reach
from people.searching import POSTCODE, asked, matching, plain
from vault.keys import preload

AT_MOST = 20
SHORTEST_WHOLE_NUMBER = 9  # with fewer digits it is an area code or half a number
NOBODY = 0  # no row has this key: a list is never empty, so that finding nothing costs what finding somebody costs
EVERYWHERE = "everywhere"
LINKED = ("spoke", "council", "account", "safe_contact")

Words = str | Promise


@dataclass(frozen=True)
class Row:
    """Somebody in a list: enough to tell two people apart, and nothing by which to reach them."""

    person: Person
    initial: str
    team: str
    roles: list[Words]

    @property
    def account(self) -> User | None:
        return self.person.account


@dataclass(frozen=True)
class Reached:
    """Somebody whom a worker may open, and under what."""

    person: Person
    why: LookWhy


def _current_roles() -> Prefetch[Any]:
    return Prefetch("roles", Role.objects.current().order_by("pk"), to_attr="held")


def team_of(person: Person) -> str:
    return str(person.spoke or person.council or "")


def initial_of(person: Person) -> str:
    """The first letter of the surname."""
    words = person.full_name.split()
    return f"{words[-1][0]}." if len(words) > 1 else ""


def rows(people: list[Person]) -> list[Row]:
    """Masked rows, with one query for all their roles."""
    prefetch_related_objects(people, _current_roles())
    preload(each.key_owner for each in people)
    return [
        Row(each, initial_of(each), team_of(each), [role.get_role_display() for role in each.held])  # type: ignore[attr-defined]
        for each in people
    ]


def _fitting(text: str) -> list[Person]:
    keys = [NOBODY, *matching(text)]
    found = Person.objects.standing().filter(pk__in=keys).defer("address", "phone", "born")
    return list(found.select_related("spoke", "council", "account").order_by("called", "pk"))


def search(account: User, text: str) -> tuple[list[Row], bool]:
    """The first of those whom this account may know and in whom all of `text` is found, and whether there are more."""
    found = within_reach(account, _fitting(text), Right.KNOW_PEOPLE)
    return rows(found[:AT_MOST]), len(found) > AT_MOST


def outside(account: User, text: str) -> list[Person]:
    """Those beyond the account's own teams in whom all of `text` is found: nobody whom it must not meet."""
    found = _fitting(text)
    near = {each.pk for each in within_reach(account, found, Right.KNOW_PEOPLE)}
    return [each for each in not_barred(account, found) if each.pk not in near]


def not_barred(account: User, people: Iterable[Person]) -> list[Person]:
    """Without the account's own people and those it stands apart from."""
    own = list(Person.objects.filter(account=account).values_list("pk", flat=True))
    found = list(people)
    shut = apart(own, [NOBODY, *(each.pk for each in found)]) | set(own)
    return [each for each in found if each.pk not in shut]


def is_exact(text: str) -> bool:
    """A whole name, number, postcode or e-mail address: what somebody knows who has a reason to look."""
    known = asked(text)
    names = [part for part in known if not any(letter.isdigit() for letter in part)]
    return len(names) > 1 or any(_stands_alone(part) for part in known)


def _stands_alone(part: str) -> bool:
    """An area code or half a postcode fits many people; these fit one household."""
    is_number = part.isdigit() and len(part) >= SHORTEST_WHOLE_NUMBER
    return "@" in part or is_number or POSTCODE.fullmatch(part) is not None


def alike(account: User, full_name: str, phone: str) -> list[Row]:
    """People within reach who have this name or this number already."""
    texts = [text for text in (full_name, phone) if plain(text).strip()]
    found = {each.pk: each for text in texts for each in _fitting(text)}
    return rows(within_reach(account, found.values(), Right.KNOW_PEOPLE)[:AT_MOST])


def find(account: User, ref: str, right: Right = Right.KNOW_PEOPLE) -> Person | None:
    """Somebody of a team for which the account holds this right."""
    people = Person.objects.standing().filter(public_id=ref).select_related(*LINKED)
    return next(iter(within_reach(account, people, right)), None)


def reached(account: User, ref: str) -> Reached | None:
    """Somebody of the own team, or beyond it for an hour and with a reason."""
    person = find(account, ref)
    if person is not None:
        return Reached(person, LookWhy.TEAM)
    lent = Glass.objects.filter(worker__account=account, person__public_id=ref, until__gt=now()).values("person")
    people = Person.objects.standing().filter(pk__in=lent).select_related(*LINKED)
    person = next(iter(not_barred(account, people)), None)
    return Reached(person, LookWhy.GLASS) if person is not None else None


def places_for(account: User, right: Right) -> list[tuple[str, str]]:
    """The teams and councils to which the account's roles with this right reach, as choices."""
    roles = [role for role in Role.objects.current().filter(person__account=account) if right in role.rights]
    spokes, councils = Spoke.objects.order_by("name"), LocalAuthority.objects.on(today()).order_by("name")
    if not any(role.everywhere for role in roles):
        spokes = spokes.filter(pk__in=[role.spoke_id for role in roles if role.spoke_id])
        councils = councils.filter(pk__in=[role.council_id for role in roles if role.council_id])
    found: list[Spoke | LocalAuthority] = [*spokes, *councils]
    return [(each.public_id, each.name) for each in found]


def reaches_everywhere(account: User, right: Right) -> bool:
    roles = Role.objects.current().filter(person__account=account, everywhere=True)
    return any(right in role.rights for role in roles)


def place(ref: str) -> dict[str, Any]:
    """The team or council with this reference, as fields of a person or a role."""
    if ref == EVERYWHERE:
        return {EVERYWHERE: True}
    spoke = Spoke.objects.filter(public_id=ref).first()
    return {"spoke": spoke} if spoke else {"council": LocalAuthority.objects.get(public_id=ref)}


def about(person: Person) -> dict[str, Any]:
    """What a person's page shows."""
    account = person.account
    return {
        "roles": Role.objects.current().filter(person=person).select_related("spoke", "council").order_by("pk"),
        "team": team_of(person),
        "contact": safe_contact_of(person),
        "ways": _safe_ways(safe_contact_of(person)),
        "way": way_today(person),
        "checks": person.identity_checks.select_related("seen_by"),
        "proposals": person.proposals.open().select_related("made_by", "decided_by").order_by("made_at", "pk"),
        "supports": person.supports.current().select_related("supporter"),
        "card": Card.objects.live().filter(account=account).first() if account else None,
    }


def _safe_ways(said: SafeContact) -> list[Words]:
    """What they said is safe; e-mail rests while others may see it."""
    return [Way(way).label for way in said.ways if not (way == Way.EMAIL and said.shared_device)]


@dataclass(frozen=True)
class WayToday:
    """How we may turn to somebody, and whether that is so now."""

    label: Words
    after: datetime

    @property
    def is_now(self) -> bool:
        return self.after <= now()


def way_today(person: Person) -> WayToday | None:
    """None when nothing is safe."""
    way = contact.reach(contact.recipient(person))
    return WayToday(Way(way.channel).label, way.after) if way else None


def checked_today(person: Person) -> bool:
    """Somebody has checked who they are, today."""
    start = now().astimezone(LONDON).replace(hour=0, minute=0, second=0, microsecond=0)
    return person.identity_checks.filter(at__gte=start).exists()


def looked_at_today(account: User) -> int:
    """How many people this account's owner has looked at since midnight."""
    start = now().astimezone(LONDON).replace(hour=0, minute=0, second=0, microsecond=0)
    return Look.objects.filter(worker__account=account, at__gte=start).values("person").distinct().count()


def same_words(one: Person, other: Person) -> list[tuple[Words, Words]]:
    """What two records have in common, without showing it."""
    return [
        (label, _same(getattr(one, name), getattr(other, name)))
        for name, label in (
            ("full_name", _("Full name")),
            ("born", _("Birth date")),
            ("phone", _("Phone")),
            ("address", _("Address")),
        )
    ]


def _same(one: str, other: str) -> Words:
    if not one or not other:
        return _("not known for both")
    return _("the same") if plain(one).split() == plain(other).split() else _("not the same")
