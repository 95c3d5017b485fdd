"""A card with a number and a PIN: the way in for somebody without e-mail."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from base.clock import now
from base.ids import PublicId
from people.enums import STAFF_ROLES, Handed
from people.models.person import Person, Role


class Cards(models.QuerySet["Card"]):
    def live(self) -> Self:
        """Those that open their account, or wait for a first PIN that is still in time. No card opens to staff."""
        staff = Role.objects.current().filter(role__in=STAFF_ROLES, person__account__isnull=False)
        open_ones = self.filter(Q(pin_set_at__isnull=False) | Q(use_by__gt=now()), ended_at__isnull=True)
        return open_ones.exclude(account__in=staff.values("person__account"))


class Card(models.Model):
    """One card. Its number is not stored, only a keyed digest; its PIN is a slow hash that nobody can read."""

    public_id = PublicId()
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="cards")
    number_digest = models.CharField(max_length=64, unique=True)
    handed = models.CharField(max_length=10, choices=Handed.choices)
    made_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    use_by = models.DateTimeField(help_text="A first PIN is taken until then.")
    pin = models.CharField(max_length=128, default="", blank=True)
    pin_set_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = Cards.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(ended_at__isnull=True), name="one_live_card_for_an_account"
            ),
            models.CheckConstraint(
                condition=Q(pin="", pin_set_at__isnull=True) | (~Q(pin="") & Q(pin_set_at__isnull=False)),
                name="pin_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return self.public_id


class Guess(models.Model):
    """Wrong PINs for one card number, whether there is such a card or not: the next try waits longer."""

    number_digest = models.CharField(max_length=64, unique=True)
    wrong = models.PositiveIntegerField(default=0)
    wait_until = models.DateTimeField(default=now)
    last_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"guess {self.pk}"
