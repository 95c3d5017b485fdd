"""Composing a packet: the covering words can be made from the reader's own line alone."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from letterbox.models import Line, Packet, ReleaseCopy
from letterbox.names import child_on
from letterbox.pictures import fingerprints
from vault.seal import digest


@dataclass(frozen=True)
class ReadersEnd:
    """All that covering words may know: what the reader's own side knows of the line."""

    reader_signs_as: str
    writer_called: str
    child_called: str


def readers_end(line: Line) -> ReadersEnd:
    """The line as the reader knows it."""
    return ReadersEnd(
        reader_signs_as=line.reader.signs_as,
        writer_called=line.writer_called,
        child_called=child_on(line, "reader"),
    )


def cover(end: ReadersEnd) -> str:
    """The covering words."""
    return _(
        "Dear %(reader)s,\n\nThis letter is from %(writer)s. It is about %(child)s. Two of us have read it. Read it "
        "when it suits you; it stays here for you. If you would like to talk about it, or would like help to "
        "write back, please ring us."
    ) % {"reader": end.reader_signs_as, "writer": end.writer_called, "child": end.child_called}


class NotAsApproved(Exception):
    """What lies in the packet is not what two people approved. It reaches nobody."""


def as_approved(copy: ReleaseCopy) -> None:
    """Looks at the whole packet once more, at each delivery. Raises NotAsApproved."""
    packet = copy.packet
    copies = list(packet.copies.select_related("line__reader").order_by("pk"))
    if not packet.approved_digest or packet_digest(packet, copies) != packet.approved_digest:
        raise NotAsApproved


def enclosures(copy: ReleaseCopy) -> dict[str, str]:
    """What belongs into the envelope, each piece by name."""
    pictures = copy.pictures.values_list("place", flat=True)
    return {
        "cover": _("The covering words"),
        "letter": _("The letter"),
        **{f"picture-{place}": _("Picture %(number)s") % {"number": place} for place in pictures},
    }


def packet_digest(packet: Packet, copies: list[ReleaseCopy]) -> str:
    """What the second reader approves: a keyed digest over all that will leave, and over who will get it."""
    told = [packet.cover]
    for copy in copies:
        people = sorted(copy.line.reader.members.values_list("person__public_id", flat=True))
        told += [copy.public_id, copy.line.public_id, copy.line.reader.public_id, *people, copy.text]
        told += fingerprints(copy)
    return digest(f"packet:{packet.public_id}", "\x00".join(told))
