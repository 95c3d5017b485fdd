"""A draft for somebody without an account: the link that an editor makes, and the page behind it."""

from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.contrib.staticfiles import finders
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.models import Page

from agency.models import FAMILY_LINE, ContactPoint
from base import access
from home.actions.drafts import LASTS, end_draft_link, is_published, link_of, show_draft, token_of
from home.admin_forms import DraftLinkForm
from home.models import DraftLink
from people.enums import Right
from people.models import User


@access.right(Right.OPEN_CMS)
def drafts(request: HttpRequest, page_id: int) -> HttpResponse:
    """The links to drafts of one page, and the form for another."""
    page = get_object_or_404(Page, pk=page_id)
    editor = cast(User, request.user)
    if not page.permissions_for_user(editor).can_edit():
        raise PermissionDenied
    known = DraftLink.objects.filter(revision__object_id=str(page.pk), revision__base_content_type__model="page")
    act = request.POST.get("act", "")
    form = DraftLinkForm(request.POST if act == "make" else None)
    if act == "make" and form.is_valid():
        show_draft(page, form.cleaned_data["note"], editor)
        messages.success(request, _("Here is the link. It works for 14 days."))
        return redirect(request.path)
    if act == "end":
        end_draft_link(get_object_or_404(known, pk=_number(request.POST.get("link", ""))))
        messages.success(request, _("The link has ended."))
        return redirect(request.path)
    rows = [_row(link) for link in known.select_related("revision").order_by("-made_at")[:20]]
    return render(request, "home/admin/drafts.html", {"page": page, "form": form, "rows": rows})


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else 0


def _row(link: DraftLink) -> dict[str, Any]:
    token = token_of(link)
    works = link_of(token) is not None
    address = settings.PUBLIC_URL + reverse("draft", args=[token]) if works else ""
    return {"link": link, "address": address, "until": link.made_at + LASTS, "published": is_published(link)}


@access.public
@require_GET
def draft(request: HttpRequest, token: str) -> HttpResponse:
    """The draft as readers would see it, under a line that says what it is. Nothing is kept of who looked."""
    link = link_of(token)
    if link is None:
        raise Http404
    page = link.revision.as_object()
    request.is_preview, request.preview_mode = True, ""  # type: ignore[attr-defined]
    response = page.serve_preview(request, "")
    line = ContactPoint.objects.filter(key=FAMILY_LINE).first()
    said = render_to_string("home/draft_line.html", {"link": link, "line": line, "until": link.made_at + LASTS})
    before, body, after = response.content.partition(b"<body")
    tag, close, rest = after.partition(b">")
    response.content = before + body + tag + close + said.encode() + rest
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return cast(HttpResponse, response)


@access.right(Right.OPEN_CMS)
def on_paper(request: HttpRequest) -> HttpResponse:
    """The styles of paper, for a screen: how a page looks in print."""
    styles = Path(str(finders.find("ribbon/app.css"))).read_text(encoding="utf-8")
    styles = styles.replace("@media screen", "@media not all").replace("@media print", "@media all")
    return HttpResponse(styles, content_type="text/css")
