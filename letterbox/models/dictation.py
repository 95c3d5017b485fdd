"""A letter that somebody tells to one of us."""

from django.db import models

from base.clock import now
from letterbox.enums.writing import Dictated
from letterbox.models.arrangement import Line
from letterbox.models.item import Item
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class Dictation(Sealed):
    """What a worker types for them, until it was read back and they said that it is right. Then it is a version."""

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="dictations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", help_text="Who typed last.")
    item = models.ForeignKey(
        Item,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="dictations",
        help_text="One that came back.",
    )
    how = models.CharField(max_length=10, choices=Dictated.choices, default=Dictated.PHONE)
    text = SealedTextField(default="")
    revision = models.PositiveIntegerField(default=1, help_text="Rises with each save; a stale save is refused.")
    begun_at = models.DateTimeField(default=now)
    saved_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "person"], name="one_open_dictation_on_a_line")]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.line.writer.side.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]
