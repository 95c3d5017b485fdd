"""Pages that find an answer: which way to records, who answers for a family, and one page for each council."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField

from home.models.base import BasePage
from home.models.hubs import InSection

WORDS = ["bold", "link", "ul", "ol"]


class RecordsRouterPage(RoutablePageMixin, InSection):
    """Three ways to birth and adoption records, by the date of the adoption order. The rule is in `home.records`."""

    route_first = RichTextField(_("order before 12 November 1975"), features=WORDS)
    route_second = RichTextField(_("order from 12 November 1975 to 29 December 2005"), features=WORDS)
    route_third = RichTextField(_("order on or after 30 December 2005"), features=WORDS)
    unknown_date_body = RichTextField(_("date not known"), features=WORDS)
    outside_england_wales_body = RichTextField(_("adopted elsewhere"), features=WORDS)
    under_18_body = RichTextField(_("under 18"), features=WORDS)

    content_panels = [
        *InSection.content_panels[:4],
        *(
            FieldPanel(name)
            for name in (
                *("route_first", "route_second", "route_third"),
                *("unknown_date_body", "outside_england_wales_body", "under_18_body"),
            )
        ),
        *InSection.content_panels[4:],
    ]
    template = "home/records_router_page.html"
    parent_page_types = ["home.AudienceHubPage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("way to records")


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
