"""What changes here: who may edit the pages, when a page was last checked, and what readers see."""

from home.actions.groups import GROUPS, follow_councils, follow_roles, write_groups
from home.actions.reviewing import CHECKED, record_review

__all__ = ["CHECKED", "GROUPS", "follow_councils", "follow_roles", "record_review", "write_groups"]
