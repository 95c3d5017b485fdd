"""What every public page has: a summary, a reading column, its sources and the day it was last checked."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import models, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from base.audiences import BIRTH_FAMILY, UNDER_18, Audience
from base.clock import now
from home import gate
from home.blocks import BodyBlock, RelatedBlock, SourceBlock
from home.enums import EXIT_SUBJECTS, Section, Subject
from home.fields import BlocksField
from home.forms import PageForm
from home.known import known
from home.models.facts import Dated
from home.models.previews import Previewed
from home.models.reviews import ReviewState, RevisionScore
from home.panels import ReadingAgePanel
from home.walk import leaves, places

READING_AGE = 11
YOUNG_PEOPLE_READING_AGE = 11
CHILDREN_READING_AGE = 8
HOUSEKEEPING = gate.NOT_CONTENT - {"live", "expire_at"}


@dataclass(frozen=True)
class Source:
    """Where something on the page comes from, for its foot."""

    name: str
    address: str = ""
    verified_on: date | None = None


class BasePage(Previewed, Page):
    heading = models.CharField(_("heading"), max_length=120, blank=True, help_text=_("If it differs from the title."))
    subject = models.CharField(_("subject"), max_length=20, choices=Subject.choices, default=Subject.GENERAL)
    body = BlocksField(BodyBlock(), verbose_name=_("reading column"), blank=True)
    related = BlocksField(RelatedBlock(), verbose_name=_("read next"), blank=True)
    sources = BlocksField([("source", SourceBlock())], verbose_name=_("sources"), blank=True)
    topics = ParentalManyToManyField("agency.Topic", verbose_name=_("topics"), blank=True, related_name="+")
    what_changed = models.CharField(
        _("what changed"), max_length=200, blank=True, help_text=_("For readers, when something important is new.")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel(
            "search_description",
            heading=_("Summary"),
            help_text=_(
                "What a reader finds here, in one sentence. Shown under the heading, in lists and by searches."
            ),
        ),
        FieldPanel("body", heading=_("Words"), help_text=_("Press the plus, and choose a block for what comes next.")),
        FieldPanel("related", help_text=_("Two or three pages that help from here.")),
        FieldPanel("sources", help_text=_("Where your words come from. Facts and entitlements bring their own.")),
        FieldPanel("what_changed"),
        ReadingAgePanel(heading=_("How hard it is to read")),
    ]
    promote_panels = [
        MultiFieldPanel([FieldPanel(name) for name in ("slug", "seo_title", "show_in_menus")]),
        FieldPanel("why_anyway"),
    ]
    settings_panels = [
        MultiFieldPanel([FieldPanel("subject"), FieldPanel("topics")], _("What this page is about")),
        *Page.settings_panels,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("search_description", boost=2),
        index.SearchField("body"),
    ]

    base_form_class = PageForm
    template = "home/page.html"
    is_statutory = False
    """A page that must always be there: it may not expire, nor go while it is the last live one of its kind."""
    is_urgent = False
    """A page for emergencies: somebody who knows what could harm agrees to its words."""
    slots = ()
    """Its fields for films and recordings, each with the kinds of file that belong there."""
    films: dict[str, str] = {}
    """Of those, the fields of films, each with the field of its captions."""
    only_a_draft = False
    """While it is saved as a draft, it is not judged."""

    class Meta:
        abstract = True

    @property
    def kind(self):
        """Where one of each kind must always be there: the fields, besides the type, that tell the kinds apart."""
        return {}

    def clean(self):
        super().clean()
        if self.live and not self.only_a_draft and self._is_news():
            gate.let_through(self)

    def save(self, clean=True, **options):
        fields = options.get("update_fields")
        housekeeping = fields is not None and not set(fields) - HOUSEKEEPING
        if self.live and not housekeeping and not self.only_a_draft and self._is_news():
            gate.let_through(self)
        with self.unjudged():
            return super().save(clean=clean, **options)

    @contextmanager
    def unjudged(self):
        """While a draft is saved, or what is no content: a draft may be half done."""
        before, self.only_a_draft = self.only_a_draft, True
        try:
            yield
        finally:
            self.only_a_draft = before

    def save_revision(self, *args, **options):
        """How hard its words are to read is noted beside each revision."""
        with self.unjudged():
            revision = super().save_revision(*args, **options)
        reading = gate.reading_of(self)
        score = {name: getattr(reading, name) for name in ("age", "lix", "longest", "hardest")}
        RevisionScore.objects.update_or_create(revision=revision, defaults=score)
        return revision

    @transaction.atomic
    def publish(self, revision, **options):
        """All of it or nothing: a page that is refused keeps what readers see, and its drafts their times."""
        page = revision.as_object()
        if not (page.go_live_at and page.go_live_at > now()):
            gate.let_through(page)
        return super().publish(revision, **options)

    def _is_news(self):
        """Whether readers would see something that they do not see now."""
        live = type(self).objects.filter(pk=self.pk, live=True).first() if self.pk else None
        ends = self.is_statutory and self.expire_at
        return live is None or bool(ends) or gate.digest(live) != gate.digest(self)

    @property
    def hub(self):
        """The hub whose section this page belongs to, if any."""
        return None

    @cached_property
    def belongs_to(self) -> Section | None:
        return Section(self.hub.section) if self.hub else None

    @property
    def audiences(self) -> frozenset[Audience]:
        return self.belongs_to.audiences if self.belongs_to else frozenset()

    @property
    def for_children(self) -> bool:
        return bool(self.audiences) and self.audiences <= UNDER_18

    @property
    def reading_age_wanted(self) -> int:
        """The oldest that its words may be, as the formula counts."""
        if self.audiences == {Audience.CHILDREN}:
            return CHILDREN_READING_AGE
        return YOUNG_PEOPLE_READING_AGE if self.for_children else READING_AGE

    @property
    def show_exit(self) -> bool:
        """Whether being seen with this page could put its reader at risk."""
        return self.subject in EXIT_SUBJECTS or bool(self.audiences & BIRTH_FAMILY)

    @property
    def window_title(self) -> str:
        """Page – section – Ribbon, as a browser's tab and history show it."""
        above = [self.hub] if self.hub and self.hub.pk != self.pk else []
        return " – ".join([*(page.seo_title or page.title for page in (self, *above)), "Ribbon"])

    @cached_property
    def review(self) -> ReviewState | None:
        here = known()
        return here.once("reviews", ReviewState.objects.of_pages).get(self.pk) if here else ReviewState.objects.of(self)

    def records_shown(self) -> list[Dated]:
        """The checked facts, entitlements and phone lines on the page."""
        values = (value for place in places(self) for _block, value in leaves(place.block, place.value))
        return [value for value in values if isinstance(value, Dated) and value.is_shown]

    def sources_shown(self) -> list[Source]:
        """The page's own sources and those of what it shows, each once."""
        own = [Source(block.value["name"], block.value["address"]) for block in self.sources]
        shown = [Source(each.source_name, each.source_address, each.verified_on) for each in self.records_shown()]
        return list(dict.fromkeys((*own, *shown)))

    def get_url(self, request=None, current_site=None):
        """Where the live pages are known, its address is."""
        here = known()
        place = here.pages.get(self.pk) if here else None
        return place.url if place else super().get_url(request, current_site)

    url = property(get_url)

    def get_view_restrictions(self):
        """While no page is private, nobody needs to ask whether this one is."""
        here = known()
        return super().get_view_restrictions() if here is None or here.any_is_private else ()

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "show_exit": self.show_exit,
            "section": self.belongs_to or "",
            "for_children": self.for_children,
            "stands_in_for": getattr(request, "stands_in_for", ""),
        }
