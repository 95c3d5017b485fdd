"""Saved kind replies: written by one person, agreed by another."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from base.access import right
from letterbox.actions import replies
from letterbox.enums.desk import ReplyState
from letterbox.forms.staff.words import ReplyForm, warn_unknown
from letterbox.models import KindReply
from letterbox.views.staff.opening import Refused, posted, say, warn
from people.access import person_of
from people.enums import Right


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def listed(request: HttpRequest) -> HttpResponse:
    """All that are in use or wait; and a form for a new one."""
    form = ReplyForm(posted(request))
    if form.is_valid():
        try:
            replies.ask_for_reply(form.cleaned_data["title"], form.cleaned_data["text"], person_of(request))
        except replies.UnknownBlanks as unknown:
            warn_unknown(form, unknown.blanks)
        else:
            say(request, _("Saved. A second person decides whether it is used."))
            return redirect("letters:replies")
    found = KindReply.objects.exclude(state=ReplyState.PUT_AWAY).select_related("made_by", "agreed_by")
    context = {"form": form, "replies": found.order_by("state", "title", "pk"), "person": person_of(request)}
    return render(request, "letterbox/staff/replies.html", context, status=400 if form.errors else 200)


def _find(ref: str) -> KindReply:
    found = KindReply.objects.filter(public_id=ref).first()
    if found is None:
        raise Http404
    return found


@right(Right.LEAD_LETTERS)
@require_POST
def agree(request: HttpRequest, ref: str) -> HttpResponse:
    """A second person agrees."""
    try:
        replies.agree_to_reply(_find(ref), person_of(request))
    except Refused:
        warn(request, _("Another person than the one who wrote it decides. Nothing was changed."))
    else:
        say(request, _("In use from now on."))
    return redirect("letters:replies")


@right(Right.LEAD_LETTERS)
@require_POST
def put_away(request: HttpRequest, ref: str) -> HttpResponse:
    """It is not offered any more."""
    try:
        replies.put_away_reply(_find(ref), person_of(request))
    except Refused:
        warn(request, _("It is not in use any more. Nothing was changed."))
    else:
        say(request, _("It is not offered any more."))
    return redirect("letters:replies")
