"""What every public page has: a summary, a reading column, its sources and the day it was last checked."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from agency.models import ContactPoint
from base.audiences import BIRTH_FAMILY, UNDER_18, Audience
from home.blocks import BodyBlock, SourceBlock
from home.enums import EXIT_TOPICS, Section, Topic

FAMILY_LINE = "family"


class Review(models.Model):
    """When a person last read the whole page and found it right. Mending a comma does not move it."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    reviewed_on = models.DateField(_("checked on"))
    due_on = models.DateField(_("to be checked again by"), db_index=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(due_on__gt=F("reviewed_on")), name="review_due_after_review")]

    def __str__(self):
        return f"{self.page_id}: {self.reviewed_on}"


@dataclass(frozen=True)
class Source:
    """Where something on the page comes from, for its foot."""

    name: str
    address: str = ""
    verified_on: date | None = None


class BasePage(Page):
    heading = models.CharField(_("heading"), max_length=120, blank=True, help_text=_("If it differs from the title."))
    summary = models.CharField(_("summary"), max_length=300, help_text=_("What a reader finds here, in one sentence."))
    topic = models.CharField(_("topic"), max_length=20, choices=Topic.choices, default=Topic.GENERAL)
    body = StreamField(BodyBlock(), verbose_name=_("reading column"), blank=True)
    sources = StreamField([("source", SourceBlock())], verbose_name=_("sources"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel("summary"),
        FieldPanel("body"),
        FieldPanel("sources"),
    ]
    settings_panels = [MultiFieldPanel([FieldPanel("topic")], _("What this page is about")), *Page.settings_panels]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        abstract = True

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
    def show_exit(self) -> bool:
        """Whether being seen with this page could put its reader at risk."""
        return self.topic in EXIT_TOPICS or bool(self.audiences & BIRTH_FAMILY)

    @property
    def window_title(self) -> str:
        """Page – section – Ribbon, as a browser's tab and history show it."""
        above = [self.hub] if self.hub and self.hub.pk != self.pk else []
        return " – ".join([*(page.seo_title or page.title for page in (self, *above)), "Ribbon"])

    @cached_property
    def review(self) -> Review | None:
        return Review.objects.filter(page=self.pk).first()

    def sources_shown(self) -> list[Source]:
        """The page's own sources and those of the facts it shows, each once."""
        own = [Source(block.value["name"], block.value["address"]) for block in self.sources]
        facts = [block.value for block in self.body if block.block_type == "fact" and block.value]
        of_facts = [
            Source(fact.source_name, fact.source_address, fact.verified_on) for fact in facts if fact.is_shown
        ]
        return list({source.name: source for source in (*own, *of_facts)}.values())

    def get_context(self, request, *args, **kwargs):
        line = ContactPoint.objects.filter(key=FAMILY_LINE).first()
        return super().get_context(request, *args, **kwargs) | {
            "show_exit": self.show_exit,
            "section": self.belongs_to or "",
            "for_children": self.for_children,
            "line": line,
            "phone": line.phone if line else "",
            "hours": line.hours if line else "",
        }
