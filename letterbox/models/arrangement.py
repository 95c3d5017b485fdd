"""Who may write to whom about which child. Everything personal hangs on one side."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, Q

from agency.models import RecordHolder, Spoke
from base.clock import now, today
from base.ids import PublicId
from letterbox.enums import (
    ARRANGEMENT_MOVES,
    LETTERS_TRAVEL,
    LINE_MOVES,
    ArrangementState,
    Kind,
    LineState,
    SideKind,
)
from letterbox.enums.plan import (
    AddressedTo,
    Channel,
    EndWhy,
    Format,
    LegalStatus,
    PhotoHandling,
    PhotoRule,
    Regime,
    RoleToChild,
    Source,
    StartRule,
)
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


class Arrangement(Sealed):
    """The agreement for a child, or for children who live together."""

    MOVES = ARRANGEMENT_MOVES

    state = models.CharField(max_length=20, choices=ArrangementState.choices, default=ArrangementState.ACTIVE)
    record_holder = models.ForeignKey(RecordHolder, on_delete=models.PROTECT, related_name="+")
    spoke = models.ForeignKey(Spoke, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    purpose = SealedTextField(default="", help_text="Why staying in touch is good for these children.")
    source = models.CharField(max_length=20, choices=Source.choices, blank=True)
    legal_status = models.CharField(max_length=20, choices=LegalStatus.choices, default=LegalStatus.GOOD_FAITH)
    start_rule = models.CharField(max_length=20, choices=StartRule.choices, default=StartRule.AGREED)
    starts_on = models.DateField(
        null=True, blank=True, default=today, help_text="Nothing goes before this day; empty while it is not known."
    )
    review_on = models.DateField(null=True, blank=True)
    review_when = SealedTextField(default="", help_text="What else should bring a review.")

    objects = Arrangements.as_manager()

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"arrangement:{self.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]


class OfArrangement(Sealed):
    """A row that staff hold about an arrangement, sealed with its key."""

    arrangement: models.ForeignKey[Arrangement, Arrangement]

    class Meta:
        abstract = True

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.arrangement.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]


class Child(OfArrangement):
    """A child whom the arrangement is about; each side has its own name for them."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="children")
    born = SealedTextField(default="", help_text="ISO date.")
    ends_on = SealedTextField(default="", help_text="ISO date; empty: the 18th birthday.")
    regime = models.CharField(max_length=20, choices=Regime.choices, default=Regime.ADOPTED)
    ordered_on = models.DateField(null=True, blank=True, help_text="The day of the adoption order.")


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
    full_name = SealedTextField(default="", help_text="The whole name as this side knows it; for staff alone.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["child", "side"], name="one_name_for_a_child_on_each_side")]


class ProtectedTerm(OfSide):
    """Something that would tell who or where this side is. Searched on staff screens alone."""

    kind = models.CharField(max_length=30)
    value = SealedTextField()
    is_active = models.BooleanField(default=True)


class Party(OfSide):
    """Who writes or receives: one person, or a couple who share one voice."""

    role = models.CharField(max_length=20, choices=RoleToChild.choices, default=RoleToChild.OTHER)
    signs_as = SealedTextField(default="")
    addressed_as = SealedTextField(default="", help_text="How our own words to them begin; empty: as they sign.")
    relationship = SealedTextField(default="", help_text="What they wish to be called in words, such as “first mum”.")
    language = models.CharField(max_length=40, default="English")
    reads = models.CharField(max_length=20, choices=Format.choices, default=Format.PLAIN)
    help = SealedTextField(default="", help_text="What helps them to read and write, and who.")
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.PAGE)
    is_awaited = models.BooleanField(default=False, help_text="Nobody knows where they are; letters to them are kept.")
    first_told_at = models.DateTimeField(null=True, blank=True, help_text="When they first heard that a letter came.")
    any_day = models.BooleanField(default=False, help_text="They may hear of a letter on birthdays and holidays too.")

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


def usual_kinds() -> list[str]:
    return [str(Kind.LETTER), str(Kind.CARD)]


class Lines(models.QuerySet["Line"]):
    def written_by(self, person: Person) -> Self:
        """The open lines on which this person writes."""
        return self.open().filter(writer__members__person=person)

    def shown_to(self, person: Person) -> Self:
        """Their lines that are open, quiet for now or ended: none goes from the page without a word."""
        here = self.filter(writer__members__person=person).exclude(state=LineState.PREPARED)
        return here.filter(arrangement__state__in=[*LETTERS_TRAVEL, ArrangementState.PAUSED])

    def open(self) -> Self:
        return self.filter(state=LineState.ACTIVE, arrangement__state__in=LETTERS_TRAVEL)

    def with_ends(self) -> Self:
        return self.select_related("arrangement", "writer__side", "reader__side")

    def in_reach_of(self, worker: Person) -> Self:
        """Those of arrangements whose letters this worker may read."""
        return self.filter(arrangement__in=Arrangement.objects.in_reach_of(worker))


class Line(OfArrangement):
    """One party writing to another, one direction: the unit of secrecy. Each end has its own reference."""

    MOVES = LINE_MOVES

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="lines")
    writer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="lines_out")
    reader = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="lines_in")
    writer_ref = PublicId()
    reader_ref = PublicId()
    state = models.CharField(max_length=10, choices=LineState.choices, default=LineState.ACTIVE)
    children = models.ManyToManyField(Child, related_name="lines")
    months = models.JSONField(default=list, help_text="The months in which a letter is planned, 1 to 12, in order.")
    window_days = models.PositiveSmallIntegerField(default=14, help_text="How long there is to write.")
    grace_days = models.PositiveSmallIntegerField(default=14, help_text="After that, how long until it counts as late.")
    goes_first = models.BooleanField(default=False)
    kinds = models.JSONField(default=usual_kinds)
    festivals = models.JSONField(default=list, help_text="For which days a card may come besides (Festival).")
    photos = models.CharField(max_length=10, choices=PhotoRule.choices, default=PhotoRule.NONE)
    photos_are = models.CharField(max_length=10, choices=PhotoHandling.choices, default=PhotoHandling.KEEP)
    addressed_to = models.CharField(max_length=10, choices=AddressedTo.choices, default=AddressedTo.ADULTS)
    proposed = models.JSONField(null=True, blank=True, help_text="Terms that count once both ends have agreed to them.")
    ended_why = models.CharField(max_length=20, choices=EndWhy.choices, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reader_called = SealedTextField(help_text="The agreed name of the reader, as the writer knows them.")
    writer_called = SealedTextField(help_text="The agreed name of the writer, as the reader knows them.")

    objects = Lines.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["writer", "reader"], name="one_line_each_way"),
            models.CheckConstraint(condition=~Q(writer=F("reader")), name="nobody_writes_to_themselves"),
            models.CheckConstraint(
                condition=Q(window_days__gte=1, window_days__lte=92, grace_days__lte=92), name="line_window_is_a_window"
            ),
            models.CheckConstraint(
                condition=Q(state=LineState.ENDED, ended_on__isnull=False) & ~Q(ended_why="")
                | ~Q(state=LineState.ENDED) & Q(ended_on__isnull=True, ended_why=""),
                name="line_ended_when_and_why",
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.state == LineState.ACTIVE and self.arrangement.state in LETTERS_TRAVEL

    def next_month(self, day: date) -> date:
        """The first day of the next month in which a letter is planned; this month counts."""
        return min(date(day.year + (month < day.month), month, 1) for month in self.months or [day.month])
