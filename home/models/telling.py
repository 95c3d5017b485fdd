"""Stories and news."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from base.clock import today
from home.models.base import BasePage
from home.models.hubs import InSection


class StoryPage(InSection):
    """Somebody's story: invented, or told with their consent, which ends."""

    is_fictional = models.BooleanField(_("invented"), default=True)
    consent_on = models.DateField(_("consent recorded on"), null=True, blank=True)
    consent_expires = models.DateField(_("consent ends"), null=True, blank=True)
    remove_by = models.DateField(_("take down by"), null=True, blank=True)

    content_panels = [
        *InSection.content_panels[:4],
        MultiFieldPanel(
            [FieldPanel(n) for n in ("is_fictional", "consent_on", "consent_expires", "remove_by")], _("Whose story")
        ),
        *InSection.content_panels[4:],
    ]
    page_description = _("Somebody’s story: invented, or told with a consent that ends.")
    template = "home/story_page.html"
    parent_page_types = ["home.AudienceHubPage", "home.TopicPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("story")
        constraints = [
            models.CheckConstraint(
                condition=Q(consent_expires__isnull=True) | Q(consent_on__isnull=False),
                name="a_consent_that_ends_was_given",
            )
        ]


class NewsIndexPage(BasePage):
    """All news, the newest first."""

    page_description = _("Lists all news.")
    template = "home/news_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]
    max_count = 1

    class Meta:
        verbose_name = _("list of news")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "news": NewsPage.objects.child_of(self).live().order_by("-told_on", "-pk"),
        }


class NewsPage(BasePage):
    """Something new."""

    told_on = models.DateField(_("date"), default=today)

    content_panels = [*BasePage.content_panels[:1], FieldPanel("told_on"), *BasePage.content_panels[1:]]
    page_description = _("Something new, with its day.")
    template = "home/news_page.html"
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("news")
