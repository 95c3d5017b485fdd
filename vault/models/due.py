"""Work that is due and lives in its row: how often it was tried, not before when, leased until when."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from base.clock import now


class DueRows(models.QuerySet[Any]):
    """Of a model whose state says that it waits for a worker (`WAITS_IN`)."""

    def due(self, at: datetime) -> Self:
        """Those that wait, may be tried now, and are in no living worker's hands."""
        free = Q(leased_until__isnull=True) | Q(leased_until__lt=at)
        return self.filter(free, state=self.model.WAITS_IN, run_after__lte=at)


class Due(models.Model):
    attempts = models.PositiveSmallIntegerField(default=0)
    run_after = models.DateTimeField(default=now)
    leased_until = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=60, blank=True)

    class Meta:
        abstract = True
