"""A file as it was given to us. Its bytes lie sealed in the quarantine store and are never passed on."""

from typing import Self

from django.db import models
from django.db.models import Q

from base.clock import now
from vault.enums import FILE_MOVES, FileState, Kind, Reason, Scan
from vault.fields import SealedTextField
from vault.models.due import Due, DueRows
from vault.models.keys import Sealed


class Files(DueRows):
    def of(self, owner: str) -> Self:
        """All that this owner's key opens, oldest first."""
        return self.filter(key_owner=owner).order_by("arrived_at", "pk")


class File(Sealed, Due):
    """One upload. `stripped` tells, as JSON, what its safe copies no longer carry: a list of what and value."""

    MOVES = FILE_MOVES
    WAITS_IN = FileState.ARRIVED

    name = SealedTextField(default="", help_text="What it was called by whoever sent it.")
    size = models.PositiveBigIntegerField()
    state = models.CharField(max_length=20, choices=FileState.choices, default=FileState.ARRIVED)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.UNKNOWN)
    scan = models.CharField(max_length=20, choices=Scan.choices, default=Scan.NOT_SCANNED)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    stripped = SealedTextField(default="")
    arrived_at = models.DateTimeField(default=now)
    looked_at = models.DateTimeField(null=True, blank=True)

    objects = Files.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["state", "run_after"], name="file_due"),
            models.Index(fields=["key_owner"], name="file_owner"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=FileState.REFUSED) ^ Q(reason=""), name="refused_file_has_its_reason"
            ),
            models.CheckConstraint(
                condition=Q(state=FileState.ARRIVED) ^ Q(looked_at__isnull=False), name="looked_at_file_has_its_time"
            ),
            models.CheckConstraint(
                condition=~Q(state=FileState.SAFE) | (~Q(scan=Scan.FOUND) & ~Q(kind=Kind.UNKNOWN)),
                name="safe_file_is_known_and_clean",
            ),
            models.CheckConstraint(
                condition=~Q(state=FileState.SAFE) | Q(kind=Kind.PICTURE) | Q(scan=Scan.CLEAN),
                name="unscanned_only_pictures_pass",
            ),
        ]
