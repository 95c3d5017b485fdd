"""Whoever rings: one card, a note of the call, and what is done for them on their word."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from base.access import right
from base.moves import NotAllowed
from letterbox import callers, desk
from letterbox.actions import calling, writing
from letterbox.enums.writing import Sure
from letterbox.forms.writing import CallNoteForm
from letterbox.models import Item, Party
from people import staff
from people.access import person_of
from people.actions.watching import note_look
from people.enums import LookWhy, Right
from people.models import Person, User

TOO_MANY = 429


def caller_or_404(request: HttpRequest, ref: str) -> tuple[Person, list[Party]]:
    """Somebody of the worker's team who writes or receives letters in the worker's reach."""
    person = staff.find(cast(User, request.user), ref, Right.CHECK_LETTERS)
    parties = callers.parties_in_reach(person_of(request), person) if person else []
    if person is None or not parties:
        raise Http404
    return person, parties


@right(Right.CHECK_LETTERS)
@require_GET
def caller(request: HttpRequest, ref: str) -> HttpResponse:
    """The card. It shows how to make sure who rings, so it counts as a look at the person."""
    person, parties = caller_or_404(request, ref)
    if not note_look(person_of(request), person, LookWhy.TEAM, "caller_card_seen"):
        return render(request, "people/staff/too_many.html", status=TOO_MANY)
    return _card(request, person, parties, CallNoteForm(parties=parties))


def _card(
    request: HttpRequest, person: Person, parties: list[Party], form: CallNoteForm, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"card": callers.card(person_of(request), person, parties), "form": form}
    return render(request, "letterbox/staff/caller.html", context, status=status)


@right(Right.CHECK_LETTERS)
@require_POST
def note(request: HttpRequest, ref: str) -> HttpResponse:
    """What was said."""
    person, parties = caller_or_404(request, ref)
    form = CallNoteForm(request.POST, parties=parties)
    if not form.is_valid():
        return _card(request, person, parties, form, status=400)
    said = form.cleaned_data
    party = next(each for each in parties if each.public_id == said["party"])
    calling.note_call(party, person, person_of(request), Sure(said["sure"]), said["words"])
    messages.success(request, _("The call is noted."))
    return redirect("letters:caller", ref)


@right(Right.CHECK_LETTERS)
@require_POST
def take_back(request: HttpRequest, ref: str, letter: str) -> HttpResponse:
    """They want a letter back, and say so on the phone."""
    person, parties = caller_or_404(request, ref)
    item = Item.objects.in_reach_of(person_of(request)).filter(line__writer__in=parties, public_id=letter).first()
    if item is None:
        raise Http404
    try:
        writing.take_back(item, person, by=person_of(request))
    except NotAllowed:
        messages.warning(request, _("This letter has been checked, so it cannot be taken back."))
    else:
        messages.success(request, _("It is taken back and is not passed on."))
    return redirect("letters:caller", ref)


@right(Right.RING_PEOPLE)
@require_GET
def asked(request: HttpRequest) -> HttpResponse:
    """Who asked to be rung, news that cannot wait first. A name is shown; numbers one at a time, on the call."""
    return render(request, "letterbox/staff/asked.html", {"rows": desk.asked(person_of(request))})
