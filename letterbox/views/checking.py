"""The check desk: reading a claimed letter and deciding."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from base.access import right
from base.moves import NotAllowed
from letterbox import desk
from letterbox.actions import claiming, deciding
from letterbox.actions.writing import LineShut
from letterbox.enums import Call, ItemState, Reason
from letterbox.forms.staff import (
    Claimed,
    FirstReading,
    HoldForm,
    LiftForm,
    LookAgainForm,
    ReturnForm,
    SecondReading,
    SendBackForm,
)
from letterbox.forms.writing import KeptForm, QuestionsForm
from letterbox.models import Item, Worksheet
from letterbox.questions import questions_in
from letterbox.rules import may_lift, open_packet
from letterbox.telling import hits, not_to_tell_the_writer
from letterbox.views.staff import find, taken_words
from people.access import person_of
from people.contact import reach, recipient
from people.enums import Right

CONFLICT = 409
SHUT = _lazy(
    "Letters do not travel on this line now: it is quiet, or ended, or the child has turned 18. Ask the co-ordinator."
)
NOT_SAFE_YET = _lazy(
    "A picture that came with it is still being made safe. Your ticks are kept; come back in a minute."
)
CHANGED = _lazy("What lies in the packet is not what was put there. The letter goes back to be read afresh.")
Refused = (claiming.Taken, claiming.NotForYou, claiming.NotRead, NotAllowed)


@right(Right.CHECK_LETTERS)
@require_GET
def check(request: HttpRequest, ref: str) -> HttpResponse:
    """The letter and all that belongs to it; only for whoever has claimed it."""
    item = find(request, ref)
    person = person_of(request)
    if item.claimed_by_id != person.pk or item.state not in {ItemState.BEING_CHECKED, ItemState.SECOND_CHECK}:
        return render(request, "letterbox/staff/unclaimed.html", _outside(item, person))
    claiming.note_reading(item, person)
    return _desk(request, item)


def _outside(item: Item, person: Any) -> dict[str, Any]:
    """A letter that one has not claimed: that it is there, and who has it. A held one opens for whoever leads."""
    may_claim = item.state in {ItemState.WAITING, ItemState.BEING_CHECKED, ItemState.SECOND_CHECK}
    context: dict[str, Any] = {"item": item, "may_claim": may_claim and not item.claim_is_live}
    if item.state == ItemState.HELD and may_lift(person, item):
        claiming.note_reading(item, person)
        context |= {"hold": desk.open_hold(item), "desk": desk.check_desk(item)}
        context |= {"lift_form": LiftForm(), "day_form": LookAgainForm()}
    return context


def _desk(request: HttpRequest, item: Item, status: int = 200, **forms: Any) -> HttpResponse:
    start = {"claim": item.claim_number}
    second = item.state == ItemState.SECOND_CHECK
    sheet = Worksheet.objects.filter(item=item, reader=person_of(request)).first()
    ticks, note = _kept(sheet)
    reading = (SecondReading if second else FirstReading)(initial=start | ticks)
    context: dict[str, Any] = {
        "item": item,
        "desk": desk.packet_desk(item) if second else desk.check_desk(item),
        "reading": reading,
        "return_form": ReturnForm(initial=start | note),
        "back_form": SendBackForm(initial=start),
        "hold_form": HoldForm(initial=start),
        **_beside(item, second=second),
        **forms,
    }
    context["form"] = next(iter(forms.values()), None)
    name = "packet" if second else "check"
    return render(request, f"letterbox/staff/{name}.html", context, status=status)


def _beside(item: Item, *, second: bool) -> dict[str, Any]:
    """What belongs to this letter alone: to lay it on the record for the child, or to carry its questions."""
    start = {"claim": item.claim_number}
    if not second:
        return {"kept_form": KeptForm(initial=start)} if item.for_child else {}
    found = [question for copy in open_packet(item).copies.all() for question in questions_in(copy.text)]
    return {"questions_form": QuestionsForm(initial=start | {"questions": found}, found=found)} if found else {}


def _kept(sheet: Worksheet | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The ticks and the note that a reader had when the claim was lost."""
    if sheet is None:
        return {}, {}
    return {"line": sheet.ticks, "content": sheet.ticks, "packet": sheet.ticks}, {"note": sheet.note}


def _keep_work(request: HttpRequest, item: Item, form: Claimed) -> None:
    """Ticks and note as they came, before anything is decided: a lost claim loses no work."""
    person = person_of(request)
    if isinstance(form, FirstReading | SecondReading):
        claiming.note_work(item, person, ticks=sorted(form.ticked()))
    elif isinstance(form, ReturnForm):  # a word to a colleague is never kept where a note to the writer begins
        claiming.note_work(item, person, note=request.POST.get("note", "")[:4000])


def decide(
    request: HttpRequest, item: Item, form: Claimed, name: str, act: Callable[[], object]
) -> HttpResponse | None:
    """Keeps the work, then acts. None when it is done; a page when the form or the claim stands in the way."""
    _keep_work(request, item, form)
    if not form.is_valid():
        return _invalid(request, item, form, name)
    try:
        act()
    except deciding.PacketChanged:
        deciding.send_back(item, person_of(request), form.cleaned_data["claim"], str(CHANGED))
        return render(request, "letterbox/staff/taken.html", {"words": CHANGED}, status=CONFLICT)
    except (LineShut, deciding.NotSafeYet) as stop:
        words = SHUT if isinstance(stop, LineShut) else NOT_SAFE_YET
        return render(request, "letterbox/staff/taken.html", {"words": words}, status=CONFLICT)
    except Refused:
        context = {"words": taken_words(find(request, item.public_id)), "note": _typed(request)}
        return render(request, "letterbox/staff/taken.html", context, status=CONFLICT)
    return None


