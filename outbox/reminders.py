"""One engine for reminders: a rule says what is due, and each occurrence is acted on once.

Rooms bring rules. A rule names days on the wall in London, never instants, so a change of the clock neither
skips one nor brings one twice; a day that was missed is made up for at the next look.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from audit.log import action, record
from base.clock import today
from outbox.models import Reminder

log = logging.getLogger(__name__)


class NotNow(Exception):
    """Nobody is to be reminded today after all: it is asked again at the next look."""


@dataclass(frozen=True)
class Due:
    """One occurrence of one subject, both opaque here, and what is to be done about it."""

    subject: str
    occurrence: str
    remind: Callable[[], None]


@dataclass(frozen=True)
class Rule:
    """`due` gives what is due on a day, and may give again what was done. `remind` may raise NotNow."""

    name: str
    due: Callable[[date], Iterable[Due]]


_registered: dict[str, Rule] = {}


def register(*rules: Rule) -> None:
    """Adds rules to the engine. Raises ValueError when another rule bears the name."""
    for rule in rules:
        if _registered.get(rule.name, rule) != rule:
            raise ValueError(f"there is a rule {rule.name} already")
        _registered[rule.name] = rule


def run() -> int:
    """Acts on all that is due today and has not been acted on. Returns how many; one that breaks holds up no other."""
    return sum(_run(rule) for rule in _registered.values())


def _run(rule: Rule) -> int:
    found = list(rule.due(today()))
    rows = Reminder.objects.filter(rule=rule.name, subject__in={due.subject for due in found})
    done = set(rows.values_list("subject", "occurrence"))
    return sum(_is_done(rule, due) for due in found if (due.subject, due.occurrence) not in done)


def _is_done(rule: Rule, due: Due) -> bool:
    try:
        return _once(rule, due)
    except NotNow:
        return False
    except Exception:
        log.exception("reminder %s of %s broke off", rule.name, due.subject)
        return False


@action
def _once(rule: Rule, due: Due) -> bool:
    """The row and the act are one transaction: of two schedulers the second waits here, and finds it done."""
    _row, is_new = Reminder.objects.get_or_create(rule=rule.name, subject=due.subject, occurrence=due.occurrence)
    if is_new:
        due.remind()
        record("reminder_made", on=due.subject, why=rule.name)
    return is_new
