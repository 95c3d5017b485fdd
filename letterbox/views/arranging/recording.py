"""What is recorded in the course of time: orders, what two sides both know, meetings; and what two people decide."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from base.access import right
from base.moves import NotAllowed
from letterbox.actions import changes, lining, meeting, sharing
from letterbox.actions.ordering import record_order
from letterbox.enums.plan import ChangeState, Effect, OccasionState, OrderKind
from letterbox.forms.recording import HowItWentForm, OccasionForm, OrderForm, SharingForm, WhyForm
from letterbox.models import Change, CourtOrder, Occasion, Party, Side
from letterbox.views.arranging.lining import ASKED_BEFORE, REQUIRED
from letterbox.views.arranging.shared import (
    arrangement_or_404,
    child_choices,
    form_page,
    part_or_404,
    parties_of,
    party_choices,
    person_choices,
    posted,
    said,
    side_choices,
    tried,
)
from people.access import person_of
from people.enums import Right
from people.models import Person

NOT_YOURS = gettext_lazy("Somebody else decides about this: you asked for it.")
DECIDED = gettext_lazy("Somebody else was quicker: this has been decided or taken back already.")


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def add_order(request: HttpRequest, ref: str) -> HttpResponse:
    """What a court requires or forbids. What it forbids rests at once."""
    found = arrangement_or_404(request, ref)
    choices = {"people": person_choices(found), "children": child_choices(found)}
    form = OrderForm(posted(request), **choices)
    if form.is_valid():
        answers: dict[str, Any] = dict(form.cleaned_data)
        persons = Person.objects.filter(public_id__in=answers.pop("persons"))
        children = found.children.filter(public_id__in=answers.pop("children"))
        kind, effect = OrderKind(answers.pop("kind")), Effect(answers.pop("effect"))
        record_order(found, kind, effect, persons, by=person_of(request), children=children, **answers)
        return said(request, found, _("Recorded. What it forbids rests from now on."))
    return form_page(request, found, form, _("A court order"), _("Record it"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def end_order(request: HttpRequest, ref: str) -> HttpResponse:
    """Asks a second person to agree that an order no longer counts."""
    orders = CourtOrder.objects.filter(ended_on__isnull=True).select_related("arrangement")
    found: CourtOrder = part_or_404(request, orders, ref)
    form = WhyForm(posted(request))
    if form.is_valid():
        why = form.cleaned_data["why"]
        return tried(
            request,
            found.arrangement,
            lambda: changes.ask_to_end_order(found, by=person_of(request), why=why),
            _("Asked. The order counts until a second person agrees."),
            {changes.AlreadyAsked: ASKED_BEFORE},
        )
    intro = _("Have the court’s paper before you. No line opens by this alone.")
    return form_page(request, found.arrangement, form, _("End a court order"), _("Ask to end it"), intro=intro)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def share(request: HttpRequest, ref: str) -> HttpResponse:
    """What two sides both know, and by which agreement. It counts once a second person has agreed."""
    found = arrangement_or_404(request, ref)
    form = SharingForm(posted(request), sides=side_choices(found))
    if form.is_valid():
        answers: dict[str, Any] = dict(form.cleaned_data)
        sides = {side.public_id: side for side in Side.objects.filter(arrangement=found)}
        one, other, why = sides[answers.pop("one")], sides[answers.pop("other")], answers.pop("why")
        recorded = sharing.record_sharing(one, other, answers.pop("terms"), by=person_of(request), **answers)
        changes.ask_to_share(recorded, by=person_of(request), why=why)
        return said(request, found, _("Recorded. It counts once a second person has agreed."))
    return form_page(request, found, form, _("What two sides both know"), _("Record it"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def add_occasion(request: HttpRequest, ref: str) -> HttpResponse:
    """A meeting, a call, or that they found each other online: a dated entry of the same plan, without blame."""
    found = arrangement_or_404(request, ref)
    parties = parties_of(found)
    form = OccasionForm(posted(request), parties=party_choices(parties), children=child_choices(found))
    if form.is_valid():
        answers: dict[str, Any] = dict(form.cleaned_data)
        taking_part = Party.objects.filter(public_id__in=answers.pop("parties"))
        children = found.children.filter(public_id__in=answers.pop("children"))
        meeting.note_occasion(found, taking_part, children, by=person_of(request), **answers)
        return said(request, found, _("Noted."))
    return form_page(request, found, form, _("A meeting, a call or other contact"), _("Note it"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def occasion(request: HttpRequest, ref: str) -> HttpResponse:
    """How it went."""
    found: Occasion = part_or_404(request, Occasion.objects.select_related("arrangement"), ref)
    form = HowItWentForm(posted(request))
    if form.is_valid():
        state, words = OccasionState(form.cleaned_data["state"]), form.cleaned_data["words"]
        return tried(
            request,
            found.arrangement,
            lambda: meeting.say_how_it_went(found, state, words, by=person_of(request)),
            _("Noted."),
            {NotAllowed: gettext_lazy("It is noted already how it went.")},
        )
    return form_page(request, found.arrangement, form, _("How did it go?"), _("Note it"), intro=found.words)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, ref: str) -> HttpResponse:
    """What one colleague asks for. Another agrees or does not; whoever asked may take it back."""
    linked = ("arrangement", "made_by", "line__writer", "line__reader", "term__side", "order", "sharing")
    found: Change = part_or_404(request, Change.objects.select_related(*linked), ref)
    if request.method == "POST":
        return _decide(request, found)
    context = {
        "change": found,
        "arrangement": found.arrangement,
        "may_decide": changes.may_decide(found, person_of(request)),
        "may_take_back": found.state == ChangeState.WAITING and found.made_by_id == person_of(request).pk,
    }
    return render(request, "letterbox/arranging/change.html", context)


def _decide(request: HttpRequest, found: Change) -> HttpResponse:
    acts = {
        "agree": (changes.agree_to, _("Agreed, and done.")),
        "turn_down": (changes.turn_down, _("Not agreed. Nothing else was changed.")),
        "take_back": (changes.take_back, _("Taken back.")),
    }
    chosen = next((acts[name] for name in acts if name in request.POST), None)
    if chosen is None:
        messages.warning(request, _("Choose whether you agree."))
        return redirect("letters:change", found.public_id)
    act, done = chosen
    refusals = {changes.NotForYou: NOT_YOURS, NotAllowed: DECIDED, lining.Required: REQUIRED}
    return tried(request, found.arrangement, lambda: act(found, person_of(request)), done, refusals)
