"""What editors build a page from: few blocks, never nested deeper than a list."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

WORDS = ["bold", "link", "ul", "ol"]
NON_COMPLIANCE = "non_compliance"
REASONS = [
    (NON_COMPLIANCE, _("This does not meet the regulations")),
    ("disproportionate_burden", _("Mending this would be a disproportionate burden")),
    ("out_of_scope", _("The regulations do not ask for this")),
]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("h2", _("Heading")), ("h3", _("Smaller heading"))], default="h2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "home/blocks/heading.html"


class FactBlock(SnippetChooserBlock):
    """One key fact. A fact that is unchecked or out of date is left out, without a gap."""

    class Meta:
        icon = "date"
        label = _("Fact with a date and a source")
        template = "home/blocks/fact.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("What happens"), max_length=120)
    text = blocks.RichTextBlock(label=_("More"), features=["bold", "link"], required=False)


class StepsBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(StepBlock(), **options)

    class Meta:
        icon = "list-ol"
        label = _("Steps, in order")
        template = "home/blocks/steps.html"


class CareCardBlock(blocks.StructBlock):
    """Says when to act, and how. No further reading inside."""

    urgency = blocks.ChoiceBlock(
        label=_("Urgency"), choices=[("emergency", _("Danger now")), ("urgent", _("Help today")), ("talk", _("Talk"))]
    )
    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    items = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("When"))
    action = blocks.CharBlock(label=_("What to do"), max_length=300)

    class Meta:
        icon = "warning"
        label = _("Urgent card")
        template = "home/blocks/care_card.html"


class DoDontBlock(blocks.StructBlock):
    do = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Do"))
    dont = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Leave out"))

    class Meta:
        icon = "list-ul"
        label = _("For letters: what to write, what to leave out")
        template = "home/blocks/do_dont.html"


class DetailsBlock(blocks.StructBlock):
    """Opens on request; never for anything urgent."""

    summary = blocks.CharBlock(label=_("Question"), max_length=120)
    text = blocks.RichTextBlock(label=_("Answer"), features=WORDS)

    class Meta:
        icon = "arrow-down-big"
        label = _("Question and answer")
        template = "home/blocks/details.html"


class HelplinesBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(SnippetChooserBlock("home.Helpline"), **options)

    class Meta:
        icon = "mobile-alt"
        label = _("Phone lines")
        template = "home/blocks/helplines.html"


class CookiesBlock(blocks.StaticBlock):
    """The cookies that the program can set, read from its settings."""

    class Meta:
        icon = "list-ul"
        label = _("Table of cookies")
        admin_text = _("Lists every cookie that this site can set.")
        template = "home/blocks/cookies.html"


class BodyBlock(blocks.StreamBlock):
    """The reading column of a page."""

    heading = HeadingBlock()
    text = blocks.RichTextBlock(label=_("Text"), icon="pilcrow", features=WORDS, template="home/blocks/text.html")
    fact = FactBlock("home.KeyFact")
    steps = StepsBlock()
    care_card = CareCardBlock()
    do_dont = DoDontBlock()
    details = DetailsBlock()
    helplines = HelplinesBlock()
    cookies = CookiesBlock()

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {place: ValidationError(message) for place, message in _skipped_levels(cleaned)}
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def _skipped_levels(value):
    """A smaller heading needs a heading before it, or a screen reader's outline has a hole."""
    seen = False
    for place, child in enumerate(value):
        if child.block_type != "heading":
            continue
        if child.value["level"] == "h3" and not seen:
            yield place, _now("A smaller heading stands under a heading. Put a heading before this one.")
        seen = True


class SourceBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=160)
    address = blocks.URLBlock(label=_("Address"), required=False)

    class Meta:
        icon = "link"
        label = _("Source")


class BarrierBlock(blocks.StructBlock):
    """One thing on the site that some people cannot use."""

    criterion = blocks.CharBlock(label=_("WCAG criterion"), max_length=80)
    meaning = blocks.CharBlock(label=_("What it means for someone"), max_length=400)
    reason = blocks.ChoiceBlock(label=_("Reason"), choices=REASONS)
    mended_by = blocks.DateBlock(label=_("To be mended by"))

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"reason": dict(REASONS)[value["reason"]]}

    class Meta:
        icon = "cross"
        label = _("Barrier")
        template = "home/blocks/barrier.html"
