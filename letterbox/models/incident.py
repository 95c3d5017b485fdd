"""Something may have been told to the wrong people: what is known, who is told, and until when."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from agency.models import LocalAuthority, Spoke
from base.clock import now
from letterbox.enums.desk import INCIDENT_MOVES, IncidentKind, IncidentState
from letterbox.models.arrangement import Line, Party
from letterbox.models.item import Item
from letterbox.models.talk import Talk
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed

CLOCK = timedelta(hours=72)


def clock_ends() -> datetime:
    return now() + CLOCK


class Incidents(models.QuerySet["Incident"]):
    def open(self) -> Self:
        return self.filter(state=IncidentState.OPEN)


class Incident(Sealed):
    """A possible leak. While it is open, nothing is released on its line."""

    MOVES = INCIDENT_MOVES

    state = models.CharField(max_length=10, choices=IncidentState.choices, default=IncidentState.OPEN)
    kind = models.CharField(max_length=12, choices=IncidentKind.choices, default=IncidentKind.UNKNOWN)
    line = models.ForeignKey(Line, null=True, blank=True, on_delete=models.PROTECT, related_name="incidents")
    item = models.ForeignKey(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    spoke = models.ForeignKey(Spoke, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    council = models.ForeignKey(LocalAuthority, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words = SealedTextField(default="")
    reported_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField(default=now)
    clock_ends_at = models.DateTimeField(default=clock_ends, help_text="By when the regulator hears of it, if need be.")
    lead = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at_risk = models.ForeignKey(Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="Whom the family can ring."
    )
    told = models.ForeignKey(Talk, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    regulator = SealedTextField(default="", help_text="Whether the regulator was told, when, or why not.")
    learned = SealedTextField(default="", help_text="What we do differently from now on.")
    closed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = Incidents.as_manager()

    class Meta:
        ordering = ["clock_ends_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=IncidentState.CLOSED) | Q(closed_by__isnull=False, closed_at__isnull=False),
                name="incident_closed_by_and_at",
            ),
            models.CheckConstraint(
                condition=Q(told__isnull=True) | Q(at_risk__isnull=False, contact__isnull=False),
                name="incident_told_to_somebody_with_a_name_to_ring",
            ),
        ]

    def save(self, *args: object, **options: object) -> None:
        owner = f"arrangement:{self.line.arrangement.public_id}" if self.line else f"incident:{self.public_id}"
        self.key_owner = self.key_owner or owner
        super().save(*args, **options)  # type: ignore[arg-type]

    @property
    def is_late(self) -> bool:
        return self.state == IncidentState.OPEN and self.clock_ends_at < now()
