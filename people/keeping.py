"""How long accounts, people and what is noted about them are kept, where they stand in no adoption record."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.sessions.models import Session
from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from base.keeping import Fate, Rows, Rule, ago
from base.privacy import Keep
from people.actions import erasing, warning
from people.enums import STAFF_ROLES, ProposalState, Stop
from people.enums import Role as RoleName
from people.models import (
    Alert,
    Card,
    Conflict,
    Glass,
    Guess,
    Invitation,
    KnownDevice,
    Look,
    Person,
    Proposal,
    Role,
    Support,
    User,
)
from people.rules import stands_on_record
from vault import erasing as vault
from vault.envelope import EMPTIED

ENDED = frozenset(ProposalState) - {ProposalState.WAITING, ProposalState.AGREED}
CLOSED = (Stop.CLOSED, Stop.LEFT)
GRACE_DAYS = 30

# --- Accounts ---------------------------------------------------------------------------------------


def _of(model: type, **also: object) -> Exists:
    """Whether the account has a row of this kind."""
    field = "user" if model in (EmailAddress, Authenticator) else "account"
    return Exists(model.objects.filter(**{field: OuterRef("pk")}, **also))  # type: ignore[attr-defined]


def _ownerless() -> QuerySet[User]:
    return User.objects.filter(~_of(Person), is_superuser=False)


def _still_opens(users: QuerySet[User]) -> QuerySet[User]:
    """Those in which something is left by which somebody signs in or is known."""
    cards = Card.objects.filter(account=OuterRef("pk")).exclude(number_digest__startswith=erasing.ENDED_CARD)
    has_password = ~Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    return users.filter(
        Q(email__isnull=False)
        | has_password
        | Exists(cards)
        | _of(KnownDevice)
        | _of(Authenticator)
        | _of(EmailAddress)
    )


def unproved_due(at: datetime) -> Rows:
    fresh = _ownerless().filter(is_active=True, joined_at__lt=ago(at, days=7))
    return fresh.filter(~_of(EmailAddress, verified=True), ~_of(Card), ~_of(Proposal))


def unused_due(at: datetime) -> Rows:
    """Nobody of ours, not signed in for two years, and not told of it yet."""
    unused = _still_opens(_ownerless()).alias(used_at=Coalesce("last_login", "joined_at"))
    return unused.filter(used_at__lt=ago(at, months=24), warned_at__isnull=True)


def warned_due(at: datetime) -> Rows:
    return _still_opens(_ownerless()).filter(warned_at__lt=ago(at, days=GRACE_DAYS))


def closed_due(at: datetime) -> Rows:
    closed = _still_opens(User.objects.filter(stopped_as__in=CLOSED, stopped_at__lt=ago(at, days=30)))
    owners = Person.objects.filter(account__in=closed)
    recorded = stands_on_record(owners.values_list("pk", flat=True))
    return closed.exclude(Exists(Person.objects.filter(account=OuterRef("pk"), pk__in=recorded)))


def guesses_due(at: datetime) -> Rows:
    return Guess.objects.filter(last_at__lt=ago(at, days=1), wait_until__lt=at)


def devices_due(at: datetime) -> Rows:
    return KnownDevice.objects.filter(last_seen__lt=ago(at, months=13))


def session_notes_due(at: datetime) -> Rows:
    """What was noted of a session that has ended: where it came from, and with which browser."""
    alive = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=at)
    notes: Rows = UserSession.objects.all()
    return notes.filter(~Exists(alive), created_at__lt=ago(at, days=1))


def erase_accounts(rows: Sequence[User]) -> None:
    for account in rows:
        erasing.erase_account(account)


# --- What is noted about a person -------------------------------------------------------------------


def invitation_addresses_due(at: datetime) -> Rows:
    end = ago(at, days=90)
    over = Invitation.objects.filter(Q(used_at__lt=end) | Q(ended_at__lt=end) | Q(use_by__lt=end))
    return over.exclude(address=EMPTIED)


def invitations_due(at: datetime) -> Rows:
    end = ago(at, years=2)
    return Invitation.objects.filter(Q(used_at__lt=end) | Q(ended_at__lt=end) | Q(use_by__lt=end))


def _ended_proposals(before: datetime) -> QuerySet[Proposal]:
    """Whatever came of them, and the time in which they could be undone is over."""
    ended_at = Coalesce("undo_until", "done_at", "decided_at", "made_at")
    return Proposal.objects.alias(end=ended_at).filter(state__in=ENDED, end__lt=before)


def proposal_words_due(at: datetime) -> Rows:
    return _ended_proposals(ago(at, years=1)).exclude(payload=EMPTIED, why=EMPTIED)


def proposals_due(at: datetime) -> Rows:
    old = _ended_proposals(ago(at, years=6))
    return old.exclude(person__in=stands_on_record(old.values_list("person", flat=True)))


def conflicts_due(at: datetime) -> Rows:
    """Six years after it was said, if the worker has not worked here for six years either."""
    end = ago(at, years=6)
    works = Role.objects.filter(Q(until=None) | Q(until__gte=end.date()), role__in=STAFF_ROLES)
    return Conflict.objects.filter(~Exists(works.filter(person=OuterRef("worker"))), declared_at__lt=end)


def looks_due(at: datetime) -> Rows:
    return Look.objects.filter(at__lt=ago(at, years=6))


def glasses_due(at: datetime) -> Rows:
    return Glass.objects.filter(at__lt=ago(at, years=6))


def alerts_due(at: datetime) -> Rows:
    return Alert.objects.filter(at__lt=ago(at, years=6))


def _empty(model: type, rows: Sequence[Invitation | Proposal]) -> None:
    vault.empty(model.objects.filter(pk__in=[row.pk for row in rows]))  # type: ignore[attr-defined]


# --- People -----------------------------------------------------------------------------------------


def _may_go(people: QuerySet[Person]) -> QuerySet[Person]:
    """Those who stand in no adoption record, read no letters, and about whom nothing waits to be decided."""
    waits = Proposal.objects.open().filter(Q(person=OuterRef("pk")) | Q(other=OuterRef("pk")))
    found = people.filter(~Exists(waits), merged_into=None, erased_at=None)
    stay = erasing.why_they_stay(found.values_list("pk", flat=True))
    return found.exclude(pk__in=stay)


def supporters_due(at: datetime) -> Rows:
    """They helped somebody, and have helped nobody for a year; they are nothing else to the agency."""
    helped = Support.objects.filter(supporter=OuterRef("pk"))
    last = helped.order_by().values("supporter").annotate(last=Max("ended_at")).values("last")
    other_roles = Role.objects.filter(person=OuterRef("pk")).exclude(role=RoleName.SUPPORTER)
    nothing_else = Person.objects.filter(~Exists(other_roles), ~Exists(helped.filter(ended_at=None)))
    return _may_go(nothing_else.alias(last_helped=last).filter(last_helped__lt=ago(at, years=1)))


def left_people_due(at: datetime) -> Rows:
    return _may_go(Person.objects.filter(closed_at__lt=ago(at, years=3)))


def erase_people(rows: Iterable[Person]) -> None:
    for person in rows:
        erasing.erase(person)


RULES = (
    Rule("unproved-accounts", Keep.ACCOUNT, Fate.DELETE, _("seven days without a proved e-mail address"), unproved_due),
    Rule(
        "unused-accounts-told",
        Keep.ACCOUNT,
        Fate.WARN,
        _("not signed in for two years, and nobody of ours stands behind it"),
        unused_due,
        warning.warn_unused,
        20,
    ),
    Rule(
        "unused-accounts",
        Keep.ACCOUNT,
        Fate.ERASE,
        _("30 days after we wrote, and not used"),
        warned_due,
        erase_accounts,
        1,
    ),
    Rule(
        "closed-accounts",
        Keep.ACCOUNT,
        Fate.ERASE,
        _("30 days after it was closed, if its owner stands in no adoption record"),
        closed_due,
        erase_accounts,
        1,
    ),
    Rule("session-notes", Keep.ACCOUNT, Fate.DELETE, _("the session has ended"), session_notes_due),
    Rule("guesses", Keep.DAYS, Fate.DELETE, _("a day after the last wrong PIN"), guesses_due),
    Rule("known-devices", Keep.DEVICE, Fate.DELETE, _("13 months after it was last used"), devices_due),
    Rule(
        "invitation-addresses",
        Keep.TWO_YEARS,
        Fate.EMPTY,
        _("90 days after it was used, ended or ran out"),
        invitation_addresses_due,
        partial(_empty, Invitation),
    ),
    Rule(
        "invitations", Keep.TWO_YEARS, Fate.DELETE, _("two years after it was used, ended or ran out"), invitations_due
    ),
    Rule(
        "proposal-words",
        Keep.SIX_YEARS,
        Fate.EMPTY,
        _("a year after it was done, turned down or taken back"),
        proposal_words_due,
        partial(_empty, Proposal),
    ),
    Rule(
        "proposals",
        Keep.SIX_YEARS,
        Fate.DELETE,
        _("six years after its end, if it is about nobody in an adoption record"),
        proposals_due,
    ),
    Rule("looks", Keep.SIX_YEARS, Fate.DELETE, _("six years after the look"), looks_due),
    Rule("glasses", Keep.SIX_YEARS, Fate.DELETE, _("six years after the look"), glasses_due),
    Rule("alerts", Keep.SIX_YEARS, Fate.DELETE, _("six years after it was raised"), alerts_due),
    Rule(
        "conflicts",
        Keep.SIX_YEARS,
        Fate.DELETE,
        _("six years after it was said and the worker left"),
        conflicts_due,
    ),
    Rule(
        "supporters",
        Keep.PERSON,
        Fate.ERASE,
        _("a year after they last helped somebody, if they are nothing else to us"),
        supporters_due,
        erase_people,
        1,
    ),
    Rule(
        "people-who-left",
        Keep.PERSON,
        Fate.ERASE,
        _("three years after they stopped using the service, if they stand in no adoption record"),
        left_people_due,
        erase_people,
        1,
    ),
)
