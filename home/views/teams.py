"""Wagtail's screens for the records of a team: Wagtail asks about the kind of record, these about the very one."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet

LOOK, CHANGE = ("view", "change"), ("change",)


class OfTheirTeam:
    """For a view that holds one record."""

    def get_object(self, *args: Any, **options: Any) -> Any:
        thing = super().get_object(*args, **options)  # type: ignore[misc]
        may = policy_registry.get_by_type(type(thing)).user_has_any_permission_for_instance
        if thing is not None and thing.pk and not may(self.request.user, self.acts, thing):  # type: ignore[attr-defined]
            raise PermissionDenied
        return thing


class TeamViewSet(SnippetViewSet):
    """A list of records some of which a team's editors keep."""

    def construct_view(self, view_class: type[Any], **options: Any) -> Callable[..., Any]:
        if hasattr(view_class, "get_object"):
            acts = CHANGE if view_class in (self.edit_view_class, self.copy_view_class) else LOOK
            view_class = type(view_class.__name__, (OfTheirTeam, view_class), {"acts": acts})
        return super().construct_view(view_class, **options)  # type: ignore[no-any-return]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return policy_registry.get_by_type(self.model).instances_user_has_any_permission_for(request.user, LOOK)  # type: ignore[no-any-return]
