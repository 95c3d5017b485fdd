"""How two people stand to each other. Written by the rooms that know; never listed."""

from django.db import models
from django.db.models import F, Q

from people.enums import Stand
from people.models.person import Person


class Standing(models.Model):
    """One pair of people, the lower key first."""

    one = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField(max_length=10, choices=Stand.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="one_standing_for_a_pair"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="standing_in_order"),
        ]

    def __str__(self) -> str:
        return f"standing {self.pk}"


def apart_from(own: models.QuerySet[Person]) -> models.QuerySet[Person]:
    """Those whom one of `own` must not meet, or about whom a person would have to decide: for use inside a query."""
    pairs = Standing.objects.exclude(stand=Stand.KNOWN)
    above, below = pairs.filter(one__in=own).values("other"), pairs.filter(other__in=own).values("one")
    return Person.objects.filter(Q(pk__in=above) | Q(pk__in=below))
