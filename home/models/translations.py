"""Translations: from which version of the English page each was made."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class SourceVersions(models.QuerySet["SourceVersion"]):
    def behind(self) -> Self:
        """Of translations that readers see, those whose English page has changed since."""
        english = Page.objects.live().filter(
            locale__language_code=settings.LANGUAGE_CODE, translation_key=OuterRef("page__translation_key")
        )
        newer = Exists(english.filter(last_published_at__gt=OuterRef("published_at")))
        return self.filter(newer, page__live=True).select_related("page")


class SourceVersion(models.Model):
    """The English words that a translation says. Moved on by whoever has read the two beside each other."""

    page = models.OneToOneField(
        "wagtailcore.Page", verbose_name=_("translation"), on_delete=models.CASCADE, related_name="+"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name=_("version of the English page"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    published_at = models.DateTimeField(_("when readers got that version"), null=True)

    objects = SourceVersions.as_manager()

    class Meta:
        verbose_name = _("version that was translated")
        verbose_name_plural = _("versions that were translated")

    def __str__(self):
        return str(self.page)
