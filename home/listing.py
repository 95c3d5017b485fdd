"""Lists with filters that stand in the address, so that one can send it to a friend. Works without JavaScript."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm

PER_PAGE = 20


@dataclass(frozen=True)
class Filter:
    """One question of a list. With a single choice it is a box to tick."""

    name: str
    label: Any
    choices: Sequence[tuple[str, Any]]
    narrow: Callable[[QuerySet[Any], str], QuerySet[Any]]

    def field(self) -> forms.Field:
        if len(self.choices) == 1:
            value, label = self.choices[0]
            box = forms.CheckboxInput(attrs={"value": value})
            return forms.BooleanField(label=label, required=False, widget=box)
        choices = [("", _("Any")), *self.choices]
        return forms.ChoiceField(label=self.label, choices=choices, required=False)

    def label_of(self, value: str) -> Any:
        return dict(self.choices)[value]


class FilterForm(RibbonForm):
    """The questions of a list, with what was chosen."""

    def __init__(self, filters: Sequence[Filter], chosen: dict[str, str]) -> None:
        super().__init__(initial=chosen)
        self.fields.update({each.name: each.field() for each in filters})


@dataclass(frozen=True)
class Chosen:
    """A choice made, and the rest of the address without it."""

    label: Any
    value: Any
    without: str


@dataclass
class Listing:
    """The rows that fit what an address asks for. What it does not know it passes over."""

    rows: QuerySet[Any]
    filters: Sequence[Filter]
    asked: QueryDict
    per_page: int = PER_PAGE
    values: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        offered = {each.name: {value for value, _label in each.choices} for each in self.filters}
        asked = {name: self.asked.get(name, "") for name in offered}
        self.values = {name: value for name, value in asked.items() if value in offered[name]}

    @cached_property
    def page(self) -> Any:
        rows = self.rows
        for each in self.filters:
            if each.name in self.values:
                rows = each.narrow(rows, self.values[each.name])
        return Paginator(rows, self.per_page).get_page(self.asked.get("page"))

    @property
    def count(self) -> int:
        return int(self.page.paginator.count)

    @property
    def form(self) -> FilterForm:
        return FilterForm(self.filters, self.values)

    @property
    def chosen(self) -> list[Chosen]:
        return [
            Chosen(each.label, each.label_of(self.values[each.name]), self._query(leave_out=each.name))
            for each in self.filters
            if each.name in self.values
        ]

    @property
    def query(self) -> str:
        """What was chosen, to stand after `?page=2`."""
        return f"&{urlencode(self.values)}" if self.values else ""

    @property
    def own_query(self) -> str:
        """The one address of what is shown: known filters in their order, and the page unless it is the first."""
        number = self.page.number
        return self._query(page=str(number)) if number > 1 else self._query()

    def _query(self, *, leave_out: str = "", **more: str) -> str:
        kept = {name: value for name, value in self.values.items() if name != leave_out} | more
        return f"?{urlencode(kept)}" if kept else ""
