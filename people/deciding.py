"""What waits for a second person, who may decide about it, and what it would change, in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import formats
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.models import LocalAuthority, Spoke
from base.clock import now
from people.actions.cards import USE_WITHIN, allows_card
from people.enums import STAFF_ROLES, ProposalKind, ProposalState, Right
from people.enums import Role as RoleName
from people.models import Person, Proposal, Role, User
from people.rules import is_same, people_of, within_reach
from people.staff import EVERYWHERE, Words, initial_of, same_words, team_of
from vault.keys import preload

UNDOABLE = (ProposalKind.MERGE, ProposalKind.DEATH)
HURRIED = (ProposalKind.CONTACT, ProposalKind.RECOVER)
LINKED = ("person__spoke", "person__council", "person__account", "other__spoke", "other__council", "other__account")
LABELS: dict[str, Words] = {
    "called": gettext_lazy("Called"),
    "full_name": gettext_lazy("Full name"),
    "phone": gettext_lazy("Phone"),
    "address": gettext_lazy("Address"),
    "email": gettext_lazy("E-mail address"),
    "born": gettext_lazy("Birth date"),
}
LOST: dict[str, Words] = {
    "second_step": gettext_lazy("The app or passkey is taken away; they set up another"),
    "card": gettext_lazy("The card ends; they get another"),
    "password": gettext_lazy("The password ends; they choose another"),
    "email": gettext_lazy("Another e-mail address opens the account"),
    "shared": gettext_lazy("They leave the account to the other one; both set up their sign-in anew"),
}


@dataclass(frozen=True)
class Change:
    """One line of what would change."""

    label: Words
    before: str
    after: Words


@dataclass(frozen=True)
class Waiting:
    """A proposal as one worker sees it in a list."""

    proposal: Proposal
    is_mine: bool

    @property
    def name(self) -> str:
        person = self.proposal.person
        return f"{person.called} {initial_of(person)}".strip()

    @property
    def team(self) -> str:
        return team_of(self.proposal.person)


@dataclass(frozen=True)
class Lists:
    """The page of proposals, in its parts."""

    to_decide: list[Waiting]
    asked: list[Waiting]
    agreed: list[Waiting]
    undoable: list[Waiting]
    cards: list[Waiting]


def _all_open() -> Any:
    done = Q(state=ProposalState.DONE)
    undoable = done & Q(kind__in=UNDOABLE, undo_until__gt=now())
    may_allow_a_card = done & Q(kind__in=(ProposalKind.INVITE, ProposalKind.RECOVER), done_at__gt=now() - USE_WITHIN)
    found = Proposal.objects.open() | Proposal.objects.filter(undoable | may_allow_a_card)
    return (
        found.select_related(*LINKED, "made_by", "decided_by", "account")
        .prefetch_related("account__persons")
        .order_by("made_at", "pk")
    )


def lists(account: User, worker: Person) -> Lists:
    """What this worker may decide about, and what goes on around it."""
    near = within(account, _all_open())
    preload(each.person.key_owner for each in near)
    found = [Waiting(each, is_same(each.made_by, worker)) for each in near]
    waiting = [row for row in found if row.proposal.state == ProposalState.WAITING]
    done = [row for row in found if row.proposal.state == ProposalState.DONE]
    return Lists(
        to_decide=[row for row in waiting if not row.is_mine],
        asked=[row for row in waiting if row.is_mine],
        agreed=[row for row in found if row.proposal.state == ProposalState.AGREED],
        undoable=[row for row in done if row.proposal.kind in UNDOABLE],
        cards=[row for row in done if row.proposal.kind not in UNDOABLE and _waits_for_a_card(row.proposal)],
    )


def _waits_for_a_card(proposal: Proposal) -> bool:
    """An invitation is for a first card alone."""
    is_late = proposal.kind == ProposalKind.INVITE and proposal.person.account_id is not None
    return allows_card(proposal) and not is_late


def counts(account: User, worker: Person) -> tuple[int, int]:
    """How much waits for this worker to decide, and how many agreed cards are to be made."""
    found = lists(account, worker)
    return len(found.to_decide), len(found.cards)


def find(account: User, ref: str) -> Proposal | None:
    """A proposal about people within reach, whatever its state."""
    found = Proposal.objects.filter(public_id=ref).select_related(*LINKED, "made_by", "decided_by", "account")
    return next(iter(within(account, found)), None)


def within(account: User, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those whose people the account may decide about. About colleagues and roles, only who may agree to roles."""
    found = list(proposals)
    if not found:
        return []
    people = {person.pk: person for each in found for person in people_of(each)}
    near = {each.pk for each in within_reach(account, people.values(), Right.AGREE_PEOPLE)}
    leading = {each.pk for each in within_reach(account, people.values(), Right.AGREE_STAFF)}
    preload(each.key_owner for each in found if each.kind == ProposalKind.ROLE)
    staff = _of_staff(people.values())
    reaching = _reaching(account)

    def is_near(proposal: Proposal) -> bool:
        keys = {person.pk for person in people_of(proposal)}
        if proposal.kind == ProposalKind.ROLE:
            return keys <= leading and reaching(proposal)
        return keys - staff <= near and keys & staff <= leading

    return [each for each in found if is_near(each)]


