"""Handing a safe copy on, and taking files away."""

from functools import partial
from typing import Any

from django.db import transaction

from audit.log import action, record
from vault.models import File, SafeCopy
from vault.stores import COPIES, QUARANTINE


@action
def hand_on(copy: SafeCopy, *, owner: str, by: Any) -> SafeCopy:
    """A copy of this version under another owner's key, with an id of its own and no way back to the file."""
    seen = {"place": copy.place, "kind": copy.kind, "text": copy.text}
    measures = {"width": copy.width, "height": copy.height, "seconds": copy.seconds, "size": copy.size}
    fresh = SafeCopy(key_owner=owner, has_thumbnail=copy.has_thumbnail, **seen, **measures)
    for source, target in zip(copy.blobs(), fresh.blobs(), strict=True):
        with COPIES.open(copy.key_owner, source) as file:
            COPIES.write(owner, target, file.chunks())
    fresh.save()
    record("copy_handed_on", on=fresh, by=by)
    return fresh


@action
def discard(file: File, *, by: Any) -> None:
    """The file goes with all its copies: for what was never sent. What was handed on stays."""
    record("file_discarded", on=file, by=by)
    blobs = [name for copy in file.copies.all() for name in copy.blobs()]
    transaction.on_commit(partial(QUARANTINE.remove, file.public_id))
    transaction.on_commit(partial(COPIES.remove, *blobs))
    file.delete()
