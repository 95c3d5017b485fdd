"""How long what is kept: one table of rules, filled by the rooms, carried out by a task (portal/keeping.py).

A rule knows which rows are due at a time, and what happens with them. It takes rows in small lots, each a
transaction of its own, so that a run may be broken off, run again, or run twice at once.
"""

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from base.privacy import Keep

MONTHS = 12
Rows = models.QuerySet[Any, Any]


class Fate(StrEnum):
    """What happens with a row whose time is over."""

    WARN = "warn"  # its owner is told, and has time to say no
    EMPTY = "empty"  # the row stays as proof; its words go
    ERASE = "erase"  # all that tells who it was goes; the row stays, so that counts do not change
    DELETE = "delete"  # the row goes


FATES: dict[Fate, str | Promise] = {
    Fate.WARN: _("its owner is told first"),
    Fate.EMPTY: _("the words go, the row stays"),
    Fate.ERASE: _("all that tells who it was goes, the row stays"),
    Fate.DELETE: _("the row goes"),
}


def delete(rows: Sequence[Any]) -> None:
    """The rows go, with what only hangs on them."""
    rows_of = type(rows[0])._default_manager  # noqa: SLF001 - Django's documented name
    rows_of.filter(pk__in=[row.pk for row in rows]).delete()


@dataclass(frozen=True)
class Rule:
    """`due` gives the rows whose time is over at a moment; after `carry_out` it gives them no more."""

    name: str
    keep: Keep
    fate: Fate
    when: str | Promise
    due: Callable[[datetime], Rows]
    carry_out: Callable[[Sequence[Any]], None] = delete
    lot: int = 200

    @property
    def what_happens(self) -> str | Promise:
        return FATES[self.fate]


_registered: dict[str, Rule] = {}


def register(*rules: Rule) -> None:
    """Adds rules to the table. Raises ValueError when another rule bears the name."""
    for rule in rules:
        if _registered.get(rule.name, rule) != rule:
            raise ValueError(f"there is a rule {rule.name} already")
        _registered[rule.name] = rule


def rules() -> list[Rule]:
    """The table, in the order in which it is carried out: as registered."""
    return list(_registered.values())


def ago(at: datetime, *, years: int = 0, months: int = 0, days: int = 0) -> datetime:
    """The moment that lies so long before `at`, as on a calendar: a month before 31 March is the end of February."""
    year, month = divmod((at.year - years) * MONTHS + at.month - 1 - months, MONTHS)
    last = monthrange(year, month + 1)[1]
    return at.replace(year=year, month=month + 1, day=min(at.day, last)) - timedelta(days=days)
