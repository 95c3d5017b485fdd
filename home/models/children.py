"""The section for children and young people: nothing to fill in, someone to ring on every page."""

from django.apps import apps
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from base.audiences import Audience
from home.blocks import ChildBodyBlock, EasyReadBlock, GuideSectionBlock
from home.enums import Reader, Section
from home.fields import BlocksField
from home.known import live_below, start_above
from home.models.base import CHILDREN_READING_AGE, YOUNG_PEOPLE_READING_AGE, BasePage
from home.models.facts import lines_shown
from home.models.media import CAPTIONS, FILM, SOUND, Film, Slot, document, still
from home.models.paper import OnPaper

SENTENCE = {Reader.YOUNGER: 15, Reader.OLDER: 20, Reader.EASY_READ: 15}
AGES = {
    Reader.YOUNGER: CHILDREN_READING_AGE,
    Reader.OLDER: YOUNG_PEOPLE_READING_AGE,
    Reader.EASY_READ: CHILDREN_READING_AGE,
}
AUDIENCES = {
    Reader.YOUNGER: frozenset({Audience.CHILDREN}),
    Reader.OLDER: frozenset({Audience.YOUNG_PEOPLE}),
    Reader.EASY_READ: frozenset({Audience.CHILDREN, Audience.YOUNG_PEOPLE}),
}


def childrens_lines():
    """The lines that stand on every page for children."""
    return [line for line in lines_shown() if line.on_childrens_pages]


class ForChildren(BasePage):
    """What all pages of the section share."""

    body = BlocksField(ChildBodyBlock(), verbose_name=_("reading column"), blank=True)

    class Meta:
        abstract = True

    @cached_property
    def hub(self):
        return start_above(self, ChildrenHomePage)

    @property
    def for_children(self):
        return True

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "childrens_lines": childrens_lines(),
        }


class ForReader(ForChildren):
    """Written for one kind of reader."""

    reader = models.CharField(_("written for"), max_length=10, choices=Reader.choices, default=Reader.OLDER)
    bsl_video = document(
        _("film in British Sign Language"),
        _("An .mp4 or .webm file. One registered translator signs, another one checks."),
    )
    bsl_captions = document(_("captions of the film"), _("A .vtt file with what is signed, in English."))
    bsl_poster = still(_("still picture of the film"), _("Shows that somebody signs, before it plays."))
    audio = document(_("read aloud"), _("An .mp3 file of the words of this page."))

    settings_panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("bsl_video", "bsl_captions", "bsl_poster", "audio")],
            _("Other ways to take it in"),
            help_text=_("The words of the page are the transcript. Change them, and film and recording are behind."),
        ),
        *ForChildren.settings_panels,
    ]
    slots = (Slot("bsl_video", FILM), Slot("bsl_captions", CAPTIONS), Slot("audio", SOUND))
    films = {"bsl_video": "bsl_captions"}

    class Meta:
        abstract = True

    @property
    def audiences(self):
        return AUDIENCES[Reader(self.reader)]

    @property
    def reading_age_wanted(self):
        return AGES[Reader(self.reader)]

    @property
    def longest_sentence(self):
        return SENTENCE[Reader(self.reader)]

    @property
    def signed(self):
        return Film(self.bsl_video, self.bsl_captions, self.bsl_poster) if self.bsl_video else None


class ChildrenHomePage(ForChildren):
    """The start of the section: choose how you like to read."""

    talk_to_someone = BlocksField(ChildBodyBlock(required=False), verbose_name=_("talk to someone"), blank=True)

    content_panels = [*ForChildren.content_panels[:4], FieldPanel("talk_to_someone"), *ForChildren.content_panels[4:]]
    page_description = _("The start of the children’s section.")
    template = "home/children_home_page.html"
    section = Section.CHILDREN
    longest_sentence = SENTENCE[Reader.YOUNGER]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ChildrensGuidePage", "home.ChildPage", "home.PolicyPage", "home.FormatVariantPage"]
    max_count = 1

    class Meta:
        verbose_name = _("start of the children's section")

    @property
    def hub(self):
        return self

    def get_context(self, request, *args, **kwargs):
        behind_doors = {ChildrensGuidePage, apps.get_model("home", "FormatVariantPage")}
        pages = [page for page in live_below(self) if page.specific_class not in behind_doors]
        return super().get_context(request, *args, **kwargs) | {"pages": pages}


class ChildrensGuidePage(OnPaper, ForReader):
    """The Children's Guide (Adoption: national minimum standards 2014, standard 18), for one kind of reader."""

    sections = BlocksField([("section", GuideSectionBlock())], verbose_name=_("parts of the guide"))
    version = models.CharField(_("version"), max_length=20, default="1")
    approved_by = models.CharField(_("approved by"), max_length=80, blank=True, help_text=_("A role, not a name."))
    approved_on = models.DateField(_("approved on"), null=True, blank=True)

    content_panels = [
        *ForReader.content_panels[:1],
        FieldPanel("reader"),
        *ForReader.content_panels[1:4],
        FieldPanel("sections"),
        MultiFieldPanel([FieldPanel(name) for name in ("version", "approved_by", "approved_on")], _("Approval")),
        *ForReader.content_panels[4:],
    ]
    page_description = _("The guide that the law asks for, with all its parts, for one kind of reader.")
    template = "home/childrens_guide_page.html"
    parent_page_types = ["home.ChildrenHomePage"]
    subpage_types = []
    is_statutory = True

    class Meta:
        verbose_name = _("children's guide")

    @property
    def kind(self):
        return {"reader": self.reader}


class ChildPage(ForReader):
    """An ordinary page for children."""

    rows = BlocksField(EasyReadBlock(required=False), verbose_name=_("easy read rows"), blank=True)

    content_panels = [
        *ForReader.content_panels[:1],
        FieldPanel("reader"),
        *ForReader.content_panels[1:4],
        FieldPanel("rows"),
        *ForReader.content_panels[4:],
    ]
    page_description = _("For most things that children and young people ask about.")
    template = "home/child_page.html"
    parent_page_types = ["home.ChildrenHomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page for children")
