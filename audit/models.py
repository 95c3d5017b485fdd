"""The log of acts: append-only, each entry carrying the digest of the one before."""

import hashlib
import json

from django.db import models


class Entry(models.Model):
    """One act. Ids and codes only: never a name, an address or a word that somebody wrote."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)  # ISO 8601 in UTC, kept as the text that was digested
    act = models.CharField(max_length=60)
    on = models.CharField(max_length=80)
    by = models.CharField(max_length=80)
    why = models.CharField(max_length=200, blank=True)
    before = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["on", "number"], name="entries_about")]

    def __str__(self) -> str:
        return f"entry {self.number}"

    def computed_digest(self) -> str:
        """SHA-256 over the entry and the digest of the entry before it."""
        told = [self.number, self.at, self.act, self.on, self.by, self.why, self.before]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


class Head(models.Model):
    """The end of the chain: one row, locked while entries are added, so that a cut tail shows."""

    ONLY = 1
    START = "0" * 64

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=START)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="audit_has_one_head")]

    def __str__(self) -> str:
        return f"head at {self.number}"
