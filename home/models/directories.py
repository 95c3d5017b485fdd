"""Lists to look things up in: services, resources, entitlements."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from home.fields import BlocksField
from home.models.hubs import InSection
from home.models.routed import Routed


class ServiceDirectoryPage(Routed, InSection):
    """All services, with filters that have addresses; one service has a page of its own below this one."""

    template = "home/service_directory_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("list of services")


class ResourceLibraryPage(Routed, InSection):
    """All resources, with filters that have addresses."""

    template = "home/resource_library_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("list of resources")


class EntitlementsPage(InSection):
    """What families may have a right to: to print and take along, like a passport."""

    entitlements = BlocksField(
        StreamBlock([("entitlement", SnippetChooserBlock("home.Entitlement"))]), verbose_name=_("entitlements")
    )

    content_panels = [*InSection.content_panels[:4], FieldPanel("entitlements"), *InSection.content_panels[4:]]
    template = "home/entitlements_page.html"
    parent_page_types = ["home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("list of entitlements")
