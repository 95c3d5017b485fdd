"""Browsers that an account was opened with, so that a new one is noticed."""

from django.conf import settings
from django.db import models

from base.clock import now


class KnownDevice(models.Model):
    """A kind of browser on one account, as a keyed digest. No cookie is left behind."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="devices")
    digest = models.CharField(max_length=64)
    first_seen = models.DateTimeField(default=now)
    last_seen = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "digest"], name="one_row_for_a_device")]

    def __str__(self) -> str:
        return f"device {self.pk}"
