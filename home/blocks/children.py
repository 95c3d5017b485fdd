"""Blocks of pages for children: fewer, and three that only they have."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from home.blocks import records, words
from home.blocks.outline import OutlinedBlock
from home.drawings import DRAWINGS
from home.enums import GuideSection


class EasyReadRowBlock(blocks.StructBlock):
    """One idea: picture on the left, a sentence of at most 15 words on the right."""

    drawing = blocks.ChoiceBlock(label=_("Drawing"), choices=DRAWINGS, required=False)
    picture = ImageBlock(label=_("Or a picture"), required=False)
    sentence = blocks.CharBlock(label=_("One sentence"), max_length=160)

    class Meta:
        icon = "grip"
        label = _("Easy read row")
        description = _("One idea: a picture and one sentence of at most 15 words.")
        template = "home/blocks/easy_read_row.html"


class TrustedAdultsBlock(blocks.StructBlock):
    intro = blocks.CharBlock(label=_("Before the list"), max_length=160)
    people = blocks.ListBlock(blocks.CharBlock(max_length=80), label=_("Who it could be"))
    after = blocks.CharBlock(label=_("After the list"), max_length=200, required=False)

    class Meta:
        icon = "group"
        label = _("Grown-ups you trust")
        description = _("Who could be told.")
        template = "home/blocks/trusted_adults.html"


class MyRightsBlock(blocks.StructBlock):
    rights = blocks.ListBlock(blocks.CharBlock(max_length=120), label=_("Rights"))

    class Meta:
        icon = "tick"
        label = _("My rights")
        description = _("Rights, one a line.")
        template = "home/blocks/my_rights.html"


class HelperBlock(blocks.StructBlock):
    who = blocks.CharBlock(label=_("Who"), max_length=80)
    what = blocks.CharBlock(label=_("How they help"), max_length=200)
    line = records.FewChooserBlock("home.Helpline", label=_("Their line"), required=False)


class WhoCanHelpBlock(blocks.ListBlock):
    def __init__(self, **options):
        super().__init__(HelperBlock(), **options)

    class Meta:
        icon = "help"
        label = _("Who can help")
        description = _("People who help, what with, and their line.")
        template = "home/blocks/who_can_help.html"


class ChildBodyBlock(OutlinedBlock):
    """The reading column of a page for children."""

    heading = words.HeadingBlock()
    text = words.TextBlock(features=["bold", "link", "ul", "ol"])
    drawing = words.DrawingBlock()
    image = words.PictureBlock()
    video = words.VideoBlock()
    steps = words.StepsBlock()
    do_dont = words.DoDontBlock()
    care_card = words.CareCardBlock()
    notice = words.NoticeBlock()
    quote = words.QuoteBlock()
    fact = records.FactBlock("home.KeyFact")
    helplines = records.HelplinesBlock()
    contact = records.ContactBlock()
    local_contact = records.LocalContactBlock()
    trusted_adults = TrustedAdultsBlock()
    my_rights = MyRightsBlock()
    who_can_help = WhoCanHelpBlock()
    easy_read_row = EasyReadRowBlock()


class GuideSectionBlock(blocks.StructBlock):
    """A part of the Children's Guide that the standards ask for, by its key."""

    key = blocks.ChoiceBlock(label=_("Which part"), choices=GuideSection.choices)
    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    body = ChildBodyBlock(label=_("Words"))

    class Meta:
        icon = "doc-full"
        label = _("Part of the guide")
        template = "home/blocks/guide_section.html"


class EasyReadBlock(blocks.StreamBlock):
    """Headings and rows, nothing else."""

    heading = words.HeadingBlock()
    easy_read_row = EasyReadRowBlock()
    helplines = records.HelplinesBlock()
    contact = records.ContactBlock()
