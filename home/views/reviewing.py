"""Noting that somebody read a whole page or record, and who reads it next."""

from typing import Any, cast

from django import forms
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
from home.nods import has_a_say
from people.enums import Right
from people.models import User


@access.right(Right.OPEN_CMS)
def review(request: HttpRequest, type_id: int, object_id: int) -> HttpResponse:
    """When it was read whole, when it will be again, and the forms to note that somebody has, and who will."""
    thing = _thing_for(request, type_id, object_id)
    sendable = _forms(request, thing)
    if request.method == "POST":
        act = request.POST.get("act", "")
        if act not in sendable:
            raise PermissionDenied
        if sendable[act].is_valid():
            return _DONE[act](request, thing, sendable[act].cleaned_data)
    state = ReviewState.objects.of(thing)
    log = state.log.select_related("by")[:20] if state else ()
    context = {"thing": thing, "state": state, "log": log, "edit": AdminURLFinder().get_edit_url(thing), **sendable}
    return render(request, "home/admin/review.html", context)


def _forms(request: HttpRequest, thing: Any) -> dict[str, forms.BaseForm]:
    """What this person may send. While it is a draft, its writer too says who looks after it."""
    act, state = request.POST.get("act"), ReviewState.objects.of(thing)
    may_say = has_a_say(cast(User, request.user))
    found: dict[str, forms.BaseForm] = {}
    if may_say:
        found["checked"] = CheckedForm(request.POST if act == "checked" else None)
    if state and (may_say or not getattr(thing, "live", True)):
        found["settle"] = ReviewForm(request.POST if act == "settle" else None, instance=state)
    return found


def _note(request: HttpRequest, thing: Any, said: dict[str, Any]) -> HttpResponse:
    record_review(thing, today(), by=cast(User, request.user), outcome=said["outcome"], note=said["note"])
    messages.success(request, _("Today is now the day it was last checked."))
    return redirect(request.path)


def _settle(request: HttpRequest, thing: Any, said: dict[str, Any]) -> HttpResponse:
    settle_review(thing, cast(User, request.user), **said)
    messages.success(request, _("Noted."))
    return redirect(request.path)


_DONE = {"checked": _note, "settle": _settle}


def _thing_for(request: HttpRequest, type_id: int, object_id: int) -> Any:
    """The page or record, for somebody who may change it."""
    model = get_object_or_404(ContentType, pk=type_id).model_class()
    if model is None or not (issubclass(model, Page) or hasattr(model, "snippet_viewset")):
        raise Http404
    thing = get_object_or_404(model, pk=object_id)
    if not _may_change(cast(User, request.user), thing):
        raise PermissionDenied
    return thing


def _may_change(editor: User, thing: Any) -> bool:
    if isinstance(thing, Page):
        return bool(thing.permissions_for_user(editor).can_edit())
    return bool(policy_registry.get(thing).user_has_permission_for_instance(editor, "change", thing))
