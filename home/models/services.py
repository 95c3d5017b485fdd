"""Services: what help there is, who it is for, and what it is like in each council's area."""

from datetime import date, timedelta
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.search import index

from base.audiences import Audience
from base.clock import today
from home.enums import Available, Delivery, ServiceFormat, Tier
from home.fields import ChoicesField
from home.models.kept import Kept, LiveQuerySet
from home.places import place_of

WAIT_LASTS = timedelta(days=90)
WORDS = ["bold", "link", "ul", "ol"]


class Offers(models.QuerySet["ServiceOffer"]):
    def on(self, day: date) -> Self:
        """In the councils of our region that exist on this day."""
        lasting = Q(authority__ends_on__isnull=True) | Q(authority__ends_on__gt=day)
        return self.filter(lasting, authority__starts_on__lte=day, authority__is_in_region=True)

    def to_measure(self) -> Self:
        """Waits that readers cannot be told, because nobody measured them lately. Staff are to."""
        fresh = Q(wait_weeks__isnull=False, wait_measured_on__gte=today() - WAIT_LASTS)
        waiting = self.on(today()).filter(available=Available.WAITING_LIST, service__live=True)
        return waiting.exclude(fresh).select_related("service", "authority")


class Services(LiveQuerySet):
    def shown(self) -> Self:
        """What readers see: live, and given by us or by somebody whom a person has checked."""
        return super().shown().filter(Q(organisation__isnull=True) | Q(organisation__checked=True))

    def with_offers(self, council: str = "") -> Self:
        """What each is like today in every council, or in one (by its slug)."""
        offers = ServiceOffer.objects.on(today()).select_related("authority", "contact_override")
        if council:
            offers = offers.filter(authority__slug=council)
        return self.prefetch_related(Prefetch("offers", offers.order_by("authority__name"), to_attr="offers_today"))

    def in_council(self, slug: str) -> Self:
        """Those that can be had there, now or after a wait; one without a word on any council can be had anywhere."""
        there = ServiceOffer.objects.on(today()).filter(authority__slug=slug).exclude(available=Available.NO)
        anywhere = self.model.objects.exclude(pk__in=ServiceOffer.objects.values("service"))
        return self.filter(Q(pk__in=there.values("service")) | Q(pk__in=anywhere.values("pk")))


class Service(Kept):
    """Something that helps. It says what it cannot help with, too."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(_("word in its address"), max_length=80, unique=True)
    organisation = models.ForeignKey(
        "agency.Organisation",
        verbose_name=_("who gives it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: we do."),
    )
    summary = models.CharField(_("summary"), max_length=200, help_text=_("One sentence, shown in lists."))
    description = RichTextField(_("what happens there"), features=WORDS)
    audiences = ChoicesField(_("who it is for"), choices=Audience.choices)
    topics = ParentalManyToManyField("agency.Topic", verbose_name=_("topics"), blank=True, related_name="+")
    tier = models.CharField(_("tier"), max_length=12, choices=Tier.choices, default=Tier.UNIVERSAL)
    delivery = models.CharField(_("who gives it"), max_length=12, choices=Delivery.choices, default=Delivery.IN_HOUSE)
    needs_assessment = models.BooleanField(_("needs an assessment first"), default=False)
    funded_by = models.CharField(_("who pays"), max_length=160, blank=True)
    cost_note = models.CharField(_("what it costs you"), max_length=160, blank=True)
    how_to_ask = models.TextField(_("how to ask"))
    what_happens_next = models.TextField(_("what happens next"), blank=True)
    not_able_to_help_with = models.TextField(_("what it cannot help with"), blank=True)
    contact = models.ForeignKey(
        "agency.ContactPoint",
        verbose_name=_("whom to ring"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    formats = ChoicesField(_("how one takes part"), choices=ServiceFormat.choices, blank=True)

    objects = Services.as_manager()
    search_fields = [
        index.SearchField("name", boost=3),
        index.SearchField("summary", boost=2),
        index.SearchField("description"),
        index.AutocompleteField("name"),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("service")

    def __str__(self):
        return self.name

    @property
    def url(self):
        """Its page below the list of services; empty while there is no such list."""
        place = place_of(apps.get_model("home.ServiceDirectoryPage"))
        return f"{place}{self.slug}/" if place else ""

    @property
    def audience_labels(self):
        return [Audience(each).label for each in self.audiences]

    @property
    def format_labels(self):
        return [ServiceFormat(each).label for each in self.formats]


class ServiceOffer(models.Model):
    """A service in one council's area: the same service is not the same everywhere, and we say so."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="offers")
    authority = models.ForeignKey(
        "agency.LocalAuthority", verbose_name=_("council"), on_delete=models.PROTECT, related_name="+"
    )
    available = models.CharField(_("can it be had"), max_length=12, choices=Available.choices)
    tier_override = models.CharField(_("tier here, if another"), max_length=12, choices=Tier.choices, blank=True)
    contact_override = models.ForeignKey(
        "agency.ContactPoint",
        verbose_name=_("whom to ring here, if another"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    access_note = models.CharField(_("how to get it here"), max_length=300, blank=True)
    wait_weeks = models.PositiveSmallIntegerField(_("wait in weeks"), null=True, blank=True)
    wait_measured_on = models.DateField(_("wait measured on"), null=True, blank=True)
    wait_basis = models.CharField(_("how it was measured"), max_length=160, blank=True)

    objects = Offers.as_manager()

    class Meta:
        ordering = ["authority__name"]
        verbose_name = _("offer in one council's area")
        constraints = [
            models.UniqueConstraint(fields=["service", "authority"], name="one_offer_for_each_council"),
            models.CheckConstraint(
                condition=Q(wait_weeks__isnull=True) | Q(wait_measured_on__isnull=False),
                name="a_wait_has_the_day_it_was_measured",
            ),
        ]

    def __str__(self):
        return f"{self.service_id}: {self.available}"

    @property
    def wait_is_old(self):
        """A measured wait that is too old to be printed."""
        return self.wait_measured_on is not None and self.wait_measured_on + WAIT_LASTS < today()

    @property
    def wait_is_known(self):
        return self.wait_weeks is not None and not self.wait_is_old
