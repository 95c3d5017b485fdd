"""What staff have learned, and whom they know in private."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import now, today
from base.ids import PublicId
from people.enums import TrainingKind
from people.models.person import OfPerson, Person
from vault.fields import SealedTextField


class Trainings(models.QuerySet["Training"]):
    def valid(self, day: date | None = None) -> Self:
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day or today()))


class Training(models.Model):
    """A training that a member of staff has passed, recorded by somebody else."""

    public_id = PublicId()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="trainings")
    kind = models.CharField(max_length=20, choices=TrainingKind.choices)
    passed_on = models.DateField(default=today)
    valid_until = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = Trainings.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("recorded_by")), name="nobody_records_their_own_training"),
            models.UniqueConstraint(fields=["person", "kind", "passed_on"], name="one_training_of_a_kind_and_day"),
        ]

    def __str__(self) -> str:
        return self.public_id


class Conflict(OfPerson):
    """A worker knows this person in private. They stand apart from that moment on (people.Standing)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="conflicts")
    why = SealedTextField(default="")
    declared_at = models.DateTimeField(default=now)
    declared_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["worker", "person"], name="one_conflict_of_a_pair")]
