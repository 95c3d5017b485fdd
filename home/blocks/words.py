"""Blocks that hold words and pictures of their own."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from base.clock import today
from home.drawings import DRAWINGS
from home.known import known

WORDS = ["bold", "link", "ul", "ol", "document-link"]
SHORT = ["bold", "link"]
ADDRESS = re.compile(r"https?:|www\.|\b[\w-]+\.(?:uk|org|com|net|gov)\b", re.IGNORECASE)
NO_READING = _("Say here what to do. Somebody in a hurry cannot read on elsewhere: put the address further down.")
URGENCIES = [("emergency", _("Danger now")), ("urgent", _("Help today")), ("talk", _("Talk"))]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("h2", _("Heading")), ("h3", _("Smaller heading"))], default="h2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Names what comes next. A smaller one stands under a larger one.")
        template = "home/blocks/heading.html"
        preview_value = {"text": _("What happens first"), "level": "h2"}


class TextBlock(blocks.RichTextBlock):
    """Words, without pictures and headings inside."""

    def __init__(self, **options):
        options.setdefault("features", WORDS)
        super().__init__(**options)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs and lists. Put a phone number in as a contact, not by hand.")
        template = "home/blocks/text.html"
        preview_value = _("<p>You can ask at any time.</p>")


def when_to_load(parent_context):
    """The first thing of a column is on the first screen; what comes later is fetched when its reader comes near."""
    place = (parent_context or {}).get("forloop", {})
    return "eager" if place.get("first") and not place.get("parentloop") else "lazy"


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Picture"), required=True)
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)
    consent_on = blocks.DateBlock(
        label=_("Consent recorded on"), required=False, help_text=_("Needed if a person can be recognised.")
    )
    shows_a_person = blocks.BooleanBlock(label=_("A person can be recognised"), required=False)

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"loading": when_to_load(parent_context)}

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _(
            "A picture with a description, or marked as decoration. Never a school or a place. What a camera noted "
            "beside it, such as where it was taken, is taken out when it is uploaded."
        )
        template = "home/blocks/image.html"


class DrawingBlock(blocks.StructBlock):
    drawing = blocks.ChoiceBlock(label=_("Drawing"), choices=DRAWINGS)
    alt = blocks.CharBlock(
        label=_("What it shows"), required=False, max_length=120, help_text=_("Empty: it is decoration.")
    )

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"loading": when_to_load(parent_context)}

    class Meta:
        icon = "image"
        label = _("Drawing")
        description = _("One of our own drawn pictures.")
        template = "home/blocks/drawing.html"
        preview_value = {"drawing": "letter", "alt": ""}


class VideoBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    file = DocumentChooserBlock(label=_("File"), required=False)
    embed = blocks.URLBlock(
        label=_("Address elsewhere"), required=False, help_text=_("Not for children. Opens there when it is chosen.")
    )
    poster = ImageBlock(label=_("Still picture"), required=False)
    captions = DocumentChooserBlock(label=_("Captions (.vtt)"), required=False)
    transcript = blocks.RichTextBlock(label=_("Transcript"), required=False, features=SHORT)
    picture_adds_nothing = blocks.BooleanBlock(label=_("The picture says nothing that is not spoken"), required=False)
    bsl = blocks.BooleanBlock(label=_("It is in British Sign Language"), required=False)

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A film with captions and its words written out.")
        template = "home/blocks/video.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("What happens"), max_length=120)
    text = blocks.RichTextBlock(label=_("More"), features=SHORT, required=False)


class StepsBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(StepBlock(), **options)

    class Meta:
        icon = "list-ol"
        label = _("Steps, in order")
        description = _("What happens first, next and last.")
        template = "home/blocks/steps.html"


class CareCardBlock(blocks.StructBlock):
    """Says when to act, and how. No further reading inside."""

    urgency = blocks.ChoiceBlock(label=_("Urgency"), choices=URGENCIES)
    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    items = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("When"))
    action = blocks.CharBlock(label=_("What to do"), max_length=300)

    def clean(self, value):
        """Somebody in danger is sent to no further reading."""
        cleaned = super().clean(value)
        errors = {name: ValidationError(NO_READING) for name in ("heading", "action") if ADDRESS.search(cleaned[name])}
        if any(ADDRESS.search(item) for item in cleaned["items"]):
            errors["items"] = ValidationError(NO_READING)
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        icon = "warning"
        label = _("Urgent card")
        description = _("When to act at once, and how. No links to further reading.")
        template = "home/blocks/care_card.html"


class DoDontBlock(blocks.StructBlock):
    do_title = blocks.CharBlock(label=_("Heading of the first list"), required=False, max_length=80)
    do = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Please do"))
    dont_title = blocks.CharBlock(label=_("Heading of the second list"), required=False, max_length=80)
    dont = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Please don’t"))

    class Meta:
        icon = "list-ul"
        label = _("Please do, please don’t")
        description = _("Two short lists beside each other.")
        template = "home/blocks/do_dont.html"


class DetailsBlock(blocks.StructBlock):
    """Opens on request; never for anything urgent."""

    summary = blocks.CharBlock(label=_("Question"), max_length=120)
    text = blocks.RichTextBlock(label=_("Answer"), features=WORDS)

    class Meta:
        icon = "arrow-down-big"
        label = _("Question and answer")
        description = _("Opens when somebody wants it. Never for anything urgent.")
        template = "home/blocks/details.html"


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label=_("What the table shows"), max_length=160)
    table = TypedTableBlock(
        [("text", blocks.CharBlock(required=False)), ("words", blocks.RichTextBlock(features=SHORT, required=False))],
        label=_("Table"),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("A small table with a caption. The first cell of a row names it.")
        template = "home/blocks/table.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words"))
    who = blocks.CharBlock(label=_("Whose words"), max_length=120)
    is_fictional = blocks.BooleanBlock(label=_("Invented"), required=False)
    consent_ref = blocks.CharBlock(label=_("Where the consent is kept"), required=False, max_length=80)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody’s own words: invented, or with their consent.")
        template = "home/blocks/quote.html"


class NoticeBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("Kind"), choices=[("info", _("Good to know")), ("changed", _("This has changed"))]
    )
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT)
    until = blocks.DateBlock(label=_("Hide after"), required=False)

    def get_context(self, value, parent_context=None):
        over = bool(value.get("until")) and value["until"] < today()
        return super().get_context(value, parent_context) | {"is_over": over}

    class Meta:
        icon = "info-circle"
        label = _("Notice")
        description = _("Something that is new or different. Goes by itself after its last day.")
        template = "home/blocks/notice.html"


class LivePageChooserBlock(blocks.PageChooserBlock):
    """A page to lead to. Where the live pages are known, nothing is asked; one that is not live leads nowhere."""

    def bulk_to_python(self, values):
        here = known()
        return [here.pages.get(value) for value in values] if here else super().bulk_to_python(values)


class DownloadBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    document = DocumentChooserBlock(label=_("Document"))
    html_version = LivePageChooserBlock(label=_("The same words as a page"), required=False)

    class Meta:
        icon = "download"
        label = _("Document to keep")
        description = _("A PDF, and the page that says the same: many cannot read a PDF.")
        template = "home/blocks/download.html"


class CookiesBlock(blocks.StaticBlock):
    """The cookies that the program can set, read from its settings."""

    class Meta:
        icon = "list-ul"
        label = _("Table of cookies")
        admin_text = _("Lists every cookie that this site can set.")
        description = _("Lists every cookie that this site can set.")
        template = "home/blocks/cookies.html"
