"""How people stand to each other."""

from collections.abc import Iterable
from itertools import product

from audit.log import HasPublicId, action, record
from people.enums import Stand
from people.models import Person, Standing

STRICTEST_FIRST = (Stand.APART, Stand.ASK, Stand.KNOWN)


@action
def set_standing(ones: Iterable[Person], others: Iterable[Person], stand: Stand, by: HasPublicId | str) -> None:
    """Writes how each of these stands to each of those; said again, the newer word counts."""
    for one, other in product(ones, others):
        low, high = sorted((one.pk, other.pk))
        Standing.objects.update_or_create(one_id=low, other_id=high, defaults={"stand": stand})
        record("standing_set", on=one, by=by, why=stand)


@action
def keep_standing(ones: Iterable[Person], others: Iterable[Person], stand: Stand, by: HasPublicId | str) -> None:
    """The same, but a pair about whom something stricter is written keeps that: two homes in two arrangements."""
    for one, other in product(ones, others):
        low, high = sorted((one.pk, other.pk))
        written = Standing.objects.filter(one_id=low, other_id=high).first()
        if written is None or STRICTEST_FIRST.index(stand) < STRICTEST_FIRST.index(Stand(written.stand)):
            set_standing([one], [other], stand, by=by)
