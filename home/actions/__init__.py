"""What changes here: who may edit the pages, when a page was last checked, and what readers see."""

from home.actions.groups import GROUPS, follow_councils, follow_roles, write_groups
from home.actions.leading_on import lead_on
from home.actions.reminding import remind
from home.actions.reviewing import CHECKED, SETTLED, record_review, settle_review
from home.actions.translating import begin_translation

__all__ = [
    "CHECKED",
    "GROUPS",
    "SETTLED",
    "begin_translation",
    "follow_councils",
    "follow_roles",
    "lead_on",
    "record_review",
    "remind",
    "settle_review",
    "write_groups",
]
