"""What a party asked of us, and what was said when it rang."""

from typing import Self

from django.db import models
from django.db.models import Q

from base.clock import now
from letterbox.enums.writing import Ask, Sure
from letterbox.models.arrangement import Party
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class OfParty(Sealed):
    """A row about one party, sealed with its side's key."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="%(class)s_set")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.party.side.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]


class HelpsAsked(models.QuerySet["HelpAsked"]):
    def open(self) -> Self:
        """Those for whom nobody has rung yet; news that cannot wait first."""
        return self.filter(rung_at__isnull=True).order_by(
            models.Case(models.When(kind=Ask.NEWS, then=0), default=1), "asked_at", "pk"
        )


class HelpAsked(OfParty):
    """Somebody wishes to be rung. The call is a message in the outbox that names this row."""

    kind = models.CharField(max_length=10, choices=Ask.choices)
    words = SealedTextField(default="", help_text="What they told us beforehand.")
    hours = SealedTextField(default="", help_text="When they can talk, in their words.")
    asked_at = models.DateTimeField(default=now)
    rung_at = models.DateTimeField(null=True, blank=True)

    objects = HelpsAsked.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(rung_at__isnull=True) | Q(rung_at__gte=models.F("asked_at")), name="rung_after_it_was_asked"
            )
        ]


class CallNote(OfParty):
    """What a party and one of us said to each other on the phone."""

    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sure = models.CharField(max_length=10, choices=Sure.choices)
    words = SealedTextField()
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-at", "-pk"]
