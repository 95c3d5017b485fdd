"""What a reader chose: for all that comes, for one letter, and the few words they sent back."""

from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q

from base.clock import now
from letterbox.enums.receiving import AS_INSTALLED, Delivered, Standing, Thanks
from letterbox.models.arrangement import Party
from letterbox.models.item import Item
from letterbox.models.reading import ReleaseCopy
from people.models import Person


class StandingChoices(models.QuerySet["StandingChoice"]):
    def for_parties(self, parties: Iterable[int]) -> dict[int, Standing]:
        """What each of these parties (by primary key) chose, with one query; who did not choose is asked each time."""
        wanted = set(parties)
        chosen = dict(self.filter(party__in=wanted).values_list("party", "choice"))
        return {party: Standing(chosen.get(party, AS_INSTALLED)) for party in wanted}

    def of(self, party: int) -> Standing:
        return self.for_parties([party])[party]


class StandingChoice(models.Model):
    """What a party would like us to do whenever something comes for it. Nobody else is ever told."""

    party = models.OneToOneField(Party, on_delete=models.PROTECT, related_name="standing_choice")
    choice = models.CharField(max_length=10, choices=Standing.choices)
    chosen_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(default=now)

    objects = StandingChoices.as_manager()

    def __str__(self) -> str:
        return f"choice {self.pk}"


class Keeping(models.Model):
    """A letter kept for its reader or for the child: always with an owner and a day to look again."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="keepings")
    for_child = models.BooleanField(default=False)
    kept_at = models.DateTimeField(default=now)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", help_text="Who looks again.")
    next_look_on = models.DateField()
    writer_told_from = models.DateField(null=True, blank=True, help_text="Its reader lets us say that it is on file.")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(ended_at__isnull=True), name="kept_once_at_a_time")
        ]

    def __str__(self) -> str:
        return f"keeping {self.pk}"


class Thank(models.Model):
    """A ready-made phrase from a reader. Its writer sees it from a Monday on, so that it tells no time of reading."""

    copy = models.OneToOneField(ReleaseCopy, on_delete=models.PROTECT, related_name="thanks")
    phrase = models.CharField(max_length=20, choices=Thanks.choices)
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=now)
    shown_from = models.DateField()

    def __str__(self) -> str:
        return f"thanks {self.pk}"


class Delivery(models.Model):
    """A way in which a letter reached its reader. Never told to its writer."""

    copy = models.ForeignKey(ReleaseCopy, on_delete=models.PROTECT, related_name="deliveries")
    how = models.CharField(max_length=10, choices=Delivered.choices)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", help_text="Who opened, read or posted.")
    seen_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["copy"], condition=Q(how=Delivered.PAGE), name="opened_once_on_the_page"),
            models.CheckConstraint(
                condition=Q(how=Delivered.POST) ^ Q(seen_by__isnull=True), name="second_pair_of_eyes_for_an_envelope"
            ),
            models.CheckConstraint(condition=~Q(seen_by=F("by")), name="two_people_for_an_envelope"),
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk}"
