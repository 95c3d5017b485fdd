"""Who answers for a family, and one page for each council."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField

from home.models.base import BasePage

WORDS = ["bold", "link", "ul", "ol"]


class WhoToContactPage(RoutablePageMixin, BasePage):
    """Who answers for a family: by council, placing council and the three-year rule. The rule is in `home.answers`."""

    placed_within_three_years_body = RichTextField(_("placed less than three years ago"), features=WORDS)
    not_in_region_body = RichTextField(_("outside our area"), features=WORDS)

    content_panels = [
        *BasePage.content_panels[:4],
        FieldPanel("placed_within_three_years_body"),
        FieldPanel("not_in_region_body"),
        *BasePage.content_panels[4:],
    ]
    template = "home/who_to_contact_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.LocalAuthorityPage"]
    max_count = 1

    class Meta:
        verbose_name = _("who to contact")


class LocalAuthorityPage(BasePage):
    """One council: its lines, what can be had there, how long one waits."""

    authority = models.OneToOneField(
        "agency.LocalAuthority", verbose_name=_("council"), on_delete=models.PROTECT, related_name="+"
    )

    content_panels = [*BasePage.content_panels[:1], FieldPanel("authority"), *BasePage.content_panels[1:]]
    template = "home/local_authority_page.html"
    parent_page_types = ["home.WhoToContactPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page of a council")
