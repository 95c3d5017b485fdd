"""Letting a reader know that something has come: on a good day, and in the way they chose."""

import logging

from audit.log import action, record
from base.clock import now
from letterbox import messages
from letterbox.actions import safekeeping
from letterbox.actions.locking import locked
from letterbox.days import may_tell
from letterbox.enums import ItemState
from letterbox.enums.receiving import BY_A_PERSON, Standing
from letterbox.models import Packet, Party, StandingChoice
from letterbox.rules import may_pass
from people.models import Person

log = logging.getLogger(__name__)
A_LOT = 200


@action
def announce(packet: Packet) -> bool:
    """Lets its reader know, unless today is no day for it: then it waits. Returns whether it was done."""
    item = locked(packet.item)
    found = Packet.objects.waiting_to_be_announced().filter(pk=packet.pk).first()
    if found is None or not may_pass(item):
        return False
    choice = StandingChoice.objects.of(item.line.reader_id)
    if choice == Standing.KEEP:
        for copy in found.copies.all():
            safekeeping.keep(item, copy, ItemState.KEPT)
            record("letter_kept_as_chosen", on=copy)
        return True
    if not may_tell(found, now()):
        return False
    _let_know(found, choice)
    return True


def _let_know(packet: Packet, choice: Standing) -> None:
    packet.announced_at = now()
    packet.save(update_fields=["announced_at"])
    for copy in packet.copies.select_related("line__reader"):
        if choice == Standing.RING or (choice in BY_A_PERSON and copy.line.reader.first_told_at):
            messages.somebody_brings(copy, choice)
        else:
            messages.something_is_ready(copy)


def announce_due() -> int:
    """What waited for a good day. Returns how many. One that breaks holds up no other; the error log names it."""
    waiting = Packet.objects.waiting_to_be_announced().select_related("item").order_by("approved_at", "pk")
    return sum(map(_announced, waiting[:A_LOT]))


def _announced(packet: Packet) -> bool:
    try:
        return announce(packet)
    except Exception:
        log.exception("packet %s could not be announced", packet.pk)
        return False


@action
def choose_standing(party: Party, choice: Standing, by: Person, *, any_day: bool | None = None) -> None:
    """What this party would like from now on; of a couple the last word counts, and both hear of it.

    What was to be said of something that waits, and has not been said, is said in the new way.
    """
    wishes = {"choice": choice, "chosen_by": by, "chosen_at": now()}
    StandingChoice.objects.update_or_create(party=party, defaults=wishes)
    if any_day is not None:
        Party.objects.filter(pk=party.pk).update(any_day=any_day)
    record("standing_choice_made", on=party, by=by)
    messages.standing_changed(party, choice)
    for packet in Packet.objects.announced_to(party).select_related("item"):
        _take_back(packet)
        announce(packet)


def _take_back(packet: Packet) -> None:
    """The notice of something that its reader has not heard of goes no more."""
    locked(packet.item)
    for copy in packet.copies.all():
        messages.nothing_more_about(copy)
    Packet.objects.filter(pk=packet.pk).update(announced_at=None)
