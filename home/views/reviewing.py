"""Noting that somebody read a whole page or record."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.models import Page

from base import access
from base.clock import today
from home.actions import record_review
from people.enums import Right
from people.models import User


@access.right(Right.OPEN_CMS)
def page_checked(request: HttpRequest, page_id: int) -> HttpResponse:
    """Asks, and then notes, that somebody read the whole page and found it right."""
    page = get_object_or_404(Page, pk=page_id)
    editor = cast(User, request.user)
    if not page.permissions_for_user(editor).can_publish():
        raise PermissionDenied
    if request.method != "POST":
        return render(request, "home/admin/page_checked.html", {"page": page})
    record_review(page, today(), by=editor)
    messages.success(request, _("Today is now the day this page was last checked."))
    return redirect("wagtailadmin_pages:edit", page.pk)
