"""What managers are given about colleagues and looks, and each worker about their own."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Prefetch, Q

from base.clock import now
from people.enums import STAFF_ROLES, ProposalKind, Right
from people.models import Alert, Glass, Look, Person, Proposal, Role, Training, User
from people.rules import apart, within_reach
from people.staff import NOBODY
from vault.keys import preload

LOOK_BACK = timedelta(days=7)
AT_MOST = 200


@dataclass(frozen=True)
class Colleague:
    """A row of the list of colleagues."""

    person: Person
    roles: list[Role]
    trainings: list[Training]

    @property
    def account(self) -> User | None:
        return self.person.account


@dataclass(frozen=True)
class Looker:
    """How much one worker looked at in a week."""

    worker: Person
    people: int
    outside: int


def _staff_roles() -> Prefetch[str]:
    held = Role.objects.current().filter(role__in=STAFF_ROLES).select_related("spoke", "council").order_by("pk")
    return Prefetch("roles", held, to_attr="held")


def _people_of_staff(account: User) -> list[Person]:
    """Those who hold a staff role, or for whom one was asked, of teams that the account leads."""
    held = Role.objects.current().filter(role__in=STAFF_ROLES).values("person")
    asked = Proposal.objects.open().filter(kind=ProposalKind.ROLE).values("person")
    found = Person.objects.standing().filter(Q(pk__in=held) | Q(pk__in=asked)).select_related("account", "spoke")
    trained = Prefetch("trainings", Training.objects.order_by("-passed_on", "pk"))
    people = found.prefetch_related(_staff_roles(), trained).order_by("called", "pk")
    return within_reach(account, people, Right.LEAD_STAFF)


def colleagues(account: User) -> list[Colleague]:
    """The staff of the teams that the account leads, without its owner."""
    return [
        Colleague(each, each.held, list(each.trainings.all()))  # type: ignore[attr-defined]
        for each in _people_of_staff(account)
    ]


def own_looks(account: User) -> list[Look]:
    """What this worker has looked at, the newest first."""
    found = Look.objects.filter(worker__account=account).select_related("person")
    return list(found.order_by("-at", "-pk")[:AT_MOST])


def _under_review(account: User, workers: list[Person]) -> set[int]:
    """The keys of those whose looks this account may review: never its own."""
    return {each.pk for each in within_reach(account, workers, Right.REVIEW_LOOKS)} if workers else set()


def alerts(account: User) -> list[Alert]:
    """What nobody has seen yet."""
    found = list(Alert.objects.filter(seen_at=None).select_related("worker").order_by("-at", "-pk")[:AT_MOST])
    near = _under_review(account, [each.worker for each in found])
    return [each for each in found if each.worker_id in near]


def glasses(account: User) -> list[Glass]:
    """Looks outside a team that nobody has reviewed yet: not those at somebody whom the reader must not meet."""
    found = list(
        Glass.objects.filter(reviewed_at=None).select_related("worker", "person").order_by("at", "pk")[:AT_MOST]
    )
    if not found:
        return []
    near = _under_review(account, [each.worker for each in found])
    own = list(Person.objects.filter(account=account).values_list("pk", flat=True))
    shut = apart(own, [NOBODY, *(each.person_id for each in found)]) | set(own)
    preload(each.key_owner for each in found)
    return [each for each in found if each.worker_id in near and each.person_id not in shut]


def lookers(account: User) -> list[Looker]:
    """The week's looks, counted by worker."""
    week = Look.objects.filter(at__gte=now() - LOOK_BACK).values("worker")
    counted = week.annotate(
        people=Count("person", distinct=True), outside=Count("person", distinct=True, filter=Q(why="glass"))
    )
    numbers = {row["worker"]: row for row in counted}
    workers = list(Person.objects.filter(pk__in=[NOBODY, *numbers]).order_by("called", "pk"))
    near = _under_review(account, workers)
    return [
        Looker(each, numbers[each.pk]["people"], numbers[each.pk]["outside"]) for each in workers if each.pk in near
    ]


def waiting_reviews(account: User) -> int:
    """How much waits for somebody who reviews looks."""
    return len(alerts(account)) + len(glasses(account))
