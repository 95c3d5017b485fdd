"""The page that finds the way to birth and adoption records, by the date of the adoption order."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.models.hubs import InSection
from home.models.routed import Routed

WORDS = ["bold", "link", "ul", "ol"]


class RecordsRouterPage(Routed, InSection):
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
