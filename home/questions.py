"""Questions that public pages ask. What is typed is answered at once and kept nowhere."""

from calendar import monthrange
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from base.clock import today
from base.forms import RibbonForm
from home.records import FIRST_ORDERS, Route, routes_between

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LETTERS = 3
NO_NUMBER = 0


class Where(models.TextChoices):
    """Which law an adoption order was made under."""

    ENGLAND_WALES = "england-wales", _("England or Wales")
    SCOTLAND = "scotland", _("Scotland")
    NORTHERN_IRELAND = "northern-ireland", _("Northern Ireland")
    ABROAD = "abroad", _("Another country")


def part_of_date(label: Any, width: int) -> forms.CharField:
    """A day, a month or a year, as somebody writes it."""
    css = f"govuk-date-input__input govuk-input--width-{width}"
    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": css})
    return forms.CharField(label=label, required=False, max_length=12, widget=widget)


class AsksForDay(RibbonForm):
    """A form with the fields `day`, `month` and `year`, which are drawn as one."""

    @property
    def date_fields(self) -> list[forms.BoundField]:
        return [self["day"], self["month"], self["year"]]

    @property
    def date_errors(self) -> list[str]:
        return [str(error) for field in self.date_fields for error in field.errors]


class RecordsForm(AsksForDay):
    """Where and when somebody was adopted; a day, or a month, or a year alone."""

    adult = forms.ChoiceField(
        label=_("Are you 18 or over?"),
        choices=[("yes", _("Yes")), ("no", _("No, I am under 18"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no."), "invalid_choice": _("Choose yes or no.")},
    )
    where = forms.ChoiceField(
        label=_("Where were you adopted?"),
        choices=Where.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Choose one of these places.")},
    )
    day = part_of_date(_("Day"), 2)
    month = part_of_date(_("Month"), 2)
    year = part_of_date(_("Year"), 4)
    not_known = forms.BooleanField(label=_("I do not know the date or the year"), required=False)

    routes: list[Route]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        self.routes = []
        if not self.errors:
            self.routes = self._routes(given)
        return given

    def _routes(self, given: dict[str, Any]) -> list[Route]:
        if given["adult"] == "no":
            return [Route.UNDER_18]
        if not given["where"]:
            raise _unclear("where", _("Choose where you were adopted. If you do not know, choose England or Wales."))
        if given["where"] != Where.ENGLAND_WALES:
            return [Route.ELSEWHERE]
        if given["not_known"] and not any(given[name] for name in ("day", "month", "year")):
            return [Route.UNKNOWN]
        return routes_between(*self._span(given["day"], given["month"], given["year"]))

    def _span(self, day: str, month: str, year: str) -> tuple[date, date]:
        """The first and the last day that fit what was typed."""
        if not (day or month or year):
            raise _unclear(
                "day", _("Type the date of the order, or the year alone. If you know neither, tick the box below.")
            )
        in_year = number(year)
        if len(year) != len("1975") or in_year < FIRST_ORDERS:
            raise _unclear("year", _("Type the year with four numbers, 1927 or later. There were no orders before."))
        if not month and not day:
            return self._not_ahead(date(in_year, 1, 1), date(in_year, 12, 31))
        return self._within(in_year, day, month)

    def _within(self, year: int, day: str, month: str) -> tuple[date, date]:
        in_month = month_number(month)
        if in_month == NO_NUMBER:
            raise _unclear("month", _("Type the month as a number from 1 to 12, or leave day and month empty."))
        last = monthrange(year, in_month)[1]
        if not day:
            return self._not_ahead(date(year, in_month, 1), date(year, in_month, last))
        if not 1 <= number(day) <= last:
            raise _unclear("day", _("That month does not have this day. Look at it again, or leave the day empty."))
        return self._not_ahead(date(year, in_month, number(day)), date(year, in_month, number(day)))

    def _not_ahead(self, first: date, last: date) -> tuple[date, date]:
        if first > today():
            raise _unclear("year", _("This date has not come yet. Look at it again."))
        return first, last


def _unclear(name: str, message: Any) -> ValidationError:
    """A message that stands at one field."""
    return ValidationError({name: message})


def number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() else NO_NUMBER


def month_number(typed: str) -> int:
    """`11`, `nov` and `November` are all 11; 0 is no month."""
    name = typed.lower()[:LETTERS]
    found = MONTHS.index(name) + 1 if name in MONTHS else number(typed)
    return found if found <= len(MONTHS) else NO_NUMBER
