"""The front door, the start of each section, and ordinary pages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from base.audiences import Audience
from home.blocks import RelatedBlock
from home.chosen import councils_today
from home.enums import Section, Urgency
from home.fields import BlocksField
from home.known import live_below, start_above
from home.models.base import BasePage
from home.models.facts import lines_shown

CONTENT = [
    "home.TopicPage",
    "home.GuidePage",
    "home.RecordsRouterPage",
    "home.ServiceDirectoryPage",
    "home.ResourceLibraryPage",
    "home.EntitlementsPage",
    "home.StoryPage",
    "home.FormatVariantPage",
]
BELOW_HOME = [
    "home.AudienceHubPage",
    "home.ChildrenHomePage",
    "home.UrgentHelpPage",
    "home.WhoToContactPage",
    "home.ServiceDirectoryPage",
    "home.ResourceLibraryPage",
    "home.TopicPage",
    "home.GuidePage",
    "home.NewsIndexPage",
    "home.PolicyPage",
    "home.AccessibilityStatementPage",
    "home.FormatVariantPage",
]


class HomePage(BasePage):
    """The front door: the ways in, and what to do when it is urgent."""

    news_limit = models.PositiveSmallIntegerField(_("how many news to show"), default=2)

    content_panels = [*BasePage.content_panels, FieldPanel("news_limit")]
    page_description = _("The front door.")
    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = BELOW_HOME
    max_count = 1

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "ways": [page for page in live_below(self) if page.show_in_menus],
            "urgent_lines": [line for line in lines_shown() if line.urgency == Urgency.EMERGENCY],
            "councils": councils_today(),
        }


class AudienceHubPage(BasePage):
    """The start of a section, written for one group of readers."""

    section = models.CharField(_("section"), max_length=20, choices=Section.choices)
    top_tasks = BlocksField(
        RelatedBlock(max_num=6, required=False), verbose_name=_("what most people come for"), blank=True
    )

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("section"),
        *BasePage.content_panels[1:3],
        FieldPanel("top_tasks"),
        *BasePage.content_panels[3:],
    ]
    page_description = _("The start of a section, for one group of readers.")
    template = "home/hub_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = CONTENT

    class Meta:
        verbose_name = _("section start")

    @property
    def hub(self):
        return self

    def clean(self):
        super().clean()
        same = AudienceHubPage.objects.filter(section=self.section, locale=self.locale).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError({"section": _("This section has its start already. Choose another section.")})

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "pages": live_below(self),
        }


class InSection(BasePage):
    """A page that may stand in a section, and then belongs to its readers."""

    audience = models.CharField(
        _("audience"),
        max_length=20,
        choices=Audience.choices,
        blank=True,
        help_text=_("Only if it is not for everyone in its section."),
    )

    settings_panels = [
        MultiFieldPanel([FieldPanel("audience")], _("Who this page is for")),
        *BasePage.settings_panels,
    ]

    class Meta:
        abstract = True

    @cached_property
    def hub(self):
        return start_above(self, AudienceHubPage)

    @property
    def audiences(self):
        return frozenset({Audience(self.audience)}) if self.audience else super().audiences


class TopicPage(InSection):
    """An ordinary page. It may lead on to others below it."""

    page_description = _("For most things: words, contacts and facts. Other pages may stand below it.")
    template = "home/topic_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage"]
    subpage_types = CONTENT

    class Meta:
        verbose_name = _("information page")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "pages": live_below(self) if self.numchild else (),
        }
