"""What one person asks for and another must agree to."""

import json
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from base.clock import now
from people.enums import PROPOSAL_MOVES, ProposalKind, ProposalState
from people.models.person import OfPerson, Person
from vault.fields import SealedTextField

OPEN = (ProposalState.WAITING, ProposalState.AGREED)
TWO_AGREED = (ProposalState.AGREED, ProposalState.DONE, ProposalState.UNDONE)


class Proposals(models.QuerySet["Proposal"]):
    def open(self) -> Self:
        return self.filter(state__in=OPEN)

    def waiting(self) -> Self:
        return self.filter(state=ProposalState.WAITING).order_by("made_at", "pk")

    def due(self) -> Self:
        """Agreed, and its waiting time is over."""
        return self.filter(state=ProposalState.AGREED, due_at__lte=now()).order_by("due_at", "pk")


class Proposal(OfPerson):
    """A change that needs two people. The database refuses one who agrees with themselves."""

    MOVES = PROPOSAL_MOVES

    kind = models.CharField(max_length=10, choices=ProposalKind.choices)
    state = models.CharField(max_length=12, choices=ProposalState.choices, default=ProposalState.WAITING)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="proposals")
    other = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    payload = SealedTextField(default="{}", help_text="What to change, as JSON.")
    why = SealedTextField(default="")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    decided_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True, help_text="When it takes effect, once agreed.")
    waived_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    undo_until = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = Proposals.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "due_at"], name="proposal_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(made_by=F("decided_by")), name="nobody_agrees_with_themselves"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=TWO_AGREED) | Q(decided_by__isnull=False), name="agreed_by_a_second_person"
            ),
        ]

    @property
    def wanted(self) -> dict[str, Any]:
        """What to change."""
        found: dict[str, Any] = json.loads(self.payload or "{}")
        return found

    @wanted.setter
    def wanted(self, value: dict[str, Any]) -> None:
        self.payload = json.dumps(value)