def _typed(request: HttpRequest) -> str:
    return request.POST.get("note") or request.POST.get("why") or ""


def _invalid(request: HttpRequest, item: Item, form: Claimed, name: str) -> HttpResponse:
    if item.claimed_by_id != person_of(request).pk:
        context = {"words": taken_words(item), "note": _typed(request)}
        return render(request, "letterbox/staff/taken.html", context, status=CONFLICT)
    return _desk(request, item, status=400, **{name: form})


@right(Right.CHECK_LETTERS)
@require_POST
def pass_first(request: HttpRequest, ref: str) -> HttpResponse:
    """The first reading is done: on to a second person."""
    item, person = find(request, ref), person_of(request)
    form = FirstReading(request.POST, hits=hits(item))

    def act() -> None:
        deciding.pass_first(item, person, form.cleaned_data["claim"], form.ticked())

    answer = decide(request, item, form, "reading", act)
    if answer is None:
        messages.success(request, _("Passed to a second reader."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_LETTERS)
@require_POST
def return_to_writer(request: HttpRequest, ref: str) -> HttpResponse:
    """Back to the writer with a kind note."""
    item, person = find(request, ref), person_of(request)
    form = ReturnForm(request.POST, not_to_tell=not_to_tell_the_writer(item.line))

    def act() -> None:
        said = form.cleaned_data
        deciding.return_to_writer(item, person, said["claim"], Reason(said["reason"]), Call(said["call"]), said["note"])

    answer = decide(request, item, form, "return_form", act)
    if answer is None:
        messages.success(request, _("The letter is back with its writer, with your note."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_LETTERS)
@require_POST
def approve(request: HttpRequest, ref: str) -> HttpResponse:
    """The second person approves the packet."""
    item, person = find(request, ref), person_of(request)
    form = SecondReading(request.POST)

    def act() -> None:
        deciding.approve(item, person, form.cleaned_data["claim"], form.ticked())

    answer = decide(request, item, form, "reading", act)
    if answer is None:
        messages.success(request, _("Approved. The recipient is being told that something is ready."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_LETTERS)
@require_POST
def send_back(request: HttpRequest, ref: str) -> HttpResponse:
    """The second person asks for another first reading."""
    item, person = find(request, ref), person_of(request)
    form = SendBackForm(request.POST)

    def act() -> None:
        deciding.send_back(item, person, form.cleaned_data["claim"], form.cleaned_data["note"])

    answer = decide(request, item, form, "back_form", act)
    if answer is None:
        messages.success(request, _("The letter is back in the queue, with your note."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_LETTERS)
@require_POST
def hold(request: HttpRequest, ref: str) -> HttpResponse:
    """To the co-ordinator."""
    item, person = find(request, ref), person_of(request)
    form = HoldForm(request.POST)

    def act() -> None:
        said = form.cleaned_data
        deciding.hold(item, person, said["claim"], said["why"], said["next_look_on"])

    answer = decide(request, item, form, "hold_form", act)
    if answer is None:
        messages.success(request, _("The co-ordinator has it now. The writer sees only that we are reading it."))
    return answer or redirect("letters:queue")


def _held_again(request: HttpRequest, item: Item, **forms: Any) -> HttpResponse:
    """The held letter once more, with what was typed and what is missing."""
    context = {**_outside(item, person_of(request)), **forms, "form": next(iter(forms.values()))}
    return render(request, "letterbox/staff/unclaimed.html", context, status=400)


@right(Right.LEAD_LETTERS)
@require_POST
def look_again(request: HttpRequest, ref: str) -> HttpResponse:
    """The co-ordinator keeps a letter until another day."""
    item, form = find(request, ref), LookAgainForm(request.POST)
    if not form.is_valid():
        return _held_again(request, item, day_form=form)
    try:
        deciding.look_again(item, person_of(request), form.cleaned_data["next_look_on"])
    except (claiming.NotForYou, NotAllowed):
        messages.warning(request, _("This letter is not with the co-ordinator any more."))
    else:
        messages.success(request, _("Kept. The letter comes up again on that day."))
    return redirect(f"{reverse('letters:queue')}?view=held")


@right(Right.CHECK_LETTERS)
@require_GET
def writer(request: HttpRequest, ref: str) -> HttpResponse:
    """How to ring the writer safely; only for whoever has the letter in hand. Looking it up stands in the log."""
    item, person = find(request, ref), person_of(request)
    if item.claimed_by_id != person.pk or item.state != ItemState.BEING_CHECKED:
        raise Http404
    writers = [member.person for member in desk.writers(item)]
    claiming.note_contact(item, person, writers)
    ways = [reach(recipient(writer), hurried=True) for writer in writers]
    return render(request, "letterbox/staff/writer.html", {"item": item, "ways": ways})


@right(Right.LEAD_LETTERS)
@require_POST
def lift(request: HttpRequest, ref: str) -> HttpResponse:
    """The co-ordinator answers, and puts a letter back into the queue."""
    item, form = find(request, ref), LiftForm(request.POST)
    if not form.is_valid():
        return _held_again(request, item, lift_form=form)
    try:
        deciding.lift(item, person_of(request), form.cleaned_data["decision"])
    except (claiming.NotForYou, NotAllowed):
        messages.warning(request, _("This letter is not with the co-ordinator any more."))
    else:
        messages.success(request, _("The letter is back in the queue."))
    return redirect("letters:queue")
