"""Blocks that show a record kept elsewhere, so that one change is seen on every page."""

from django.apps import apps
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from home.chosen import chosen
from home.known import of_few, of_many
from home.marking import in_english, is_english, marked

LOCAL_KINDS = [
    ("adoption_support_contact", _("Adoption support")),
    ("social_care_front_door", _("Children’s social care, by day")),
    ("emergency_duty_team", _("Emergency duty team, out of hours")),
    ("virtual_school_contact", _("Virtual school")),
    ("letterbox_contact", _("Letterbox")),
    ("records_contact", _("Records")),
]


class RecordChooserBlock(SnippetChooserBlock):
    """Records with all that a page says of them, asked for at once, or known already."""

    find = staticmethod(of_many)

    def bulk_to_python(self, values):
        found = self.find(self.model_class, values)
        return [found.get(value) for value in values]


class FewChooserBlock(RecordChooserBlock):
    """Records of a kind of which there are few."""

    find = staticmethod(of_few)


class Record:
    """For blocks: what they show is kept in English, and is marked so on a page in another language."""

    def render(self, value, context=None):
        if is_english(get_language()):
            return super().render(value, context)
        with in_english():
            html = super().render(value, context)
        return marked(html) if html.strip() else html


class FactBlock(Record, FewChooserBlock):
    """One key fact. A fact that is unchecked or out of date is left out, without a gap."""

    class Meta:
        icon = "date"
        label = _("Fact with a date and a source")
        description = _("One fact from the list. Left out while it is unchecked or out of date.")
        template = "home/blocks/fact.html"


class EntitlementBlock(Record, FewChooserBlock):
    class Meta:
        icon = "tick"
        label = _("Entitlement")
        description = _("One entitlement from the list. Left out while it is unchecked or out of date.")
        template = "home/blocks/entitlement.html"


class HelplinesBlock(Record, blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(FewChooserBlock("home.Helpline"), **options)

    class Meta:
        icon = "mobile-alt"
        label = _("Phone lines")
        description = _("National lines that anyone may ring.")
        template = "home/blocks/helplines.html"


class ContactBlock(Record, blocks.StructBlock):
    contact_point = FewChooserBlock("agency.ContactPoint", label=_("Contact"))
    show_hours = blocks.BooleanBlock(label=_("Show the hours"), required=False, default=True)
    show_fallback = blocks.BooleanBlock(label=_("Show whom to ring when it is shut"), required=False, default=True)

    class Meta:
        icon = "mobile-alt"
        label = _("Contact")
        description = _("One of our own lines, with its hours, and whether it is open now.")
        template = "home/blocks/contact.html"


class LocalContactBlock(Record, blocks.StructBlock):
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


class ServicesBlock(Record, blocks.ListBlock):
    def __init__(self, **options):
        options.setdefault("max_num", 12)
        super().__init__(RecordChooserBlock("home.Service"), **options)

    class Meta:
        icon = "list-ul"
        label = _("Services")
        description = _("Up to twelve services from the list.")
        template = "home/blocks/services.html"


class FaqsBlock(Record, blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(RecordChooserBlock("home.Faq"), **options)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions from the list. Each opens when somebody wants it.")
        template = "home/blocks/faqs.html"


class GlossaryBlock(Record, blocks.StaticBlock):
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


class LetterExampleBlock(Record, RecordChooserBlock):
    class Meta:
        icon = "mail"
        label = _("Letter to learn from")
        description = _("An invented letter from the list.")
        template = "home/blocks/letter_example.html"


class ResourcesBlock(Record, blocks.ListBlock):
    def __init__(self, **options):
        options.setdefault("max_num", 12)
        super().__init__(RecordChooserBlock("home.Resource"), **options)

    class Meta:
        icon = "doc-full"
        label = _("Resources")
        description = _("Up to twelve things to read, watch or hear, from the list.")
        template = "home/blocks/resources.html"


class ProfilesBlock(Record, blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(RecordChooserBlock("home.StaffProfile"), **options)

    class Meta:
        icon = "group"
        label = _("People you may meet")
        description = _("Colleagues who agreed to be shown.")
        template = "home/blocks/profiles.html"
