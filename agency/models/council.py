"""Councils: they begin, end and are merged. Each answers for some homes, and may hold records."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin
from wagtail.search import index

from agency.models.contact import ContactPoint
from agency.models.organisation import Organisation
from agency.models.spoke import Spoke
from base.ids import PublicId, new


def _line(words: Any) -> models.ForeignKey:
    """A phone line of a council."""
    return models.ForeignKey(
        ContactPoint, verbose_name=words, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )


class Councils(models.QuerySet["LocalAuthority"]):
    def on(self, day: date) -> Self:
        """Those that exist on this day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day), starts_on__lte=day)

    def in_region(self) -> Self:
        """Those whose families we serve; a row may stand for a neighbour or a former council too."""
        return self.filter(is_in_region=True)

    def to_show(self) -> Self:
        """With what their pages say of them."""
        return self.select_related("advocacy_provider")


class LocalAuthority(RevisionMixin, index.Indexed, models.Model):
    """A council. `ends_on` is the first day on which it is no more."""

    public_id = PublicId()
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("word in addresses"), max_length=80, unique=True, default=new)
    gss_code = models.CharField(_("ONS code"), max_length=9, blank=True)
    spoke = models.ForeignKey(Spoke, verbose_name=_("team"), on_delete=models.PROTECT, related_name="councils")
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("first day after its end"), null=True, blank=True)
    successors = models.ManyToManyField(
        "self", verbose_name=_("councils that follow it"), symmetrical=False, blank=True, related_name="predecessors"
    )
    is_in_region = models.BooleanField(_("in our region"), default=True)
    adoption_support_contact = _line(_("adoption support"))
    social_care_front_door = _line(_("children's social care, by day"))
    emergency_duty_team = _line(_("emergency duty team, out of hours"))
    virtual_school_contact = _line(_("virtual school"))
    letterbox_contact = _line(_("letterbox"))
    records_contact = _line(_("records"))
    records_held_by = models.CharField(_("who keeps its adoption files"), max_length=200, blank=True)
    local_offer_url = models.URLField(_("local offer"), blank=True)
    advocacy_provider = models.ForeignKey(
        Organisation,
        verbose_name=_("who gives advocates"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advocates_for",
    )

    objects = Councils.as_manager()
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("council")
        verbose_name_plural = _("councils")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")), name="council_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def exists_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


class RecordHolder(models.Model):
    """The body that owns a child's adoption record."""

    public_id = PublicId()
    name = models.CharField(max_length=120, unique=True)
    council = models.ForeignKey(
        LocalAuthority, null=True, blank=True, on_delete=models.PROTECT, related_name="record_holders"
    )

    def __str__(self) -> str:
        return self.name


class OutwardCode(models.Model):
    """The first half of a postcode, and the councils in which it lies; a sector narrows it ("LS29", "8")."""

    code = models.CharField(_("first half of a postcode"), max_length=4)
    sector = models.CharField(
        _("sector"), max_length=1, blank=True, help_text=_("First digit of the second half. Empty: all.")
    )
    authorities = models.ManyToManyField(LocalAuthority, verbose_name=_("councils"), related_name="outward_codes")

    class Meta:
        ordering = ["code", "sector"]
        verbose_name = _("first half of a postcode")
        verbose_name_plural = _("first halves of postcodes")
        constraints = [models.UniqueConstraint(fields=["code", "sector"], name="an_outward_code_stands_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.sector}".strip()


class PostcodeFile(models.Model):
    """A file of the Office for National Statistics whose rows were read in."""

    name = models.CharField(max_length=120)
    attribution = models.TextField()
    imported_on = models.DateField()

    def __str__(self) -> str:
        return self.name


class Postcode(models.Model):
    """A postcode and its council, for those of our region alone. Of no person: a list that anyone can have."""

    postcode = models.CharField(max_length=8, unique=True)
    authority = models.ForeignKey(LocalAuthority, on_delete=models.CASCADE, related_name="postcodes")

    def __str__(self) -> str:
        return self.postcode
