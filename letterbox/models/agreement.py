"""What one party agreed to: one row for each version, sealed with their own side's key."""

import json
from typing import Any, Self

from django.db import models
from django.db.models import Q

from base.clock import now
from letterbox.enums.plan import AGREEMENT_MOVES, OPEN_OFFER, AgreementState, Format, How, Wish
from letterbox.models.arrangement import OfSide, Party
from people.models import Person
from vault.fields import SealedTextField


class Agreements(models.QuerySet["Agreement"]):
    def in_force(self) -> Self:
        return self.filter(state=AgreementState.AGREED)

    def open_offers(self) -> Self:
        return self.filter(state__in=OPEN_OFFER)

    def of(self, person: Person) -> Self:
        """Those of this person's own parties, the newest first; none that a later one replaced."""
        mine = self.filter(party__members__person=person).exclude(state=AgreementState.REPLACED)
        return mine.order_by("party", "-version").distinct()


class Agreement(OfSide):
    """One version: what was offered to the party, what they said to it, and what they wish to read."""

    MOVES = AGREEMENT_MOVES

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="agreements")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=AgreementState.choices, default=AgreementState.OFFERED)
    terms = SealedTextField(default="{}", help_text="What was offered, as JSON, from this side's own data.")
    offered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(default=now)
    accepts_titles = models.CharField(max_length=10, choices=Wish.choices, default=Wish.ASK)
    accepts_strong_feelings = models.CharField(max_length=10, choices=Wish.choices, default=Wish.ASK)
    accepts_letters_to_child = models.CharField(max_length=10, choices=Wish.choices, default=Wish.ASK)
    news_to_be_told = models.JSONField(default=list, help_text="What they want to hear at once (News).")
    held_for = SealedTextField(default="", help_text="Where letters wait if they are not wanted; who may ask for them.")
    asked_for = SealedTextField(default="", help_text="The change they asked for, in their words.")
    answered_on = models.DateField(null=True, blank=True)
    agreed_how = models.CharField(max_length=20, choices=How.choices, blank=True)
    agreed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    witness = SealedTextField(default="", help_text="Who else was there when it was read aloud or signed.")
    copy_as = models.CharField(max_length=20, choices=Format.choices, blank=True)
    copy_given_on = models.DateField(null=True, blank=True)

    objects = Agreements.as_manager()

    class Meta:
        ordering = ["party", "version"]
        constraints = [
            models.UniqueConstraint(fields=["party", "version"], name="one_agreement_of_each_version"),
            models.UniqueConstraint(
                fields=["party"], condition=Q(state=AgreementState.AGREED), name="one_agreement_in_force"
            ),
            models.UniqueConstraint(fields=["party"], condition=Q(state__in=OPEN_OFFER), name="one_open_offer"),
            models.CheckConstraint(
                condition=~Q(state=AgreementState.AGREED) | Q(answered_on__isnull=False) & ~Q(agreed_how=""),
                name="agreed_when_and_how",
            ),
            models.CheckConstraint(
                condition=Q(agreed_how__in=["", How.PAGE]) | Q(recorded_by__isnull=False),
                name="paper_was_taken_in_by_somebody",
            ),
        ]

    @property
    def offered(self) -> dict[str, Any]:
        """What was offered."""
        found: dict[str, Any] = json.loads(self.terms or "{}")
        return found

    @offered.setter
    def offered(self, value: dict[str, Any]) -> None:
        self.terms = json.dumps(value)


class AvoidDate(OfSide):
    """A day on which nothing reaches a party, and why. For staff alone."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="avoid_dates")
    day = SealedTextField(help_text="As people.quiet writes days: 2026-12-24, or --05-14 for each year.")
    why = SealedTextField(default="")
    is_active = models.BooleanField(default=True)
    recorded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
