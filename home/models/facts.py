"""Facts, entitlements and phone lines as dated records with a source, so that one change is seen on every page."""

from datetime import date, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from base.audiences import Audience
from base.clock import today
from home.enums import Urgency
from home.known import all_of
from home.models.kept import Kept


class Dated(models.Model):
    """Has a source, and the day on which somebody looked there. That is never the day of seeding."""

    source_name = models.CharField(_("source"), max_length=160)
    source_address = models.URLField(_("address of the source"), blank=True)
    verified_on = models.DateField(_("checked on"), help_text=_("The date of the evidence."))
    checked = models.BooleanField(_("checked"), default=False, help_text=_("Only checked ones are shown."))

    class Meta:
        abstract = True


class InForce(models.QuerySet):
    def shown(self, day: date | None = None) -> Self:
        """Checked by a person and in force: the only ones that the public sees."""
        day = day or today()
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
        lasting = Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        return self.filter(begun, lasting, checked=True, live=True)

    def unchecked(self) -> Self:
        """Staff see these, labelled; readers do not."""
        return self.filter(checked=False)


class Lasting(Dated):
    """In force for a time. Hidden from the day after its last."""

    valid_from = models.DateField(_("true from"), null=True, blank=True)
    valid_to = models.DateField(_("true until"), null=True, blank=True, help_text=_("Hidden from the day after."))

    objects = InForce.as_manager()

    class Meta:
        abstract = True

    @property
    def is_shown(self) -> bool:
        begun = self.valid_from is None or self.valid_from <= today()
        return self.checked and self.live and begun and not self.has_ended

    @property
    def has_ended(self) -> bool:
        return self.valid_to is not None and self.valid_to < today()


class KeyFact(Lasting, Kept):
    """One statement about law, money or a service, that can be wrong one day."""

    key = models.SlugField(_("key"), unique=True)
    statement = models.CharField(_("statement"), max_length=400, help_text=_("One or two plain sentences."))
    value = models.CharField(_("figure"), max_length=40, blank=True, help_text=_("The bare figure, such as £3,000."))
    unit = models.CharField(_("unit"), max_length=60, blank=True, help_text=_("Such as: for each child and year."))

    search_fields = [index.SearchField("statement"), index.AutocompleteField("statement")]

    class Meta:
        ordering = ["key"]
        verbose_name = _("key fact")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="fact_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.statement


class Entitlement(Lasting, Kept):
    """Something that a family may have a right to, or may ask for."""

    title = models.CharField(_("title"), max_length=120, unique=True)
    for_whom = models.CharField(_("for whom"), max_length=300)
    summary = models.TextField(_("what it is"))
    amount = models.CharField(_("amount"), max_length=40, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    legal_basis = models.CharField(_("where it is written"), max_length=200, blank=True)
    how_to_claim = models.TextField(_("how to get it"))
    evidence_needed = models.TextField(_("what to have ready"), blank=True)
    who_to_ask = models.CharField(_("whom to ask"), max_length=200)
    next_check_due = models.DateField(_("to be checked again by"), null=True, blank=True)
    place = models.PositiveSmallIntegerField(_("place in its list"), default=10)

    search_fields = [index.SearchField("title"), index.SearchField("summary"), index.AutocompleteField("title")]

    class Meta:
        ordering = ["place", "title"]
        verbose_name = _("entitlement")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="entitlement_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Helplines(models.QuerySet["Helpline"]):
    def shown(self) -> Self:
        return self.filter(checked=True, live=True)

    def on_childrens_pages(self) -> Self:
        return self.shown().filter(on_childrens_pages=True)

    def in_order(self) -> Self:
        """The most urgent first."""
        rank = models.Case(*(models.When(urgency=each, then=place) for place, each in enumerate(Urgency)))
        return self.order_by(rank, "place", "name")

    def to_show(self) -> Self:
        return self.in_order()


class Helpline(Dated, Kept):
    """A national line that anyone may ring."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    number = models.CharField(_("number"), max_length=20)
    text_number = models.CharField(_("number for texts"), max_length=20, blank=True)
    for_whom = models.CharField(_("for whom"), max_length=160)
    min_age = models.PositiveSmallIntegerField(_("from this age"), null=True, blank=True)
    max_age = models.PositiveSmallIntegerField(_("up to this age"), null=True, blank=True)
    free_to_call = models.BooleanField(_("free to ring"), default=False)
    hidden_on_bill = models.BooleanField(_("does not show on the phone bill"), default=False)
    note = models.CharField(_("good to know"), max_length=300, blank=True)
    confidential_note = models.CharField(_("what they keep to themselves"), max_length=300, blank=True)
    languages = models.CharField(_("languages"), max_length=160, blank=True)
    bsl_url = models.URLField(_("British Sign Language"), blank=True)
    chat_url = models.URLField(_("chat"), blank=True)
    hours = models.CharField(_("hours"), max_length=120, blank=True, help_text=_("In words; empty if not checked."))
    always_open = models.BooleanField(_("open day and night"), default=False)
    urgency = models.CharField(_("urgency"), max_length=10, choices=Urgency.choices)
    audience = models.CharField(
        _("audience"), max_length=20, choices=Audience.choices, blank=True, help_text=_("Empty means anyone.")
    )
    on_childrens_pages = models.BooleanField(_("on every page for children"), default=False)
    place = models.PositiveSmallIntegerField(_("place in its list"), default=10)
    verify_every_days = models.PositiveSmallIntegerField(_("check again after this many days"), default=90)

    objects = Helplines.as_manager()
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.SearchField("for_whom")]

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
        return self.checked and self.live

    @property
    def is_stale(self) -> bool:
        """Not checked for longer than was decided. It stays in sight; staff are told."""
        return self.verified_on + timedelta(days=self.verify_every_days) < today()

    @property
    def dial(self) -> str:
        """The number as a phone wants it."""
        return "".join(sign for sign in self.number if sign.isdigit())


def lines_shown() -> list[Helpline]:
    """Those that anyone may see, the most urgent first."""
    return [line for line in all_of(Helpline) if line.is_shown]
