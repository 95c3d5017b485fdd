"""The accessibility statement: what the law asks for, as fields that must be filled."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from base.clock import today
from home.blocks import NON_COMPLIANCE, BarrierBlock
from home.fields import BlocksField
from home.models.base import BasePage

LASTS = timedelta(days=365)
WARN_BEFORE = timedelta(days=30)


class Compliance(models.TextChoices):
    FULL = "full", _("fully compliant")
    PARTIAL = "partial", _("partially compliant")
    NOT = "not", _("not compliant")


class AccessibilityStatementPage(BasePage):
    """The regulations fix its wording, which stands in the template; the agency fills in the rest."""

    applies_to = models.CharField(_("applies to"), max_length=200, help_text=_("The addresses it covers."))
    organisation = models.CharField(_("run by"), max_length=120)
    compliance = models.CharField(_("compliance status"), max_length=10, choices=Compliance.choices)
    barriers = BlocksField([("barrier", BarrierBlock())], verbose_name=_("what some people cannot use"), blank=True)
    other_ways = models.CharField(_("other ways to get the same"), max_length=400)
    contact_email = models.EmailField(_("e-mail for problems"))
    contact_other = models.CharField(_("another way to reach us"), max_length=200)
    answer_days = models.PositiveSmallIntegerField(_("we answer within this many working days"))
    prepared_on = models.DateField(_("prepared on"))
    last_reviewed_on = models.DateField(_("last reviewed on"))
    last_tested_on = models.DateField(_("last tested on"))
    tested_by = models.CharField(_("tested by"), max_length=200)
    how_tested = models.CharField(_("how it was tested"), max_length=400)
    pages_tested = models.CharField(_("which pages were tested"), max_length=400)
    improving = models.CharField(_("what we are doing to improve"), max_length=600)

    content_panels = [
        *BasePage.content_panels[:3],
        MultiFieldPanel([FieldPanel("applies_to"), FieldPanel("organisation"), FieldPanel("compliance")], _("Scope")),
        FieldPanel("barriers"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("other_ways", "contact_email", "contact_other", "answer_days")], _("Help")
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("last_tested_on", "tested_by", "how_tested", "pages_tested")], _("Tests")
        ),
        MultiFieldPanel(
            [FieldPanel(n) for n in ("improving", "prepared_on", "last_reviewed_on")], _("Keeping it true")
        ),
        *BasePage.content_panels[-1:],
    ]
    page_description = _("What the regulations ask us to say about who can use this website.")
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("accessibility statement")

    def clean(self):
        super().clean()
        errors = {}
        if self.compliance != Compliance.FULL and not self.barriers:
            errors["barriers"] = _("Say what some people cannot use, or choose “fully compliant”.")
        if self.compliance == Compliance.FULL and self.barriers:
            errors["compliance"] = _("There are barriers on the list, so this is not full compliance.")
        if self.prepared_on and self.last_reviewed_on and self.last_reviewed_on < self.prepared_on:
            errors["last_reviewed_on"] = _("The review cannot be earlier than the day it was prepared.")
        if errors:
            raise ValidationError(errors)

    @property
    def owed_to(self):
        """In the words of the regulations, what keeps the site from full compliance."""
        reasons = {barrier.value["reason"] for barrier in self.barriers}
        if reasons == {NON_COMPLIANCE}:
            return _("the non-compliances")
        return _("the non-compliances and exemptions") if NON_COMPLIANCE in reasons else _("the exemptions")

    @property
    def review_due_on(self):
        return self.last_reviewed_on + LASTS

    @property
    def is_out_of_date(self):
        return today() >= self.review_due_on

    @property
    def is_due_soon(self):
        return today() >= self.review_due_on - WARN_BEFORE
