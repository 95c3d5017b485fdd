"""The readings of a letter, and the packet that leaves."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import now
from letterbox.enums import Call, ItemState, Outcome, Part, Reason
from letterbox.models.arrangement import Line, Party
from letterbox.models.item import Item, Version
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class OfItem(Sealed):
    """A staff row about one letter, sealed with its arrangement's key."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="%(class)s_set")

    class Meta:
        abstract = True

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"arrangement:{self.item.line.arrangement.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]


class Check(OfItem):
    """One reader's decision about one version."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="checks")
    reader = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=Part.choices)
    ticks = models.JSONField(default=list)
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    reason = models.CharField(max_length=12, choices=Reason.choices, blank=True)
    call = models.CharField(max_length=10, choices=Call.choices, blank=True)
    note = SealedTextField(default="", help_text="To the writer when returned, to the colleague when sent back.")
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["at", "pk"]


class Worksheet(OfItem):
    """A reader's ticks and note while they work: kept when the claim is lost."""

    reader = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ticks = models.JSONField(default=list)
    note = SealedTextField(default="", help_text="What they have begun to write to the writer.")
    saved_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "reader"], name="one_worksheet_for_a_reader")]


class Hold(OfItem):
    """A letter that waits for the co-ordinator: always with a reason, an owner and a day to look again."""

    why = SealedTextField()
    put_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    put_at = models.DateTimeField(default=now)
    next_look_on = models.DateField()
    lifted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(lifted_at__isnull=True), name="one_open_hold"),
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True, lifted_at__isnull=True)
                | Q(lifted_by__isnull=False, lifted_at__isnull=False),
                name="hold_lifted_by_and_at",
            ),
        ]


class Packets(models.QuerySet["Packet"]):
    def waiting_to_be_announced(self) -> Self:
        """Approved, and its reader has not begun to hear of it."""
        return self.filter(item__state=ItemState.READY, is_open=True, announced_at__isnull=True)

    def announced_to(self, party: Party) -> Self:
        """Those of which this party is to hear, and has not heard."""
        return self.filter(item__line__reader=party, item__state=ItemState.READY, announced_at__isnull=False)


class Packet(OfItem):
    """All that leaves at one time. Approved by a second person, who approved exactly these words."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="packets")
    cover = SealedTextField()
    digest = models.CharField(max_length=64, help_text="Keyed digest of the covering words and the copies.")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    approved_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_digest = models.CharField(max_length=64, blank=True)
    is_open = models.BooleanField(default=True, help_text="False once it was sent back and another took its place.")
    is_heavy = models.BooleanField(default=False, help_text="The second reader found that it may be hard to read.")
    announced_at = models.DateTimeField(null=True, blank=True, help_text="When we began to let its reader know.")

    objects = Packets.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(is_open=True), name="one_open_packet"),
            models.CheckConstraint(condition=~Q(approved_by=F("made_by")), name="two_people_for_a_packet"),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True, approved_digest="")
                | Q(approved_by__isnull=False, approved_at__isnull=False, approved_digest=F("digest")),
                name="approved_just_as_it_is",
            ),
        ]


class ReleaseCopy(Sealed):
    """What the other side gets: an object of its own, sealed with the reader's side's key. Written once."""

    packet = models.ForeignKey(Packet, on_delete=models.PROTECT, related_name="copies")
    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="copies")
    text = SealedTextField()
    made_at = models.DateTimeField(default=now)

    class Meta:
        verbose_name_plural = "release copies"
