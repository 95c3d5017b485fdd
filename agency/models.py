"""What the agency is: its teams, the councils it serves, who keeps the records, and how to reach it."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from base.ids import PublicId


class Agency(models.Model):
    """The Regional Adoption Agency: one row."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    name = models.CharField(max_length=120)
    neutral_name = models.CharField(max_length=60, help_text="Who messages come from; it tells nobody anything.")
    promise_days = models.PositiveSmallIntegerField(default=10, help_text="Working days from arrival to ready.")
    write_from = models.TimeField(help_text="No message leaves earlier in the day.")
    write_until = models.TimeField(help_text="No message leaves later in the day.")

    class Meta:
        verbose_name_plural = "agency"
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="there_is_one_agency"),
            models.CheckConstraint(condition=Q(write_until__gt=F("write_from")), name="writing_hours_in_order"),
        ]

    def __str__(self) -> str:
        return self.name


class Spoke(models.Model):
    """A local team of the agency."""

    public_id = PublicId()
    name = models.CharField(max_length=120, unique=True)

    def __str__(self) -> str:
        return self.name


class Spans(models.QuerySet["LocalAuthority"]):
    def on(self, day: date) -> Self:
        """Those that exist on this day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day), starts_on__lte=day)


class LocalAuthority(models.Model):
    """A council; councils begin, end and are merged."""

    public_id = PublicId()
    name = models.CharField(max_length=120)
    spoke = models.ForeignKey(Spoke, on_delete=models.PROTECT, related_name="councils")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = Spans.as_manager()

    class Meta:
        verbose_name_plural = "local authorities"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")), name="council_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return self.name


class RecordHolder(models.Model):
    """The body that owns a child's adoption record."""

    public_id = PublicId()
    name = models.CharField(max_length=120, unique=True)
    council = models.ForeignKey(
        LocalAuthority, null=True, blank=True, on_delete=models.PROTECT, related_name="record_holders"
    )

    def __str__(self) -> str:
        return self.name


FAMILY_LINE = "family"


class ContactPoint(models.Model):
    """One phone line with its hours."""

    public_id = PublicId()
    key = models.SlugField(unique=True, help_text="What it is for: 'family' is the line that pages and messages name.")
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=20)
    email = models.EmailField(blank=True)
    hours = models.CharField(max_length=120, help_text="In words: Monday to Friday, 9am to 5pm.")

    def __str__(self) -> str:
        return self.name
