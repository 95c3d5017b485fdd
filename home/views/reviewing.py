"""Noting that somebody read a whole page or record, and who reads it next."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page
from wagtail.permissions import policy_registry

from base import access
from base.clock import today
from home.actions import record_review, settle_review
from home.admin_forms import CheckedForm, ReviewForm
from home.models import ReviewState
from people.access import has_right
from people.enums import Right
from people.models import User

MAY_NOTE = (Right.AGREE_PAGES, Right.CHECK_CHILD_PAGES)


@access.right(Right.OPEN_CMS)
def review(request: HttpRequest, type_id: int, object_id: int) -> HttpResponse:
    """When it was read whole, when it will be again, and the form to note that somebody has."""
    thing = _thing_for(request, type_id, object_id)
    act = request.POST.get("act", "")
    checked = CheckedForm(request.POST if act == "checked" else None)
    state = ReviewState.objects.of(thing)
    settings = ReviewForm(request.POST if act == "settle" else None, instance=state) if state else None
    if act == "checked" and checked.is_valid():
        return _note(request, thing, checked.cleaned_data)
    if act == "settle" and settings is not None and settings.is_valid():
        settle_review(thing, cast(User, request.user), **settings.cleaned_data)
        messages.success(request, _("Noted."))
        return redirect(request.path)
    log = state.log.select_related("by")[:20] if state else ()
    context = {"thing": thing, "state": state, "log": log, "checked": checked, "settings": settings}
    return render(request, "home/admin/review.html", context | {"edit": AdminURLFinder().get_edit_url(thing)})


def _note(request: HttpRequest, thing: Any, said: dict[str, Any]) -> HttpResponse:
    record_review(thing, today(), by=cast(User, request.user), outcome=said["outcome"], note=said["note"])
    messages.success(request, _("Today is now the day it was last checked."))
    return redirect(request.path)


def _thing_for(request: HttpRequest, type_id: int, object_id: int) -> Any:
    """The page or record, for somebody who may change it and may say that it is right."""
    model = get_object_or_404(ContentType, pk=type_id).model_class()
    if model is None or not (issubclass(model, Page) or hasattr(model, "snippet_viewset")):
        raise Http404
    thing = get_object_or_404(model, pk=object_id)
    may_say = any(has_right(request, right) for right in MAY_NOTE)
    if not (may_say and _may_change(cast(User, request.user), thing)):
        raise PermissionDenied
    return thing


def _may_change(editor: User, thing: Any) -> bool:
    if isinstance(thing, Page):
        return bool(thing.permissions_for_user(editor).can_edit())
    return bool(policy_registry.get(thing).user_has_permission_for_instance(editor, "change", thing))
