"""Carries out how long what is kept: each rule of the table in small lots, each lot a transaction of its own."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import connection

from audit.log import record, transaction
from base.clock import now
from base.keeping import Rule, rules

log = logging.getLogger(__name__)
JOB_LASTS = timedelta(minutes=2)  # a worker's task is ended after little more; the rest goes tomorrow


@dataclass(frozen=True)
class Told:
    """What a rule has done, or would do: counts only."""

    rule: Rule
    rows: int
    broke_off: bool = False


def would_go(at: datetime | None = None) -> list[Told]:
    """How many rows each rule finds due. Changes nothing."""
    at = at or now()
    return [Told(rule, rule.due(at).count()) for rule in rules()]


def carry_out(rule: Rule, until: float = float("inf")) -> Told:
    """Does all that is due by this rule, or as much as there is time for (`until`, on the monotonic clock).

    A lot that breaks is left as it was, and holds up no other; the error log names it.
    """
    at, last, count, broke = now(), None, 0, False
    while monotonic() < until:
        keys = _next_keys(rule, at, last)
        if not keys:
            break
        last = keys[-1]
        try:
            count += _one_lot(rule, at, keys)
        except Exception:
            broke = True
            log.exception("keep-rule %s broke off in a lot of %s", rule.name, len(keys))
    return Told(rule, count, broke)


def _next_keys(rule: Rule, at: datetime, last: Any) -> list[Any]:
    """The next lot by primary key, so that a row that breaks is not met again in this run."""
    due = rule.due(at) if last is None else rule.due(at).filter(pk__gt=last)
    return list(due.order_by("pk").values_list("pk", flat=True)[: rule.lot])


def _one_lot(rule: Rule, at: datetime, keys: list[Any]) -> int:
    """Locks the rows that are still due and that nobody else has in hand; writes the count into the log of acts."""
    with transaction():
        skip = bool(connection.features.has_select_for_update_skip_locked)
        still_due = rule.due(at).filter(pk__in=keys).order_by("pk")
        rows = list(still_due.select_for_update(skip_locked=skip, of=("self",) if skip else ()))
        if rows:
            rule.carry_out(rows)
            record(f"keep_{rule.fate}", on=f"keep:{rule.name}", why=f"{len(rows)} rows")
        return len(rows)


def run(until: float = float("inf")) -> Iterator[Told]:
    """Each rule of the table, in order."""
    for rule in rules():
        yield carry_out(rule, until)


def keep() -> None:
    """The daily job. Where the agency has asked only to be told, it tells."""
    if settings.KEEP_DRY:
        for told in would_go():
            log.info("keep-rule %s: %s rows are due; RIBBON_KEEP_DRY keeps them", told.rule.name, told.rows)
        return
    for told in run(until=monotonic() + JOB_LASTS.total_seconds()):
        if told.rows:
            log.info("keep-rule %s: %s rows", told.rule.name, told.rows)
