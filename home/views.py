"""The one screen that we add to Wagtail's admin, and the door for questions that public pages ask."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from wagtail import views as wagtail_views
from wagtail.models import Page

from base import access
from base.clock import today
from home.actions import record_review
from people.enums import Right
from people.models import User

# A question on a public page is asked at `…/answer/`. It changes nothing and knows nobody, so that nothing can be done
# in somebody's name there, and no cookie is needed.
answer = access.public(csrf_exempt(wagtail_views.serve))


@access.right(Right.EDIT_PAGES)
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
