"""Pages that the law or the standards ask for."""

from itertools import groupby
from operator import attrgetter

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from home.blocks import EasyReadBlock
from home.enums import Format, PolicyKind
from home.fields import BlocksField
from home.known import start_above
from home.models.base import BasePage
from home.models.children import ChildrenHomePage, childrens_lines
from home.models.media import CAPTIONS, FILM, SOUND, Film, Slot, document, still
from home.models.paper import OnPaper

FOR_CHILDREN = frozenset({PolicyKind.PRIVACY_CHILD, PolicyKind.COMPLAINTS_CHILD})


class PolicyPage(OnPaper, BasePage):
    """Privacy, cookies, complaints, the statement of purpose. It may stand among the children's pages."""

    policy_kind = models.CharField(_("which one"), max_length=24, choices=PolicyKind.choices)
    last_tested_on = models.DateField(_("last tried out on"), null=True, blank=True)

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("policy_kind"),
        *BasePage.content_panels[1:],
        FieldPanel("last_tested_on"),
    ]
    page_description = _("What the law asks us to say: privacy, cookies, complaints, our purpose.")
    template = "home/policy_page.html"
    parent_page_types = ["home.HomePage", "home.ChildrenHomePage"]
    subpage_types = []
    is_statutory = True
    longest_sentence = 20

    class Meta:
        verbose_name = _("policy")

    @property
    def kind(self):
        return {"policy_kind": self.policy_kind}

    @cached_property
    def hub(self):
        return start_above(self, ChildrenHomePage)

    def get_context(self, request, *args, **kwargs):
        lines = childrens_lines() if self.for_children else ()
        return super().get_context(request, *args, **kwargs) | {"childrens_lines": lines}


class Variants(PageQuerySet):
    def by_page(self):
        """The pages in other formats, by the page whose words they have."""
        rows = self.defer_streamfields().order_by("of_page", "format", "path")
        return {page: tuple(group) for page, group in groupby(rows, key=attrgetter("of_page_id"))}


class FormatVariantPage(BasePage):
    """The same words in another format. It is behind when the page it follows is newer."""

    of_page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("of this page"), on_delete=models.PROTECT, related_name="+"
    )
    format = models.CharField(_("format"), max_length=12, choices=Format.choices)
    rows = BlocksField(EasyReadBlock(required=False), verbose_name=_("easy read rows"), blank=True)
    media = document(_("recording or film"), _("Audio: .mp3. Film: .mp4 or .webm, with captions."))
    captions = document(_("captions of the film"), _("A .vtt file."))
    poster = still(_("still picture of the film"))

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("of_page"),
        FieldPanel("format"),
        *BasePage.content_panels[1:3],
        FieldPanel("rows"),
        MultiFieldPanel([FieldPanel(name) for name in ("media", "captions", "poster")], _("Recording or film")),
        *BasePage.content_panels[3:],
    ]
    objects = PageManager.from_queryset(Variants)()
    page_description = _("The words of another page in easy read, in sign language or as sound.")
    template = "home/format_variant_page.html"
    parent_page_types = ["home.HomePage", "home.AudienceHubPage", "home.TopicPage", "home.ChildrenHomePage"]
    subpage_types = []
    longest_sentence = 15

    class Meta:
        verbose_name = _("page in another format")

    @cached_property
    def original(self):
        return self.of_page.specific

    @property
    def hub(self):
        return self.original.hub

    @property
    def audiences(self):
        return self.original.audiences

    @property
    def show_exit(self):
        return self.original.show_exit

    @property
    def slots(self):
        film = (Slot("media", FILM), Slot("captions", CAPTIONS))
        return {Format.BSL: film, Format.AUDIO: (Slot("media", SOUND),)}.get(self.format, ())

    @property
    def films(self):
        return {"media": "captions"} if self.format == Format.BSL else {}

    @property
    def film(self):
        return Film(self.media, self.captions, self.poster) if self.media and self.films else None

    @property
    def recording(self):
        return self.media if self.format == Format.AUDIO else None

    @property
    def carries(self):
        """The field that makes it what it says it is; without it there is only the promise."""
        return {Format.EASY_READ: "rows", Format.BSL: "media", Format.AUDIO: "media"}.get(self.format, "body")

    @property
    def is_behind(self):
        """The page it follows was published after this one was."""
        newer, own = self.of_page.last_published_at, self.last_published_at
        return newer is not None and own is not None and newer > own

    def get_context(self, request, *args, **kwargs):
        lines = childrens_lines() if self.for_children else ()
        return super().get_context(request, *args, **kwargs) | {"childrens_lines": lines}
