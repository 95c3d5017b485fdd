"""What helps a search along, and where links lead."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchSynonym(models.Model):
    """Somebody who types the one means the other, too."""

    term = models.CharField(_("what people type"), max_length=60, unique=True)
    also = models.CharField(_("what we call it"), max_length=120)

    class Meta:
        ordering = ["term"]
        verbose_name = _("other word for a search")
        verbose_name_plural = _("other words for a search")

    def __str__(self):
        return f"{self.term}: {self.also}"


class MissedSearch(models.Model):
    """Words that a search found nothing for, and how often. Nothing that may be about a person, nothing of children."""

    term = models.CharField(_("words"), max_length=60, unique=True)
    times = models.PositiveIntegerField(_("times"), default=1)
    last_on = models.DateField(_("last on"))

    class Meta:
        ordering = ["-times", "term"]
        verbose_name = _("search without a result")
        verbose_name_plural = _("searches without a result")

    def __str__(self):
        return self.term


class ApprovedSite(models.Model):
    """Another website to which pages for children may lead."""

    host = models.CharField(_("host"), max_length=120, unique=True, help_text=_("Such as www.childline.org.uk."))
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        ordering = ["name"]
        verbose_name = _("website that children's pages may link to")
        verbose_name_plural = _("websites that children's pages may link to")

    def __str__(self):
        return self.name


class OutsideLink(models.Model):
    """An address elsewhere that some page leads to, and when it last answered."""

    address = models.URLField(_("address"), max_length=500, unique=True)
    last_tried_on = models.DateField(_("last tried on"), null=True, blank=True)
    last_ok_on = models.DateField(_("last answered on"), null=True, blank=True)
    last_answer = models.CharField(_("last answer"), max_length=60, blank=True)

    class Meta:
        ordering = ["last_ok_on", "address"]
        verbose_name = _("link to another website")
        verbose_name_plural = _("links to other websites")

    def __str__(self):
        return self.address
