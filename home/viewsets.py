"""Wagtail's lists of facts and phone lines: what is unchecked stands out, and what is oldest can be found."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.models import Helpline, KeyFact

SOURCE = MultiFieldPanel([FieldPanel("source_name"), FieldPanel("source_address")], _("Source"))


class KeyFactViewSet(SnippetViewSet):
    model = KeyFact
    icon = "date"
    list_display = ["statement", BooleanColumn("checked"), "verified_on", "valid_to", "source_name"]
    list_filter = ["checked", "verified_on", "valid_to"]
    list_export = ["key", "statement", "source_name", "source_address", "verified_on", "valid_to", "checked"]
    ordering = ["verified_on"]
    panels = [
        FieldPanel("statement"),
        FieldPanel("key"),
        SOURCE,
        FieldRowPanel([FieldPanel("verified_on"), FieldPanel("valid_to")]),
        FieldPanel("checked"),
    ]


class HelplineViewSet(SnippetViewSet):
    model = Helpline
    icon = "mobile-alt"
    list_display = ["name", "number", "urgency", BooleanColumn("checked"), "verified_on"]
    list_filter = ["urgency", "audience", "checked", "verified_on"]
    list_export = ["name", "number", "for_whom", "hours", "urgency", "audience", "verified_on", "checked"]
    ordering = ["verified_on"]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("number")]),
        FieldPanel("for_whom"),
        FieldPanel("note"),
        FieldPanel("hours"),
        FieldRowPanel([FieldPanel("urgency"), FieldPanel("place")]),
        FieldPanel("audience"),
        FieldPanel("on_childrens_pages"),
        SOURCE,
        FieldPanel("verified_on"),
        FieldPanel("checked"),
    ]


class FactsGroup(SnippetViewSetGroup):
    menu_label = _("Facts and lines")
    menu_icon = "list-ul"
    menu_order = 200
    items = [KeyFactViewSet, HelplineViewSet]
