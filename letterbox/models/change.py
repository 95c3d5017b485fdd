"""What needs two people of the agency."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import now
from letterbox.enums.plan import CHANGE_MOVES, ChangeKind, ChangeState
from letterbox.models.arrangement import Arrangement, Line, OfArrangement, ProtectedTerm
from letterbox.models.order import CourtOrder
from letterbox.models.sharing import Sharing
from people.models import Person
from vault.fields import SealedTextField


class Changes(models.QuerySet["Change"]):
    def waiting(self) -> Self:
        return self.filter(state=ChangeState.WAITING).order_by("made_at", "pk")


class Change(OfArrangement):
    """What one worker asks for and another must agree to. The database refuses one who agrees with themselves."""

    MOVES = CHANGE_MOVES

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=20, choices=ChangeKind.choices)
    state = models.CharField(max_length=20, choices=ChangeState.choices, default=ChangeState.WAITING)
    line = models.ForeignKey(Line, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    term = models.ForeignKey(ProtectedTerm, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    order = models.ForeignKey(CourtOrder, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sharing = models.ForeignKey(Sharing, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    detail = models.CharField(max_length=20, blank=True, help_text="Which end (EndWhy) is asked for.")
    why = SealedTextField(default="")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    decided_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = Changes.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(made_by=F("decided_by")),
                name="nobody_decides_their_own",
            ),
            models.CheckConstraint(
                condition=~Q(state=ChangeState.DONE) | Q(decided_by__isnull=False), name="change_has_a_second_person"
            ),
        ]
