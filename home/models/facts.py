"""Facts and phone lines as dated records with a source, so that one change is seen on every page."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from base.audiences import Audience
from base.clock import today
from home.enums import Urgency


class KeyFacts(models.QuerySet["KeyFact"]):
    def shown(self, day: date | None = None) -> Self:
        """Checked by a person and still in force: the only ones that the public sees."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day or today()), checked=True)


class KeyFact(index.Indexed, models.Model):
    """One statement about law, money or a service, that can be wrong one day."""

    key = models.SlugField(unique=True)
    statement = models.CharField(_("statement"), max_length=400, help_text=_("One or two plain sentences."))
    source_name = models.CharField(_("source"), max_length=160)
    source_address = models.URLField(_("address of the source"), blank=True)
    verified_on = models.DateField(_("checked on"))
    valid_to = models.DateField(_("true until"), null=True, blank=True, help_text=_("Hidden from the day after."))
    checked = models.BooleanField(_("checked"), default=False, help_text=_("Only checked facts are shown."))

    objects = KeyFacts.as_manager()
    search_fields = [index.SearchField("statement"), index.AutocompleteField("statement")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("key fact")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("verified_on")), name="fact_checked_in_its_time"
            )
        ]

    def __str__(self) -> str:
        return self.statement

    @property
    def is_shown(self) -> bool:
        return self.checked and (self.valid_to is None or self.valid_to >= today())


class Helplines(models.QuerySet["Helpline"]):
    def shown(self) -> Self:
        return self.filter(checked=True)

    def on_childrens_pages(self) -> Self:
        return self.shown().filter(on_childrens_pages=True)

    def in_order(self) -> Self:
        """The most urgent first."""
        rank = models.Case(*(models.When(urgency=each, then=place) for place, each in enumerate(Urgency)))
        return self.order_by(rank, "place", "name")


class Helpline(index.Indexed, models.Model):
    """A national line that anyone may ring."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    number = models.CharField(_("number"), max_length=20)
    for_whom = models.CharField(_("for whom"), max_length=160)
    note = models.CharField(_("good to know"), max_length=300, blank=True)
    hours = models.CharField(_("hours"), max_length=120, blank=True, help_text=_("In words; empty if not checked."))
    urgency = models.CharField(_("urgency"), max_length=10, choices=Urgency.choices)
    audience = models.CharField(
        _("audience"), max_length=20, choices=Audience.choices, blank=True, help_text=_("Empty means anyone.")
    )
    on_childrens_pages = models.BooleanField(_("on every page for children"), default=False)
    place = models.PositiveSmallIntegerField(_("place in its list"), default=10)
    source_name = models.CharField(_("source"), max_length=160)
    source_address = models.URLField(_("address of the source"), blank=True)
    verified_on = models.DateField(_("checked on"))
    checked = models.BooleanField(_("checked"), default=False, help_text=_("Only checked lines are shown."))

    objects = Helplines.as_manager()
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("helpline")
        constraints = [
            models.CheckConstraint(
                condition=Q(on_childrens_pages=False) | Q(checked=True), name="lines_on_childrens_pages_are_checked"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.number}"

    def clean(self) -> None:
        if self.on_childrens_pages and not self.checked:
            raise ValidationError(
                {"checked": _("Every page for children shows this line. Check it, or take it off those pages first.")}
            )

    @property
    def is_shown(self) -> bool:
        return self.checked

    @property
    def dial(self) -> str:
        """The number as a phone wants it."""
        return "".join(sign for sign in self.number if sign.isdigit())
