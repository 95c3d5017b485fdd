"""The Regional Adoption Agency itself."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from agency.enums import DeliveryModel


class Agency(RevisionMixin, models.Model):
    """One row."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    name = models.CharField(_("name"), max_length=120)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    neutral_name = models.CharField(
        _("neutral name"), max_length=60, help_text=_("Who messages come from; it tells nobody anything.")
    )
    delivery_model = models.CharField(
        _("how it is run"), max_length=20, choices=DeliveryModel.choices, default=DeliveryModel.SINGLE
    )
    host_authority = models.ForeignKey(
        "agency.LocalAuthority",
        verbose_name=_("council that hosts it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="hosted_agencies",
    )
    main_contact = models.ForeignKey(
        "agency.ContactPoint",
        verbose_name=_("main line"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="main_line_of",
    )
    ofsted_note = models.TextField(_("who inspects the work"), blank=True)
    records_holder_note = models.TextField(
        _("who keeps the files"),
        blank=True,
        help_text=_("Most regional agencies are not registered as adoption agencies: a council keeps the files."),
    )
    promise_days = models.PositiveSmallIntegerField(
        _("letters: working days from arrival to ready"),
        default=10,
        help_text=_("Working days from arrival to ready."),
    )
    write_from = models.TimeField(_("no message leaves before"), help_text=_("No message leaves earlier in the day."))
    write_until = models.TimeField(_("no message leaves after"), help_text=_("No message leaves later in the day."))

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agency")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="there_is_one_agency"),
            models.CheckConstraint(condition=Q(write_until__gt=F("write_from")), name="writing_hours_in_order"),
        ]

    def __str__(self) -> str:
        return self.name
