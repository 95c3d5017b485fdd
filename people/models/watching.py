"""Who of the staff looked at whom, and why; what a manager must hear of."""

from django.db import models

from base.clock import LONDON, add_working_days, now, today
from base.ids import PublicId
from people.enums import AlertKind, GlassOutcome, LookWhy
from people.models.person import OfPerson, Person
from vault.fields import SealedTextField


class Look(models.Model):
    """One look of a worker at a person's page. The worker sees their own; the person may ask for theirs."""

    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="looks")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=10, choices=LookWhy.choices)
    at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index(fields=["worker", "at"], name="looks_of_a_worker")]

    def __str__(self) -> str:
        return f"look {self.pk}"


class Glass(OfPerson):
    """A worker looked outside their own team, said why, and somebody reviews it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="glasses")
    why = SealedTextField()
    at = models.DateTimeField(default=now)
    until = models.DateTimeField()
    reviewed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=GlassOutcome.choices, blank=True)
    comment = SealedTextField(default="", help_text="What the reviewer says about it.")

    class Meta:
        verbose_name_plural = "glasses"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reviewed_by__isnull=True) | ~models.Q(reviewed_by=models.F("worker")),
                name="nobody_reviews_their_own_look",
            ),
        ]

    @property
    def is_overdue(self) -> bool:
        """Nobody reviewed it within one working day."""
        return self.reviewed_at is None and add_working_days(self.at.astimezone(LONDON).date(), 1) < today()


class Alert(models.Model):
    """Something that a manager must hear of, once for each reason and period."""

    public_id = PublicId()
    key = models.CharField(max_length=120, unique=True, help_text="Kind, worker and period: raised once.")
    kind = models.CharField(max_length=12, choices=AlertKind.choices)
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    seen_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.public_id
