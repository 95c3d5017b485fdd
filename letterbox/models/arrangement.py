"""Who may write to whom about which child. Everything personal hangs on one side."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, Q

from agency.models import RecordHolder, Spoke
from base.clock import now
from base.ids import PublicId
from letterbox.enums import LINE_MOVES, ArrangementState, Kind, LineState, SideKind
from people.enums import Role as RoleName
from people.models import Person, Role, apart_from
from vault.fields import SealedTextField
from vault.models import Sealed

LEADERS = (RoleName.COORDINATOR, RoleName.MANAGER)
READERS = (RoleName.LETTERBOX_WORKER, RoleName.COORDINATOR, RoleName.MANAGER)


class Arrangements(models.QuerySet["Arrangement"]):
    def in_reach_of(self, person: Person, roles: Iterable[RoleName] = READERS) -> Self:
        """Those of the teams for which this person holds one of `roles`.

        Never one that they, or somebody whom they stand apart from, are part of.
        """
        held = Role.objects.current().filter(person=person, role__in=roles)
        return self.exclude(pk__in=arrangements_of(person)).filter(
            Exists(held.filter(everywhere=True))
            | Q(spoke__in=held.values("spoke"))
            | Q(record_holder__council__in=held.values("council"))
        )


def arrangements_of(person: Person) -> "models.QuerySet[Member, Any]":
    """Arrangements of this person, of another behind the same account, or of one whom these stand apart from."""
    same = Q(pk=person.pk)
    if person.account_id:
        same |= Q(account=person.account_id)
    own = Person.objects.filter(same)
    shut = Q(person__in=own) | Q(person__in=apart_from(own))
    return Member.objects.filter(shut).values("party__side__arrangement")


class Arrangement(models.Model):
    """The agreement for a child."""

    public_id = PublicId()
    state = models.CharField(max_length=10, choices=ArrangementState.choices, default=ArrangementState.ACTIVE)
    record_holder = models.ForeignKey(RecordHolder, on_delete=models.PROTECT, related_name="+")
    spoke = models.ForeignKey(Spoke, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)

    objects = Arrangements.as_manager()

    def __str__(self) -> str:
        return self.public_id


class Child(Sealed):
    """A child whom the arrangement is about; each side has its own name for them."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="children")
    born = SealedTextField(default="", help_text="ISO date.")

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"arrangement:{self.arrangement.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]


class Side(models.Model):
    """The people who may know the same things."""

    public_id = PublicId()
    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="sides")
    kind = models.CharField(max_length=20, choices=SideKind.choices)

    def __str__(self) -> str:
        return self.public_id

    @property
    def key_owner(self) -> str:
        return f"side:{self.public_id}"


class OfSide(Sealed):
    """A row that belongs to one side and is sealed with that side's key."""

    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="%(class)s_set")

    class Meta:
        abstract = True

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.side.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]


class ChildName(OfSide):
    """What one side calls the child."""

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="names")
    name = SealedTextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["child", "side"], name="one_name_for_a_child_on_each_side")]


class ProtectedTerm(OfSide):
    """Something that would tell who or where this side is. Searched on staff screens alone."""

    kind = models.CharField(max_length=30)
    value = SealedTextField()


class SharedTerm(Sealed):
    """A name or fact that both sides know already."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="shared_terms")
    value = SealedTextField()

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"arrangement:{self.arrangement.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]


class Party(OfSide):
    """Who writes or receives: one person, or a couple who share one voice."""

    signs_as = SealedTextField(default="")
    first_told_at = models.DateTimeField(null=True, blank=True, help_text="When they first heard that a letter came.")

    class Meta:
        verbose_name_plural = "parties"


class Member(models.Model):
    """A person of a party."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "person"], name="one_membership_of_a_party")]

    def __str__(self) -> str:
        return f"member {self.pk}"


def every_kind() -> list[str]:
    return [str(kind) for kind in Kind]


class Lines(models.QuerySet["Line"]):
    def written_by(self, person: Person) -> Self:
        """The open lines on which this person writes."""
        return self.open().filter(writer__members__person=person)

    def shown_to(self, person: Person) -> Self:
        """Their lines that are open, and those that are quiet for now: none goes from the page without a word."""
        here = self.filter(writer__members__person=person)
        return here.filter(arrangement__state__in=[ArrangementState.ACTIVE, ArrangementState.PAUSED])

    def open(self) -> Self:
        return self.filter(state=LineState.ACTIVE, arrangement__state=ArrangementState.ACTIVE)

    def in_reach_of(self, worker: Person) -> Self:
        """Those of arrangements whose letters this worker may read."""
        return self.filter(arrangement__in=Arrangement.objects.in_reach_of(worker))


class Line(Sealed):
    """One party writing to another, one direction: the unit of secrecy. Each end has its own reference."""

    MOVES = LINE_MOVES

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="lines")
    writer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="lines_out")
    reader = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="lines_in")
    writer_ref = PublicId()
    reader_ref = PublicId()
    state = models.CharField(max_length=10, choices=LineState.choices, default=LineState.ACTIVE)
    month = models.PositiveSmallIntegerField(help_text="The month in which a letter is planned.")
    kinds = models.JSONField(default=every_kind)
    reader_called = SealedTextField(help_text="The agreed name of the reader, as the writer knows them.")
    writer_called = SealedTextField(help_text="The agreed name of the writer, as the reader knows them.")

    objects = Lines.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["writer", "reader"], name="one_line_each_way"),
            models.CheckConstraint(condition=~Q(writer=F("reader")), name="nobody_writes_to_themselves"),
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="line_month_is_a_month"),
        ]

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"arrangement:{self.arrangement.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]

    @property
    def is_open(self) -> bool:
        return self.state == LineState.ACTIVE and self.arrangement.state == ArrangementState.ACTIVE

    def next_month(self, day: date) -> date:
        """The first day of the next month in which a letter is planned; this month counts."""
        return date(day.year + (self.month < day.month), self.month, 1)
