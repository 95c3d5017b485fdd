"""May this account do this to this person? Asked in bulk, answered without a reason."""

from collections.abc import Iterable

from django.db.models import Q

from people.enums import Right, Stand
from people.models import Person, Role, Standing, User


def ringable(account: User, keys: Iterable[str]) -> set[str]:
    """Which of these recipients the account may ring: people of its team, not itself, nobody it stands apart from."""
    wanted = {key.removeprefix("person:"): key for key in keys}
    own = set(Person.objects.filter(account=account).values_list("pk", flat=True))
    roles = [r for r in Role.objects.current().filter(person__in=own) if Right.RING_PEOPLE in r.rights]
    found = [p for p in Person.objects.filter(public_id__in=wanted) if p.pk not in own and p.account_id != account.pk]
    reached = [p for p in found if any(role.covers(p.spoke_id, p.council_id) for role in roles)]
    shut = apart(own, (p.pk for p in reached))
    return {wanted[p.public_id] for p in reached if p.pk not in shut}


def apart(ones: Iterable[int], others: Iterable[int]) -> set[int]:
    """Those of `others` whom one of `ones` must not meet, or about whom a person would have to decide."""
    near, far = set(ones), set(others)
    pairs = Standing.objects.exclude(stand=Stand.KNOWN).filter(
        Q(one__in=near, other__in=far) | Q(one__in=far, other__in=near)
    )
    met = {key for pair in pairs.values_list("one", "other") for key in pair}
    return met & far
