"""Making a file safe: scanned, sniffed, rebuilt in the jail. Safe to call twice, or from two workers."""

import json
from collections.abc import Iterable

from audit.log import action, record
from base.clock import now
from base.moves import move
from vault.actions.due import MOST_ATTEMPTS, claim, mine, or_later
from vault.enums import FileState, Kind, Reason, Scan
from vault.files import jail
from vault.files.scanning import Unanswered, scan
from vault.files.sniffing import HEAD, sniff
from vault.inside.sizes import ACCEPTED
from vault.models import File, SafeCopy
from vault.signals import file_looked_at
from vault.stores import COPIES, QUARANTINE
from vault.streams import Opening


class Refused(Exception):
    """The file cannot be taken. `trouble` says, for whoever runs this, what the jail met."""

    def __init__(self, reason: str, trouble: str = "") -> None:
        self.reason, self.trouble = Reason(reason), trouble
        super().__init__(reason)


def make_safe(pk: int) -> None:
    """Takes a file that is due as far as it can go."""
    file = claim(File, pk)
    if file is None:
        return
    with or_later(file, lambda: _refuse(file, Reason.UNREADABLE)):
        if file.attempts > MOST_ATTEMPTS:
            _refuse(file, Reason.UNREADABLE)
            return
        try:
            with QUARANTINE.open(file.key_owner, file.public_id) as original:
                _rebuild(file, original)
        except Refused as refused:
            _refuse(file, refused.reason, refused.trouble)


def _rebuild(file: File, original: Opening) -> None:
    kind = sniff(original.read(HEAD))
    if kind == Kind.UNKNOWN:
        raise Refused(Reason.UNKNOWN_KIND if file.size else Reason.EMPTY)
    if file.size > ACCEPTED[kind]:
        raise Refused(Reason.TOO_LARGE)
    file.scan = _scanned(original.chunks(), kind)
    if file.scan == Scan.FOUND:
        raise Refused(Reason.VIRUS)
    if file.scan == Scan.NOT_SCANNED and kind != Kind.PICTURE:
        raise Refused(Reason.NO_SCANNER)
    with jail.rebuilt(kind, original.chunks()) as made:
        if made.refused:
            raise Refused(made.refused, made.trouble)
        _keep(file, kind, made)


def _scanned(chunks: Iterable[bytes], kind: Kind) -> Scan:
    """A picture does not wait for a scanner that is away: it is rebuilt from its pixels all the same."""
    try:
        return scan(chunks)
    except Unanswered:
        if kind != Kind.PICTURE:
            raise
        return Scan.NOT_SCANNED


def _keep(file: File, kind: Kind, made: jail.Rebuilt) -> None:
    """Seals the copies, then says in one transaction that they are there. What no row names is swept away later."""
    copies = [sealed(made, piece, SafeCopy(file=file, place=place)) for place, piece in enumerate(made.pieces, start=1)]
    if kind == Kind.FILM:  # a sound looks like one from outside
        kind = Kind(copies[0].kind)
    name = [("name", file.name)] if file.name else []
    _note_safe(file, kind, copies, [*name, *made.stripped])


def sealed(made: jail.Rebuilt, piece: jail.Made, copy: SafeCopy) -> SafeCopy:
    """Fills in the copy from what the jail made, and seals its bytes. The row is not saved yet."""
    copy.key_owner = copy.file.key_owner if copy.file else copy.key_owner
    copy.kind, copy.text = piece.kind, piece.text
    copy.width, copy.height, copy.seconds = piece.width, piece.height, piece.seconds
    if piece.name:
        copy.size = COPIES.write(copy.key_owner, copy.public_id, made.chunks_of(piece))
    if piece.thumbnail:
        COPIES.write(copy.key_owner, copy.thumbnail_name, made.thumbnail_of(piece))
        copy.has_thumbnail = True
    return copy


@action
def _note_safe(file: File, kind: Kind, copies: list[SafeCopy], stripped: list[tuple[str, str]]) -> None:
    row = mine(file)
    for copy in copies:
        copy.save()
    found = {"kind": kind, "scan": file.scan, "stripped": json.dumps(stripped)}
    move(row, FileState.SAFE, looked_at=now(), leased_until=None, trouble="", **found)
    record("file_made_safe", on=row, why=kind)
    file_looked_at.send(File, file=row)


@action
def _refuse(file: File, reason: Reason, trouble: str = "") -> None:
    row = mine(file)
    found = {"scan": file.scan, "reason": reason, "trouble": trouble}
    move(row, FileState.REFUSED, looked_at=now(), leased_until=None, **found)
    record("file_refused", on=row, why=reason)
    file_looked_at.send(File, file=row)
