"""The page types. Rules about them stand in `base` and `enums`; here is only what each one adds."""

from django.db import models
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from agency.models import LocalAuthority
from base.audiences import Audience
from base.clock import today
from home.enums import Section, Urgency
from home.models.base import BasePage
from home.models.facts import Helpline

BELOW_HOME = [
    "home.HubPage",
    "home.InformationPage",
    "home.UrgentHelpPage",
    "home.AccessibilityStatementPage",
]


class HomePage(BasePage):
    """The front door: four ways in, and what to do when it is urgent."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = BELOW_HOME
    max_count = 1

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "ways": self.get_children().live().in_menu(),
            "urgent_lines": Helpline.objects.shown().filter(urgency=Urgency.EMERGENCY).in_order(),
            "councils": LocalAuthority.objects.on(today()).order_by("name"),
        }


class HubPage(BasePage):
    """The start of a section, written for one group of readers."""

    section = models.CharField(_("section"), max_length=20, choices=Section.choices, unique=True)

    content_panels = [*BasePage.content_panels[:1], FieldPanel("section"), *BasePage.content_panels[1:]]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.InformationPage"]

    class Meta:
        verbose_name = _("hub page")

    @property
    def hub(self):
        return self

    def route(self, request, path_components):
        """Every page below is of one kind and belongs to this hub, so one query finds it."""
        if not path_components:
            return super().route(request, path_components)
        page = get_object_or_404(InformationPage.objects.child_of(self), slug=path_components[0])
        page.hub = self
        return page.route(request, path_components[1:])

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "pages": InformationPage.objects.child_of(self).live().order_by("path"),
            **childrens_lines(self),
        }


class InformationPage(BasePage):
    """An ordinary page."""

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
    parent_page_types = ["home.HomePage", "home.HubPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("information page")

    @cached_property
    def hub(self):
        return HubPage.objects.ancestor_of(self).first()

    @property
    def audiences(self):
        return frozenset({Audience(self.audience)}) if self.audience else super().audiences

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | childrens_lines(self)


class UrgentHelpPage(BasePage):
    """Phone lines, the most urgent first."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("urgent help page")

    @property
    def show_exit(self):
        return True

    @cached_property
    def lines(self):
        return list(Helpline.objects.shown().in_order())

    def records_shown(self):
        return [*super().records_shown(), *self.lines]

    def get_context(self, request, *args, **kwargs):
        groups = [(urgency, [line for line in self.lines if line.urgency == urgency]) for urgency in Urgency]
        return super().get_context(request, *args, **kwargs) | {"groups": groups, "on_urgent_help": True}


def childrens_lines(page):
    """The lines that stand at the top of every page for children."""
    return {"childrens_lines": Helpline.objects.on_childrens_pages().in_order()} if page.for_children else {}
