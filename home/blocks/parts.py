"""Small blocks for single fields of a page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks.records import FewChooserBlock
from home.blocks.streams import BodyBlock
from home.blocks.words import URGENCIES, CareCardBlock, LivePageChooserBlock

NON_COMPLIANCE = "non_compliance"
REASONS = [
    (NON_COMPLIANCE, _("This does not meet the regulations")),
    ("disproportionate_burden", _("Mending this would be a disproportionate burden")),
    ("out_of_scope", _("The regulations do not ask for this")),
]

__all__ = ["NON_COMPLIANCE", "URGENCIES", "BarrierBlock", "CardsBlock", "PartBlock", "RelatedBlock", "SourceBlock"]


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


class RelatedBlock(blocks.StreamBlock):
    """Pages to read next, or a few tasks that most people come for."""

    page = LivePageChooserBlock(label=_("Page"))


class CardsBlock(blocks.StreamBlock):
    """When to act, and the lines to ring."""

    care_card = CareCardBlock()
    helplines = blocks.ListBlock(FewChooserBlock("home.Helpline"), label=_("Phone lines"), icon="mobile-alt")


class PartBlock(blocks.StructBlock):
    """One part of a guide, with an address of its own."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    slug = blocks.RegexBlock(label=_("Word in its address"), regex=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=60)
    body = BodyBlock(label=_("Words"))

    class Meta:
        icon = "doc-full"
        label = _("Part")
