"""The calendar of an arrangement: letters that are due, meetings and calls, what rests and until when."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from base.clock import now
from base.ids import PublicId
from letterbox.enums.plan import (
    EXCHANGE_MOVES,
    MAY_RECEIVE,
    OCCASION_MOVES,
    WAITING_FOR_A_LETTER,
    ExchangeState,
    OccasionKind,
    OccasionState,
    PauseWhy,
)
from letterbox.models.arrangement import Arrangement, Child, Line, OfArrangement, Party
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class Exchanges(models.QuerySet["Exchange"]):
    def waiting(self) -> Self:
        """It is time for a letter, and none has come."""
        return self.filter(state__in=WAITING_FOR_A_LETTER)

    def to_open(self, day: date) -> Self:
        return self.filter(state=ExchangeState.PLANNED, opens_on__lte=day)

    def for_a_letter(self, line: Line, until: date) -> "Exchange | None":
        """The occasion that a letter on this line answers: the latest that has begun, or will by `until`."""
        found = self.filter(line=line, state__in=MAY_RECEIVE, opens_on__lte=until)
        waiting = found.waiting().order_by("opens_on").first()
        return waiting or found.order_by("-opens_on").first()


class Exchange(Sealed):
    """One due occasion on a line. Each end has its own reference."""

    MOVES = EXCHANGE_MOVES

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="exchanges")
    writer_ref = PublicId()
    reader_ref = PublicId()
    opens_on = models.DateField()
    due_on = models.DateField(help_text="The last day of the window; later when there is more time.")
    state = models.CharField(max_length=20, choices=ExchangeState.choices, default=ExchangeState.PLANNED)
    excuse = SealedTextField(default="", help_text="Why there is more time, or no letter this time. For staff alone.")
    waiting_told_on = models.DateField(null=True, blank=True, help_text="When the waiting side last heard from us.")
    look_again_on = models.DateField(null=True, blank=True, help_text="By when we promised to write to it again.")
    told_again = models.BooleanField(default=False, help_text="More was said since than that nothing had come.")

    objects = Exchanges.as_manager()

    class Meta:
        ordering = ["opens_on", "pk"]
        indexes = [models.Index(fields=["state", "opens_on"], name="exchange_calendar")]
        constraints = [
            models.UniqueConstraint(fields=["line", "opens_on"], name="one_exchange_for_a_day"),
            models.CheckConstraint(condition=Q(due_on__gte=models.F("opens_on")), name="exchange_is_due_after_opening"),
            models.CheckConstraint(
                condition=Q(look_again_on__isnull=True) | Q(look_again_on__gt=models.F("waiting_told_on")),
                name="promised_a_later_day",
            ),
        ]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.line.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]


class Occasion(OfArrangement):
    """Contact that is no letter: a first meeting, a meet-up, a call, or that they found each other online."""

    MOVES = OCCASION_MOVES

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="occasions")
    kind = models.CharField(max_length=20, choices=OccasionKind.choices)
    state = models.CharField(max_length=20, choices=OccasionState.choices, default=OccasionState.PLANNED)
    day = models.DateField()
    parties = models.ManyToManyField(Party, related_name="occasions")
    children = models.ManyToManyField(Child, related_name="occasions")
    words = SealedTextField(default="", help_text="What is planned, or what happened. For staff alone.")
    support = SealedTextField(default="", help_text="What help was offered, and to whom.")
    look_again_on = models.DateField(null=True, blank=True, help_text="When we ask how it is going.")
    recorded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["day", "pk"]


class Pause(OfArrangement):
    """Something rests: always with a reason, an owner and a day to look again."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="pauses")
    line = models.ForeignKey(Line, null=True, blank=True, on_delete=models.PROTECT, related_name="pauses")
    why = models.CharField(max_length=20, choices=PauseWhy.choices)
    words = SealedTextField(default="")
    owner = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    put_at = models.DateTimeField(default=now)
    next_look_on = models.DateField()
    lifted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["put_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["line", "why"],
                condition=Q(lifted_at__isnull=True, line__isnull=False),
                name="one_open_pause_of_a_line",
            ),
        ]
