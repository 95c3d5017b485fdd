"""How long messages are kept."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from base.keeping import Fate, Rows, Rule, ago
from base.privacy import Keep
from outbox import actions
from outbox.models import Message, Reminder


def words_due(at: datetime) -> Rows:
    return Message.objects.past_their_week(at)


def rows_due(at: datetime) -> Rows:
    """Six years after it was handed over; one that never was, six years after it was made."""
    end = ago(at, years=6)
    return Message.objects.filter(Q(handed_over_at__lt=end) | Q(handed_over_at__isnull=True, made_at__lt=end))


def reminders_due(at: datetime) -> Rows:
    """Long after its occurrence has passed, so that none comes back."""
    return Reminder.objects.filter(at__lt=ago(at, years=6))


def empty(rows: Sequence[Message]) -> None:
    actions.empty(Message.objects.filter(pk__in=[row.pk for row in rows]))


RULES = (
    Rule("message-words", Keep.MESSAGE, Fate.EMPTY, _("a week after it was handed over"), words_due, empty),
    Rule("messages", Keep.MESSAGE, Fate.DELETE, _("six years after it was handed over"), rows_due),
    Rule("reminders", Keep.MESSAGE, Fate.DELETE, _("six years after it was made"), reminders_due),
)
