"""Somebody who helps a person, because that person asked them to."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import now
from base.ids import PublicId
from people.enums import SupportKind
from people.models.person import Person


class Supports(models.QuerySet["Support"]):
    def current(self) -> Self:
        return self.filter(ended_at__isnull=True)


class Support(models.Model):
    """`supporter` helps `person`. The person invited them, sees them, and ends it whenever they like."""

    public_id = PublicId()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="supports")
    supporter = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="supporting")
    kind = models.CharField(max_length=10, choices=SupportKind.choices)
    since = models.DateTimeField(default=now)
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = Supports.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("supporter")), name="nobody_supports_themselves"),
            models.UniqueConstraint(
                fields=["person", "supporter"], condition=Q(ended_at__isnull=True), name="one_open_support_of_a_pair"
            ),
        ]

    def __str__(self) -> str:
        return self.public_id
