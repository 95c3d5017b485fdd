"""Blocks that show a record kept elsewhere, so that one change is seen on every page."""

from copy import copy

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from agency.models import ContactPoint
from home.chosen import chosen

LOCAL_KINDS = [
    ("adoption_support_contact", _("Adoption support")),
    ("social_care_front_door", _("Children’s social care, by day")),
    ("emergency_duty_team", _("Emergency duty team, out of hours")),
    ("virtual_school_contact", _("Virtual school")),
    ("letterbox_contact", _("Letterbox")),
    ("records_contact", _("Records")),
]


class FactBlock(SnippetChooserBlock):
    """One key fact. A fact that is unchecked or out of date is left out, without a gap."""

    class Meta:
        icon = "date"
        label = _("Fact with a date and a source")
        description = _("One fact from the list. Left out while it is unchecked or out of date.")
        template = "home/blocks/fact.html"


class EntitlementBlock(SnippetChooserBlock):
    class Meta:
        icon = "tick"
        label = _("Entitlement")
        description = _("One entitlement from the list. Left out while it is unchecked or out of date.")
        template = "home/blocks/entitlement.html"


class HelplinesBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(SnippetChooserBlock("home.Helpline"), **options)

    class Meta:
        icon = "mobile-alt"
        label = _("Phone lines")
        description = _("National lines that anyone may ring.")
        template = "home/blocks/helplines.html"


class ContactChooserBlock(SnippetChooserBlock):
    """The lines of a whole page with their hours, in three queries."""

    def bulk_to_python(self, values):
        found = ContactPoint.objects.to_show().in_bulk([value for value in values if value])
        return [copy(found[value]) if value in found else None for value in values]


class ContactBlock(blocks.StructBlock):
    contact_point = ContactChooserBlock("agency.ContactPoint", label=_("Contact"))
    show_hours = blocks.BooleanBlock(label=_("Show the hours"), required=False, default=True)
    show_fallback = blocks.BooleanBlock(label=_("Show whom to ring when it is shut"), required=False, default=True)

    class Meta:
        icon = "mobile-alt"
        label = _("Contact")
        description = _("One of our own lines, with its hours, and whether it is open now.")
        template = "home/blocks/contact.html"


class LocalContactBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("Which line of the reader’s council"), choices=LOCAL_KINDS)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        if "request" not in context:
            return context
        choice = chosen(context["request"])
        labels = dict(LOCAL_KINDS)
        return context | {
            "choice": choice,
            "line": choice.lines.get(value["kind"]),
            "label": labels.get(value["kind"], ""),
        }

    class Meta:
        icon = "globe"
        label = _("Contact of the reader’s council")
        description = _("The line of the council that the reader has chosen; before that, a way to choose.")
        template = "home/blocks/local_contact.html"


class ServicesBlock(blocks.ListBlock):
    def __init__(self, **options):
        options.setdefault("max_num", 12)
        super().__init__(SnippetChooserBlock("home.Service"), **options)

    class Meta:
        icon = "list-ul"
        label = _("Services")
        description = _("Up to twelve services from the list.")
        template = "home/blocks/services.html"


class FaqsBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(SnippetChooserBlock("home.Faq"), **options)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions from the list. Each opens when somebody wants it.")
        template = "home/blocks/faqs.html"


class GlossaryBlock(blocks.StaticBlock):
    """Every word explained, in the order of the alphabet."""

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {
            "words": apps.get_model("home.GlossaryTerm").objects.shown()
        }

    class Meta:
        icon = "openquote"
        label = _("Words explained")
        admin_text = _("Lists every word that is explained.")
        description = _("Lists every word that is explained, from A to Z.")
        template = "home/blocks/glossary.html"


class LetterExampleBlock(SnippetChooserBlock):
    class Meta:
        icon = "mail"
        label = _("Letter to learn from")
        description = _("An invented letter from the list.")
        template = "home/blocks/letter_example.html"


class ResourcesBlock(blocks.ListBlock):
    def __init__(self, **options):
        options.setdefault("max_num", 12)
        super().__init__(SnippetChooserBlock("home.Resource"), **options)

    class Meta:
        icon = "doc-full"
        label = _("Resources")
        description = _("Up to twelve things to read, watch or hear, from the list.")
        template = "home/blocks/resources.html"


class ProfilesBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(SnippetChooserBlock("home.StaffProfile"), **options)

    class Meta:
        icon = "group"
        label = _("People you may meet")
        description = _("Colleagues who agreed to be shown.")
        template = "home/blocks/profiles.html"
