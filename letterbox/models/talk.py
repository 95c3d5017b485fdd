"""What a person of the agency said to somebody of a family, and what they said: the proof that a person told them."""

from typing import Self

from django.db import models

from base.clock import now, today
from letterbox.enums.desk import Spoken
from letterbox.models.arrangement import Party
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class Talks(models.QuerySet["Talk"]):
    def for_readers(self, party: int) -> Self:
        """Those with this party that a reader of letters may know: what concerns a lock is for those who lead."""
        return self.filter(party=party, is_private=False).select_related("by", "spoke_with")


class Talk(Sealed):
    """One conversation with somebody of one party, sealed with their own side's key."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="talks")
    item = models.ForeignKey("letterbox.Item", null=True, blank=True, on_delete=models.PROTECT, related_name="talks")
    spoke_with = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=Spoken.choices, default=Spoken.PHONE)
    on = models.DateField(default=today)
    words = SealedTextField(help_text="What was said, on both ends.")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=now)
    is_private = models.BooleanField(default=False, help_text="For those who lead alone.")

    objects = Talks.as_manager()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(spoke_with=models.F("by")), name="nobody_talks_with_themselves")
        ]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.party.side.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]
