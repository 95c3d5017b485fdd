"""Calls to make, and messages that stand still until somebody decides."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from audit.log import record, transaction
from base.access import right
from base.clock import now
from base.moves import NotAllowed
from outbox import actions, calls
from outbox.enums import Settlement, State
from outbox.forms import SettleForm
from outbox.models import Message
from outbox.signals import looked_up

A_PAGE = 50


@dataclass(frozen=True)
class Call:
    """A call to make: who, how it is safe, where the answer is written down, and whether words are enough."""

    message: Message
    way: Any
    page: str
    is_done_by_words: bool


def _by(request: HttpRequest) -> str:
    """Who acts, as the log names them."""
    return f"user:{request.user.public_id}"  # type: ignore[union-attr]


def _find(ref: str, *states: State) -> Message:
    message = Message.objects.filter(public_id=ref, state__in=states).first()
    if message is None:
        raise Http404
    return message


@right("ring_people")
@require_GET
def rings(request: HttpRequest) -> HttpResponse:
    """Calls to make, the longest waiting first. Numbers are shown one at a time."""
    return render(request, "outbox/rings.html", {"calls": calls.waiting_for(request.user)[:A_PAGE]})


def _find_call(request: HttpRequest, ref: str) -> Message:
    """A call that this person may make: of their own team, and to nobody they must stand apart from."""
    message = _find(ref, State.TO_RING)
    if not calls.may_make(request.user, message):
        raise Http404
    return message


@right("ring_people")
@require_GET
def ring(request: HttpRequest, ref: str) -> HttpResponse:
    """One call: the number, the safe hours and the exact words. Looking it up stands in the log."""
    message = _find_call(request, ref)
    with transaction():
        record("contact_details_seen", on=message, by=_by(request))
        looked_up.send(Message, message=message, account=request.user)
    page, by_words = calls.page_for(message), calls.is_done_by_words(message)
    call = Call(message, calls.way_to(message, hurried=True), page, by_words)
    context = {"call": call, "not_before": _not_now(message)}
    return render(request, "outbox/ring.html", context)


def _not_now(message: Message) -> datetime | None:
    """When it is safe, if it is not safe at this moment."""
    way = calls.way_to(message)
    return way.after if way and way.after > now() else None


@right("ring_people")
@require_POST
def rung(request: HttpRequest, ref: str) -> HttpResponse:
    """It was said, or nobody answered. What takes more than words is done on a page of its own."""
    message = _find_call(request, ref)
    if "told" in request.POST and not calls.is_done_by_words(message):
        return redirect(calls.page_for(message))
    try:
        if "told" in request.POST:
            actions.note_rung(message, _by(request))
            messages.success(request, _("Thank you. They know now."))
        else:
            actions.ring_later(message, _by(request))
            messages.success(request, _("Noted. The call comes up again in four hours."))
    except NotAllowed:
        messages.warning(request, _("Somebody else has made this call already."))
    return redirect("outbox:rings")


@right("settle_messages")
@require_GET
def standing(request: HttpRequest) -> HttpResponse:
    """Messages that may or may not have gone, or cannot go: never sent again without a person."""
    return render(request, "outbox/standing.html", {"found": list(Message.objects.for_a_person()[:A_PAGE])})


@right("settle_messages")
@require_POST
def settle(request: HttpRequest, ref: str) -> HttpResponse:
    """A person decides."""
    message = _find(ref, State.DOUBTFUL, State.NOT_TAKEN, State.NO_WAY)
    form = SettleForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Choose what should happen with the message."))
        return redirect("outbox:standing")
    try:
        actions.settle(message, Settlement(form.cleaned_data["decision"]), _by(request))
        messages.success(request, _("Settled."))
    except NotAllowed:
        messages.warning(request, _("That cannot be done with this message. Choose another way."))
    return redirect("outbox:standing")
