"""The promise that families read: as it was measured, not as we would like it."""

from django.core.cache import cache

from base.clock import LONDON, now, working_days_between
from letterbox.measures import rank, since
from letterbox.models import Packet

FOUR_IN_FIVE = 0.8
ENOUGH = 20
KEY, A_DAY = "letterbox-measured-promise", 24 * 60 * 60


def measured() -> int | None:
    """Within how many working days four in five letters were ready; none before there are three months of figures."""
    found = cache.get(KEY)
    if found is None:
        found = _measure() or 0
        cache.set(KEY, found, A_DAY)
    return found or None


def _measure() -> int | None:
    """A backlog that was brought in from elsewhere does not count."""
    ready = Packet.objects.filter(approved_at__isnull=False, item__logged_as=None)
    if not ready.filter(approved_at__lt=since()).exists():
        return None
    times = list(ready.filter(approved_at__gte=since()).values_list("item__received_at", "approved_at"))
    if len(times) < ENOUGH:
        return None
    dates = (
        (start.astimezone(LONDON).date(), (end or now()).astimezone(LONDON).date()) for start, end in times if start
    )
    return rank((working_days_between(start, end) for start, end in dates), FOUR_IN_FIVE)
