"""What two sides both know, and the agreement by which they came to know it."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import today
from letterbox.models.arrangement import Arrangement, OfArrangement, Side
from vault.fields import SealedTextField


class Sharing(OfArrangement):
    """Two sides agreed to share what would otherwise be kept from each of them (section 57)."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="sharings")
    one = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    signed = SealedTextField(help_text="Who signed, and where the paper is.")
    reasons = SealedTextField()
    may_tell = SealedTextField(help_text="What each may know of the other.")
    limits = SealedTextField(default="", help_text="What stays private all the same.")
    know_each_other = models.BooleanField(default=False, help_text="Other rooms need not keep them apart.")
    counts = models.BooleanField(default=False, help_text="True once a second person has agreed.")

    class Meta:
        ordering = ["agreed_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(one=F("other")), name="sharing_is_between_two_sides")]


class SharedTerms(models.QuerySet["SharedTerm"]):
    def counting(self) -> Self:
        """Those known already, or shared by an agreement that counts today."""
        day = today()
        lasting = Q(sharing__until__isnull=True) | Q(sharing__until__gte=day)
        agreed = Q(sharing__counts=True, sharing__agreed_on__lte=day)
        return self.filter(Q(sharing__isnull=True) | agreed & lasting).order_by("pk")

    def known_to(self, side: Side) -> Self:
        return self.counting().filter(sides=side)


class SharedTerm(OfArrangement):
    """A name or fact that these sides know already."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="shared_terms")
    sides = models.ManyToManyField(Side, related_name="shared_terms")
    sharing = models.ForeignKey(Sharing, null=True, blank=True, on_delete=models.PROTECT, related_name="terms")
    value = SealedTextField()

    objects = SharedTerms.as_manager()
