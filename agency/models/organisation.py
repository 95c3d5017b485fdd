"""Anyone else who helps, and what help is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin
from wagtail.search import index


class Topic(models.Model):
    """What a service, a resource or a page is about. One list for the whole agency."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("word in addresses"), max_length=60, unique=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("topic")

    def __str__(self) -> str:
        return self.name


class Organisation(RevisionMixin, index.Indexed, models.Model):
    """A charity, an agency or a public body that is not us."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    alternate_name = models.CharField(_("also known as"), max_length=120, blank=True)
    description = models.TextField(_("what it does"), blank=True)
    url = models.URLField(_("website"), blank=True)
    charity_number = models.CharField(_("charity number"), max_length=12, blank=True)
    contacts = models.ManyToManyField(
        "agency.ContactPoint", verbose_name=_("lines"), blank=True, related_name="organisations"
    )
    areas = models.CharField(_("where it works"), max_length=160, blank=True)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="organisations")
    source_name = models.CharField(_("source"), max_length=160, blank=True)
    verified_on = models.DateField(_("checked on"), null=True, blank=True)
    checked = models.BooleanField(_("checked"), default=False, help_text=_("Only checked ones are shown."))

    search_fields = [
        index.SearchField("name"),
        index.SearchField("alternate_name"),
        index.SearchField("description"),
        index.AutocompleteField("name"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("organisation")

    def __str__(self) -> str:
        return self.name