def may_undo(proposal: Proposal) -> bool:
    """It was done, can be put back, and its time to do so has not run out."""
    until = proposal.undo_until
    return proposal.state == ProposalState.DONE and until is not None and until >= now()


def _of_staff(people: Iterable[Person]) -> set[int]:
    """Those who hold a staff role, in this place or in another one behind the same account."""
    found = list(people)
    held = Role.objects.current().filter(role__in=STAFF_ROLES)
    accounts = {each.account_id for each in found if each.account_id}
    here = Q(person__in=[each.pk for each in found]) | Q(person__account__in=accounts)
    pairs = set(held.filter(here).values_list("person", "person__account"))
    persons, behind = {pair[0] for pair in pairs}, {pair[1] for pair in pairs} - {None}
    return {each.pk for each in found if each.pk in persons or each.account_id in behind}


def _reaching(account: User) -> Callable[[Proposal], bool]:
    """Nobody agrees to a role that reaches further than their own."""
    held = Role.objects.current().filter(person__account=account).select_related("spoke", "council")
    own = [role for role in held if Right.AGREE_STAFF in role.rights]

    def reaches(proposal: Proposal) -> bool:
        wanted = proposal.wanted
        if any(role.everywhere for role in own):
            return True
        places = {place.public_id for role in own for place in (role.spoke, role.council) if place}
        asked = {wanted[name] for name in ("spoke", "council") if wanted.get(name)}
        return not wanted.get(EVERYWHERE) and asked <= places

    return reaches


def changes(proposal: Proposal) -> list[Change]:
    """What would be other than it is, a line each."""
    describe = _DESCRIBED.get(proposal.kind)
    return describe(proposal) if describe else []


def _contact(proposal: Proposal) -> list[Change]:
    person, wanted = proposal.person, proposal.wanted
    before = {name: getattr(person, name, "") for name in LABELS if name != "email"}
    before["email"] = (person.account.email or "") if person.account else ""
    return [Change(label, before[name], wanted[name]) for name, label in LABELS.items() if wanted.get(name)]


def _invite(proposal: Proposal) -> list[Change]:
    email = proposal.wanted.get("email")
    return [Change(_("Invitation"), "", email or _("A card with a number"))]


def _recover(proposal: Proposal) -> list[Change]:
    lost = [Change(_("Lost"), "", LOST[name]) for name in proposal.wanted.get("lost", []) if name in LOST]
    return lost + _contact(proposal)


def _role(proposal: Proposal) -> list[Change]:
    wanted = proposal.wanted
    role = RoleName(wanted["role"])
    spoke = Spoke.objects.filter(public_id=wanted.get("spoke", "")).first()
    council = LocalAuthority.objects.filter(public_id=wanted.get("council", "")).first()
    reach = _("The whole agency") if wanted.get(EVERYWHERE) else str(spoke or council or _("Nobody"))
    return [Change(_("Role"), "", role.label), Change(_("It reaches"), "", reach)]


def _tie(proposal: Proposal) -> list[Change]:
    return [Change(_("Account"), "", (proposal.account.email or "") if proposal.account else "")]


def _merge(proposal: Proposal) -> list[Change]:
    other = proposal.other
    if other is None:
        return []
    joined = Change(_("The other record"), f"{other.called} {initial_of(other)} ({team_of(other)})", _("is closed"))
    return [joined, *(Change(label, "", words) for label, words in same_words(proposal.person, other))]


def _death(proposal: Proposal) -> list[Change]:
    day = parse_date(proposal.wanted.get("on", ""))
    return [Change(_("Died on"), "", formats.date_format(day, "j F Y") if day else "")]


def _resume(proposal: Proposal) -> list[Change]:
    account = proposal.person.account
    return [Change(_("Account"), account.get_stopped_as_display() if account else "", _("opens again"))]


_DESCRIBED: dict[str, Callable[[Proposal], list[Change]]] = {
    ProposalKind.CONTACT: _contact,
    ProposalKind.INVITE: _invite,
    ProposalKind.RECOVER: _recover,
    ProposalKind.ROLE: _role,
    ProposalKind.TIE: _tie,
    ProposalKind.MERGE: _merge,
    ProposalKind.DEATH: _death,
    ProposalKind.RESUME: _resume,
}
