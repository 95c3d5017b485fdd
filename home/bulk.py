"""Publishing many pages at once: each by itself, and those that may not go live are named."""

from typing import Any

from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

from home.actions.publishing import publish_each
from home.gate import Refused


class GuardedPublish(PublishBulkAction):
    """In the place of Wagtail's own, which stops at the first page that is refused."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.refused: list[Refused] = []

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "refused": self.refused}

    @classmethod
    def execute_action(
        cls,
        objects: Any,
        include_descendants: bool = False,
        user: Any = None,
        refused: list[Refused] | None = None,
        **_: Any,
    ) -> tuple[int, int]:
        below = [page for each in objects for page in _drafts_below(each, user)] if include_descendants else []
        outcome = publish_each([*objects, *below], user)
        if refused is not None:
            refused.extend(outcome)
        stopped = {each.thing.pk for each in outcome}
        return _count(objects, stopped), _count(below, stopped)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        for each in self.refused:
            messages.error(self.request, f"{each.thing.title}: {' '.join(each.reasons)}")
        if not num_parent_objects + num_child_objects:
            return None
        return str(super().get_success_message(num_parent_objects, num_child_objects))


def _drafts_below(page: Any, user: Any) -> list[Any]:
    drafts = page.get_descendants().not_live().specific()
    return [each for each in drafts if user is None or each.permissions_for_user(user).can_publish()]


def _count(pages: Any, stopped: set[int]) -> int:
    return sum(page.pk not in stopped for page in pages)
