"""A guide in parts: each part has an address, and there is one page with all of them to print."""

from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path

from home.blocks import PartBlock
from home.fields import BlocksField
from home.models.hubs import InSection
from home.models.routed import Listed


class GuidePage(Listed, InSection):
    """Long reading, a part at a time."""

    parts = BlocksField([("part", PartBlock())], verbose_name=_("parts"), min_num=2)

    content_panels = [*InSection.content_panels[:4], FieldPanel("parts"), *InSection.content_panels[4:]]
    page_description = _("Long reading, in parts. Each part has an address of its own.")
    template = "home/guide_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("guide in parts")

    def below(self):
        return ["all", *self.listed()]

    def listed(self):
        return [part.value["slug"] for part in self.parts]

    @path("")
    def contents(self, request):
        """The list of parts."""
        return self.render(request)

    @path("all/", name="all")
    def whole(self, request):
        """Every part on one page, to print."""
        return self.render(request, context_overrides={"whole": True})

    @path("<slug:slug>/", name="part")
    def part(self, request, slug):
        """One part, with the one before and the one after."""
        parts = [block.value for block in self.parts]
        place = next((n for n, each in enumerate(parts) if each["slug"] == slug), None)
        if place is None:
            raise Http404
        around = {
            "part": parts[place],
            "before": parts[place - 1] if place else None,
            "after": parts[place + 1] if place + 1 < len(parts) else None,
        }
        return self.render(request, context_overrides=around)
