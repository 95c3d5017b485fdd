"""Messages as rows, and the work that falls due."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from base.clock import now
from outbox.enums import FOR_A_PERSON, MOVES, State
from vault.fields import SealedTextField
from vault.models import Sealed

KEEP_WORDS = timedelta(days=7)


class Messages(models.QuerySet["Message"]):
    def due(self, at: datetime) -> Self:
        """Those that may go now."""
        return self.filter(state=State.WAITING, run_after__lte=at)

    def left_by_the_dead(self, at: datetime) -> Self:
        """Claimed by a worker that has not been heard of since its lease ran out."""
        return self.filter(state=State.CLAIMED, leased_until__lt=at)

    def to_ring(self) -> Self:
        return self.filter(state=State.TO_RING).order_by("run_after", "pk")

    def past_their_week(self, at: datetime) -> Self:
        """Handed over more than a week ago, with their words still in them."""
        return self.filter(state=State.HANDED_OVER, handed_over_at__lt=at - KEEP_WORDS, emptied_at__isnull=True)

    def for_a_person(self) -> Self:
        """Those that stand still until somebody decides."""
        return self.filter(state__in=FOR_A_PERSON).order_by("pk")


class Message(Sealed):
    """One message to one recipient. `recipient` is opaque here; a setting names who understands it."""

    MOVES = MOVES

    reason = models.CharField(max_length=200, unique=True, help_text="Purpose, subject, recipient and period.")
    purpose = models.CharField(max_length=40)
    about = models.CharField(max_length=80, blank=True)
    recipient = models.CharField(max_length=80, blank=True)
    hurried = models.BooleanField(default=False, help_text="Keeps no writing hours: somebody waits for it.")
    by_voice = models.BooleanField(default=False, help_text="Only a call will do: it never goes by mail or post.")
    by_post = models.BooleanField(default=False, help_text="Something is to be put into an envelope.")
    not_on = SealedTextField(default="", help_text="Days on which it must not reach them, as people.quiet writes days.")
    to_address = SealedTextField(default="")
    text = SealedTextField(default="")
    spoken = SealedTextField(default="")
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    run_after = models.DateTimeField(default=now)
    leased_until = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=60, blank=True)
    made_at = models.DateTimeField(default=now)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    emptied_at = models.DateTimeField(null=True, blank=True)

    objects = Messages.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "run_after"], name="message_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.HANDED_OVER, handed_over_at__isnull=False)
                | (~Q(state=State.HANDED_OVER) & Q(handed_over_at__isnull=True)),
                name="handed_over_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.CLAIMED) | Q(leased_until__isnull=False), name="claimed_has_a_lease"
            ),
            models.CheckConstraint(condition=~Q(by_voice=True, by_post=True), name="by_voice_or_by_post"),
        ]

    @property
    def message_id(self) -> str:
        """The Message-ID of the mail: always the same for this row, so that it can be looked for."""
        return f"<{self.public_id}@ribbon.invalid>"


class Job(models.Model):
    """Work that comes round again. Beat only rings; this row says what is due."""

    name = models.CharField(max_length=60, unique=True)
    due_at = models.DateTimeField(default=now)
    leased_until = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Reminder(models.Model):
    """An occurrence that was acted on. The database lets each be there once."""

    rule = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    occurrence = models.CharField(max_length=40)
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "subject", "occurrence"], name="one_reminder_for_an_occurrence")
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.subject}"
