"""Somebody who helps, let into one letter."""

from django.db import models

from base.clock import now
from letterbox.models.item import Item
from people.models import Support


class Helper(models.Model):
    """The writer lets somebody who helps them see this letter and write in it, until it is sent or the help ends."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="helpers")
    support = models.ForeignKey(Support, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "support"], name="let_into_a_letter_once")]

    def __str__(self) -> str:
        return f"helper {self.pk}"
