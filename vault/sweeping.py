"""What comes round: ringing for work that is due, and clearing away what no row names."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from time import time

from django.conf import settings

from base import bell
from base.clock import now
from vault.actions.editing import BURN_IN
from vault.actions.receiving import MAKE_SAFE
from vault.files.jail import PREFIX
from vault.models import Edit, File, SafeCopy
from vault.stores import COPIES, QUARANTINE, Store

MOST_AT_ONCE = 200
A_DAY = timedelta(days=1)
AN_HOUR = 3600


def ring_due() -> int:
    """Rings for all that is due: what waits, and what a dead worker left. Returns how many rows."""
    count = 0
    for model, task in ((File, MAKE_SAFE), (Edit, BURN_IN)):
        for pk in model.objects.due(now()).order_by("run_after").values_list("pk", flat=True)[:MOST_AT_ONCE]:
            bell.ring(task, pk)
            count += 1
    return count


def clear() -> int:
    """Removes bytes older than a day that no row names, and folders of jails whose worker died. Returns how many."""
    _clear_jails()
    return _clear(QUARANTINE) + _clear(COPIES)


def _clear(store: Store) -> int:
    count = 0
    for names in _in_lots(store.names(before=now() - A_DAY)):
        ids = {name.partition(".")[0] for name in names}
        model = File if store is QUARANTINE else SafeCopy
        known = set(model.objects.filter(public_id__in=ids).values_list("public_id", flat=True))
        unknown = [name for name in names if name.partition(".")[0] not in known]
        store.remove(*unknown)
        count += len(unknown)
    return count


def _clear_jails() -> None:
    for folder in Path(settings.JAIL_FOLDER or tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if folder.stat().st_mtime < time() - AN_HOUR:
            shutil.rmtree(folder, ignore_errors=True)


def _in_lots(names: Iterator[str]) -> Iterator[list[str]]:
    while lot := list(islice(names, MOST_AT_ONCE)):
        yield lot
