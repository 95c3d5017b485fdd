"""What changes here: who may edit the pages, when a page was last checked, and what readers see."""

from home.actions.groups import EDITORS, editors, follow_roles
from home.actions.reviewing import CHECKED, record_review

__all__ = ["CHECKED", "EDITORS", "editors", "follow_roles", "record_review"]
