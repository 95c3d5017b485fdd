"""What a court said, and what children said."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Q

from base.clock import today
from letterbox.enums.plan import Effect, OrderKind
from letterbox.models.arrangement import Arrangement, Child, Member, OfArrangement
from people.models import Person
from vault.fields import SealedTextField


class CourtOrders(models.QuerySet["CourtOrder"]):
    def standing(self, day: date | None = None) -> Self:
        """Those that count on this day, today if none is named."""
        day = day or today()
        still = Q(until__isnull=True) | Q(until__gte=day)
        return self.filter(still, begins_on__lte=day, ended_on__isnull=True)

    def of_each_line(self) -> Self:
        """For use inside a query over lines: those that name somebody at an end of the line.

        And a child whom it is about, or no child in particular.
        """
        writer, reader = (OuterRef(OuterRef(end)) for end in ("writer", "reader"))
        ends = Member.objects.filter(Q(party=writer) | Q(party=reader))
        children = Q(children__isnull=True) | Q(children__lines=OuterRef("pk"))
        return self.filter(children, persons__in=ends.values("person"), arrangement=OuterRef("arrangement"))

    def forbidding(self) -> Self:
        return self.filter(effect=Effect.FORBIDS)

    def requiring(self) -> Self:
        return self.filter(effect=Effect.REQUIRES)


class CourtOrder(OfArrangement):
    """A court requires or forbids contact with these people. It stands until its day, or until two people end it."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="orders")
    kind = models.CharField(max_length=20, choices=OrderKind.choices)
    effect = models.CharField(max_length=10, choices=Effect.choices)
    persons = models.ManyToManyField(Person, related_name="+")
    children = models.ManyToManyField(Child, related_name="orders", help_text="None: each child of the arrangement.")
    court = SealedTextField(default="", help_text="Which court, and its number of the case.")
    made_on = models.DateField()
    begins_on = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The last day; empty: until the child is 18.")
    conditions = SealedTextField(default="")
    recorded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True, help_text="When it was ended before its time.")

    objects = CourtOrders.as_manager()

    class Meta:
        ordering = ["begins_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("begins_on")), name="order_ends_after_it_begins"
            )
        ]


class ChildWish(OfArrangement):
    """What a child said about staying in touch, when, and how they were asked."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="wishes")
    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="wishes")
    on = models.DateField()
    words = SealedTextField()
    asked_how = SealedTextField(default="", help_text="By whom, where and how they were asked.")
    recorded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "child wishes"
        ordering = ["on", "pk"]
