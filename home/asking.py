"""What the page about whom to contact asks: a postcode; two councils and a date. Answered at once and kept nowhere."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from agency import postcodes
from agency.models import LocalAuthority
from base.clock import today
from base.forms import RibbonForm
from home.questions import NO_NUMBER, AsksForDay, month_number, number, part_of_date

ELSEWHERE = "elsewhere"
NOT_SURE = "not-sure"
FIRST_YEAR = 1927


class PlaceForm(RibbonForm):
    """A postcode, or the first half of one."""

    postcode = forms.CharField(
        label=_("Your postcode, or the first half of it"),
        help_text=_("For example ZZ1 or ZZ1 1AA. We do not keep it, and it does not show in the address."),
        max_length=40,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": _("Type your postcode, or choose your council from the list."),
            "max_length": _("This is too long for a postcode. Type a postcode such as ZZ1 1AA, or its first half."),
        },
    )

    place: postcodes.Place

    def clean_postcode(self) -> str:
        typed = str(self.cleaned_data["postcode"])
        place = postcodes.read(typed)
        if place is None:
            raise forms.ValidationError(
                _("This does not look like a postcode. Type one such as ZZ1 1AA, or its first half such as ZZ1.")
            )
        self.place = place
        return typed


class OrderForm(AsksForDay):
    """Which council placed the child, where the family lives, and when the adoption order was made."""

    placed_by = forms.ChoiceField(
        label=_("Which council placed your child with you?"),
        error_messages={"required": _("Choose the council that placed your child, or “I am not sure”.")},
    )
    home = forms.ChoiceField(
        label=_("Which council do you pay council tax to now?"),
        error_messages={"required": _("Choose the council where you live, or “I am not sure”.")},
    )
    day = part_of_date(_("Day"), 2)
    month = part_of_date(_("Month"), 2)
    year = part_of_date(_("Year"), 4)
    no_order = forms.BooleanField(label=_("There is no adoption order yet"), required=False)

    order: date | None = None

    def __init__(self, *args: Any, councils: list[LocalAuthority], **options: Any) -> None:
        super().__init__(*args, **options)
        others = [(ELSEWHERE, _("A council outside our area")), (NOT_SURE, _("I am not sure"))]
        now = [council for council in councils if council.exists_on(today())]
        self._offer("placed_by", councils, others)
        self._offer("home", now, others)

    def _offer(self, name: str, councils: list[LocalAuthority], others: list[Any]) -> None:
        field = cast(forms.ChoiceField, self.fields[name])
        field.choices = [("", _("Choose")), *((council.slug, council.name) for council in councils), *others]
        field.error_messages["invalid_choice"] = _("Choose one from the list.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        parts = [given.get(name, "") for name in ("day", "month", "year")]
        if given.get("no_order") and not any(parts):
            return given
        if not self.date_errors:
            self.order = self._order(*parts)
        return given

    def _order(self, day: str, month: str, year: str) -> date | None:
        if not (day and month and year):
            self.add_error("day", _("Type the day, the month and the year of the order, or tick the box below."))
            return None
        if month_number(month) == NO_NUMBER:
            self.add_error("month", _("Type the month as a number from 1 to 12."))
            return None
        try:
            order = date(number(year), month_number(month), number(day))
        except ValueError:
            self.add_error("day", _("There is no such day. Look at the date again."))
            return None
        if order.year < FIRST_YEAR or order > today():
            self.add_error("year", _("An order cannot be from this year. Look at the date again."))
            return None
        return order
