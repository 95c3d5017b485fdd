"""Taking a page from readers, and saying where they are led instead."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.models import Page

from base import access
from home.actions.retiring import lead_on, retire, way_from
from home.admin_forms import LeadOnForm
from home.models import BasePage
from home.uses import pages_showing
from people.enums import Right
from people.models import User


@access.right(Right.PUBLISH_PAGES)
def leave(request: HttpRequest, page_id: int) -> HttpResponse:
    """Who leads to it, where its readers are led, and the two ways to end it: now, or on a day that is set."""
    page, by = _page_for(request, page_id), cast(User, request.user)
    sent = request.POST if request.method == "POST" else None
    form = LeadOnForm(sent, page=page, initial={"to": way_from(page) or page.get_parent()})
    if form.is_valid():
        to = form.cleaned_data["to"]
        if page.live and request.POST.get("act") == "now":
            retire(page, to, by)
            messages.success(request, _("Readers do not see the page any more. They are led to “%s”.") % to.title)
        else:
            lead_on(page, to, by)
            messages.success(request, _("Noted. Once the page is gone, readers are led to “%s”.") % to.title)
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page": page, "form": form, "leading": pages_showing(page)}
    return render(request, "home/admin/leave.html", context)


def _page_for(request: HttpRequest, page_id: int) -> Any:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, BasePage):
        raise Http404
    if not page.permissions_for_user(cast(User, request.user)).can_publish():
        raise PermissionDenied
    return page
