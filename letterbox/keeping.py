"""How long what is no adoption record is kept in the letterbox: a reader's worksheets, nothing else."""

from datetime import datetime

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from base.keeping import Fate, Rows, Rule, ago
from base.privacy import Keep
from letterbox.enums import ItemState
from letterbox.models import Worksheet


def worksheets_due(at: datetime) -> Rows:
    """Those of letters on which nobody works any more: passed on, or taken back for good."""
    end = ago(at, days=30)
    closed = Worksheet.objects.alias(closed_at=Coalesce(F("item__taken_back_at"), F("saved_at")))
    return closed.filter(
        Q(item__state=ItemState.PASSED_ON, item__passed_on_at__lt=end)
        | Q(item__state=ItemState.WITHDRAWN, closed_at__lt=end)
    )


RULES = (
    Rule(
        "worksheets", Keep.WORK, Fate.DELETE, _("30 days after the letter was passed on or taken back"), worksheets_due
    ),
)
