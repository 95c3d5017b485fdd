"""A letter that is locked for somebody's safety, and one that is kept safe: each with an owner and a next look."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import add_working_days, now, today
from letterbox.enums.desk import ChallengeEnd, KeptWhy, LockEnd, LockWhy
from letterbox.models.reading import OfItem
from letterbox.models.talk import Talk
from letterbox.models.words import OfWriter
from people.models import Person
from vault.fields import SealedTextField

MAY_READ_AS_READING = 5  # working days in which a locked letter reads to its writer like one being read
RISK_TOLD_WITHIN = 1  # working day


def reading_until() -> object:
    return add_working_days(today(), MAY_READ_AS_READING)


def risk_due() -> object:
    return add_working_days(today(), RISK_TOLD_WITHIN)


class Locks(models.QuerySet["Lock"]):
    def open(self) -> Self:
        return self.filter(ended_at__isnull=True)


class Lock(OfItem):
    """Nobody passes the letter on until two who lead have decided about it."""

    kind = models.CharField(max_length=12, choices=LockWhy.choices)
    why = SealedTextField()
    reference = SealedTextField(default="", help_text="The number of the referral, and with whom it is.")
    put_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    put_at = models.DateTimeField(default=now)
    next_look_on = models.DateField(default=today)
    risk_due_on = models.DateField(default=risk_due, help_text="By when the other side hears of the risk.")
    risk_talk = models.ForeignKey(Talk, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    no_risk_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    no_risk_why = SealedTextField(default="", help_text="Why the other side need not hear of it.")
    say_due_on = models.DateField(default=reading_until, help_text="By when a manager decides what the writer hears.")
    say = SealedTextField(default="", help_text="What the writer is told, by a person.")
    say_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    said = models.ForeignKey(Talk, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_end = models.CharField(max_length=10, choices=LockEnd.choices, blank=True)
    asked_why = SealedTextField(default="")
    ended_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = Locks.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(ended_at__isnull=True), name="one_open_lock"),
            models.CheckConstraint(condition=~Q(ended_by=F("asked_by")), name="two_people_unlock"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False, asked_by__isnull=False),
                name="unlocked_by_two_at_a_time",
            ),
        ]

    @property
    def risk_is_open(self) -> bool:
        return self.risk_talk_id is None and self.no_risk_by_id is None


class NotThisTimes(models.QuerySet["NotThisTime"]):
    def open(self) -> Self:
        return self.filter(lifted_at__isnull=True)


class NotThisTime(OfItem):
    """A manager decided that a letter does not go on this time, and why. It is looked at again on a day."""

    reason = models.CharField(max_length=10, choices=KeptWhy.choices)
    why = SealedTextField(help_text="For the record. The adopted person may read it one day.")
    say = SealedTextField(help_text="What the writer is told, by a person.")
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=now)
    next_look_on = models.DateField()
    teller = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", help_text="Who tells the writer.")
    told = models.ForeignKey(Talk, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    objects = NotThisTimes.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(lifted_at__isnull=True), name="one_open_not_this_time"
            ),
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True, lifted_at__isnull=True)
                | Q(lifted_by__isnull=False, lifted_at__isnull=False),
                name="kept_safe_lifted_by_and_at",
            ),
        ]


class Challenges(models.QuerySet["Challenge"]):
    def open(self) -> Self:
        return self.filter(decided_at__isnull=True)


class Challenge(OfWriter):
    """The writer asks for somebody else to look: another person than the first decides, and says why."""

    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    words = SealedTextField(default="")
    noted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    first = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", help_text="Who decided before.")
    end = models.CharField(max_length=10, choices=ChallengeEnd.choices, blank=True)
    decided_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = Challenges.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(decided_at__isnull=True), name="one_open_challenge"),
            models.CheckConstraint(condition=~Q(decided_by=F("first")), name="somebody_else_looks"),
            models.CheckConstraint(
                condition=Q(end="", decided_by__isnull=True, decided_at__isnull=True)
                | ~Q(end="") & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="challenge_is_decided_whole",
            ),
        ]
