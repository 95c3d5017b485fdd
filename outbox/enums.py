"""States of a message, and the moves between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a message is on its way."""

    WAITING = "waiting", _("Waiting to go")
    CLAIMED = "claimed", _("On its way")
    TO_RING = "to_ring", _("A person rings, or posts a note")
    HANDED_OVER = "handed_over", _("Handed over")
    DOUBTFUL = "doubtful", _("It may have gone: a person looks")
    NOT_TAKEN = "not_taken", _("The mail server would not take it")
    NO_WAY = "no_way", _("There is no safe way to reach them")


MOVES: dict[str, frozenset[str]] = {
    State.WAITING: frozenset({State.CLAIMED, State.TO_RING, State.NO_WAY}),
    State.CLAIMED: frozenset({State.HANDED_OVER, State.WAITING, State.DOUBTFUL, State.NOT_TAKEN}),
    State.TO_RING: frozenset({State.HANDED_OVER}),
    State.HANDED_OVER: frozenset(),
    State.DOUBTFUL: frozenset({State.HANDED_OVER, State.WAITING, State.TO_RING}),
    State.NOT_TAKEN: frozenset({State.WAITING, State.TO_RING}),
    State.NO_WAY: frozenset({State.WAITING, State.TO_RING}),
}

FOR_A_PERSON = frozenset({State.DOUBTFUL, State.NOT_TAKEN, State.NO_WAY})
NOT_GONE = frozenset({State.WAITING, State.TO_RING, State.NOT_TAKEN, State.NO_WAY})
EMAIL = "email"
RING = "ring"
POST = "post"
BY_HAND = frozenset({RING, POST})


class Settlement(models.TextChoices):
    """What a person decides about a message that stands still."""

    ARRIVED = "arrived", _("It arrived: leave it")
    SEND_AGAIN = "send_again", _("It did not go: send it again")
    RING_THEM = "ring_them", _("A person rings instead")
