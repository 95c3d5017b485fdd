"""How to reach somebody: one line, its hours, and the days on which they differ."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import RevisionMixin
from wagtail.search import index

from agency.enums import ContactKind, Weekday
from agency.wording import in_words
from base.ids import PublicId

FAMILY_LINE = "family"


class Lines(models.QuerySet["ContactPoint"]):
    def to_show(self) -> Self:
        """With all that a page says of them: hours, days that differ, and whom to ring when they are shut."""
        return self.select_related("fallback").prefetch_related("hours", "exceptions")


class ContactPoint(RevisionMixin, index.Indexed, ClusterableModel):
    """One phone line with its hours. One number, one record, used everywhere."""

    public_id = PublicId()
    key = models.SlugField(
        _("key"), unique=True, help_text=_("What it is for: 'family' is the line that pages and messages name.")
    )
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=ContactKind.choices, default=ContactKind.GENERAL)
    phone = models.CharField(_("phone"), max_length=20, blank=True, help_text=_("As it is read aloud: 01632 960 120."))
    text_number = models.CharField(_("number for texts"), max_length=20, blank=True)
    relay_note = models.CharField(_("for people who cannot hear or speak"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    web_url = models.URLField(_("website"), blank=True)
    chat_url = models.URLField(_("chat"), blank=True)
    address = models.TextField(_("postal address"), blank=True)
    staffed_by = models.CharField(_("who picks up"), max_length=160, blank=True)
    what_they_can_do = models.TextField(_("what they can do"), blank=True)
    what_they_cannot_do = models.TextField(_("what they cannot do"), blank=True)
    response_target = models.CharField(_("how soon they answer"), max_length=160, blank=True)
    always_open = models.BooleanField(_("open day and night"), default=False)
    fallback = models.ForeignKey(
        "self",
        verbose_name=_("when it is shut, ring"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stands_in_for",
    )
    verified_on = models.DateField(_("checked on"), null=True, blank=True)
    verified_by = models.CharField(_("checked by"), max_length=60, blank=True, help_text=_("A role, not a name."))
    verify_every_days = models.PositiveSmallIntegerField(_("check again after this many days"), default=90)

    objects = Lines.as_manager()
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("kind"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("contact point")
        constraints = [
            models.CheckConstraint(
                condition=~Q(fallback=F("id")) | Q(fallback__isnull=True), name="no_line_stands_in_for_itself"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.phone}" if self.phone else self.name

    @property
    def dial(self) -> str:
        """The number as a phone wants it."""
        return "".join(sign for sign in self.phone if sign.isdigit())

    @cached_property
    def hours_in_words(self) -> str:
        """`Monday to Friday, 9am to 5pm`."""
        return in_words(self)


class OpeningHours(models.Model):
    """Hours of one weekday, as a clock on a wall in London shows them. A day may have several rows."""

    contact_point = ParentalKey(ContactPoint, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday.choices)
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))

    class Meta:
        ordering = ["weekday", "opens"]
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        constraints = [models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="hours_close_after_they_open")]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()}, {self.opens:%H:%M} to {self.closes:%H:%M}"


class OpeningException(models.Model):
    """One day that differs from its weekday. It goes before bank holidays."""

    contact_point = ParentalKey(ContactPoint, on_delete=models.CASCADE, related_name="exceptions")
    date = models.DateField(_("day"))
    closed = models.BooleanField(_("shut all day"), default=True)
    opens = models.TimeField(_("opens"), null=True, blank=True)
    closes = models.TimeField(_("closes"), null=True, blank=True)
    note = models.CharField(_("why"), max_length=120, blank=True)

    class Meta:
        ordering = ["date"]
        verbose_name = _("exception")
        constraints = [
            models.CheckConstraint(
                condition=Q(closed=True, opens__isnull=True, closes__isnull=True)
                | Q(closed=False, opens__isnull=False, closes__isnull=False, closes__gt=F("opens")),
                name="exception_is_shut_or_has_hours",
            )
        ]

    def __str__(self) -> str:
        return f"{self.date:%d %B %Y}"


class BankHoliday(models.Model):
    """A bank holiday that the shipped table does not know yet, such as one proclaimed this year."""

    date = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        ordering = ["date"]
        verbose_name = _("extra bank holiday")

    def __str__(self) -> str:
        return f"{self.name}, {self.date:%d %B %Y}"
