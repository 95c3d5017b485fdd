"""A local team of the agency."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from base.ids import PublicId, new


class Spoke(RevisionMixin, models.Model):
    """A local team of the agency. An agency with one front door has one."""

    public_id = PublicId()
    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(_("word in addresses"), max_length=60, unique=True, default=new)
    team_contact = models.ForeignKey(
        "agency.ContactPoint",
        verbose_name=_("the team's line"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="team_line_of",
    )
    sort_order = models.PositiveSmallIntegerField(_("place in lists"), default=10)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        ordering = ["sort_order", "name"]
        verbose_name = _("team (spoke)")
        verbose_name_plural = _("teams (spokes)")

    def __str__(self) -> str:
        return self.name
