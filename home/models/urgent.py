"""When it cannot wait."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from home.blocks import CardsBlock
from home.enums import Urgency
from home.fields import BlocksField
from home.models.base import BasePage
from home.models.facts import lines_shown


class UrgentHelpPage(BasePage):
    """When to act at once, then phone lines, the most urgent first."""

    cards = BlocksField(CardsBlock(required=False), verbose_name=_("cards"), blank=True)

    content_panels = [*BasePage.content_panels[:3], FieldPanel("cards"), *BasePage.content_panels[3:]]
    page_description = _("What to do at once, and whom to ring.")
    template = "home/urgent_help_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1
    is_statutory = True
    is_urgent = True

    class Meta:
        verbose_name = _("urgent help page")

    @property
    def show_exit(self):
        return True

    @cached_property
    def lines(self):
        return lines_shown()

    def records_shown(self):
        return [*super().records_shown(), *self.lines]

    def get_context(self, request, *args, **kwargs):
        groups = [(urgency, [line for line in self.lines if line.urgency == urgency]) for urgency in Urgency]
        return super().get_context(request, *args, **kwargs) | {"groups": groups, "on_urgent_help": True}
