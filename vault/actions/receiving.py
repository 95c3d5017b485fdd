"""Taking a file in: sealed as it comes, into quarantine, and put in line to be made safe."""

from typing import Any

from audit.log import action, record
from base import bell
from base.clock import now
from base.moves import move
from vault.enums import FileState, Scan
from vault.models import File
from vault.stores import QUARANTINE

MAKE_SAFE = "vault.tasks.make_safe"
LONGEST_NAME = 255


@action
def receive(upload: Any, *, owner: str, by: Any) -> File:
    """Takes in what a form brought, sealed for `owner`. The caller has looked at its size (vault.uploads).

    Opens nothing: a worker does. `file_looked_at` tells when it has.
    """
    file = File(key_owner=owner, name=(upload.name or "")[-LONGEST_NAME:])
    file.size = QUARANTINE.write(owner, file.public_id, upload.chunks())
    file.save()
    record("file_received", on=file, by=by)
    bell.ring(MAKE_SAFE, file.pk)
    return file


@action
def look_again(file: File, *, by: Any) -> None:
    """Has a file that could not be taken looked at once more. Raises NotAllowed when it was not refused."""
    file = File.objects.select_for_update().get(pk=file.pk)
    fresh = {"reason": "", "looked_at": None, "attempts": 0, "run_after": now(), "leased_until": None}
    move(file, FileState.ARRIVED, scan=Scan.NOT_SCANNED, **fresh)
    record("file_looked_at_again", on=file, by=by)
    bell.ring(MAKE_SAFE, file.pk)
