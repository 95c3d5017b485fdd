"""After a call about something that has come, and before an envelope is closed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods

from base.access import right
from base.moves import NotAllowed
from letterbox import bringing as desk
from letterbox.actions import announcing, bringing
from letterbox.actions.writing import LineShut
from letterbox.enums.receiving import Answer, Standing
from letterbox.forms.bringing import AnswerForm, PostedForm
from letterbox.messages import BROUGHT
from letterbox.models import ReleaseCopy
from letterbox.packets import NotAsApproved, as_approved, enclosures
from outbox.models import Message
from people.access import person_of
from people.enums import Right
from people.models import Person

CONFLICT = 409
STOPS: dict[type[Exception], Any] = {
    LineShut: _lazy("Nothing goes on this line now. Ask the co-ordinator before you do anything."),
    NotAsApproved: _lazy("What lies here is not what two people approved. Send nothing, and tell the co-ordinator."),
    NotAllowed: _lazy("Somebody else has done this already, or it is not theirs to have now."),
    bringing.NotTwo: _lazy("Two people look into an envelope. Choose a colleague who has looked into it."),
}


@right(Right.RING_PEOPLE)
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, ref: str) -> HttpResponse:
    """What they would like; or the packet, to read it aloud or to post it."""
    person = person_of(request)
    found = desk.find(request.user, person, ref)
    if found is None:
        raise Http404
    message, copy = found
    try:
        return (_post if message.by_post else _answer)(request, person, message, copy)
    except (LineShut, NotAsApproved, NotAllowed, bringing.NotTwo) as stop:
        return render(request, "letterbox/staff/taken.html", {"words": STOPS[type(stop)]}, status=CONFLICT)


def _answer(request: HttpRequest, person: Person, message: Message, copy: ReleaseCopy) -> HttpResponse:
    answers = desk.answers(copy)
    start = {"answer": Answer.READ if message.purpose == BROUGHT else Answer.TOLD}
    form = AnswerForm(request.POST if request.method == "POST" else None, answers=answers, initial=start)
    if form.is_valid():
        bringing.note_answer(message, copy, Answer(form.cleaned_data["answer"]), person)
        if form.cleaned_data["standing"]:
            announcing.choose_standing(copy.line.reader, Standing(form.cleaned_data["standing"]), person)
        messages.success(request, _("Thank you. It is written down."))
        return redirect("outbox:rings")
    is_shown = message.purpose == BROUGHT or "read" in request.GET
    return _page(request, person, message, copy, form, is_shown=is_shown)


def _post(request: HttpRequest, person: Person, message: Message, copy: ReleaseCopy) -> HttpResponse:
    colleagues = {each.public_id: each for each in desk.colleagues(copy, person)}
    data = request.POST if request.method == "POST" else None
    form = PostedForm(data, enclosures=enclosures(copy), colleagues=colleagues.values())
    if form.is_valid():
        seen_by = colleagues[form.cleaned_data["seen_by"]]
        bringing.note_posted(message, copy, form.cleaned_data["inside"], person, seen_by)
        messages.success(request, _("Thank you. It is on its way to them."))
        return redirect("outbox:rings")
    return _page(request, person, message, copy, form, is_shown=True)


def _page(
    request: HttpRequest, person: Person, message: Message, copy: ReleaseCopy, form: object, *, is_shown: bool
) -> HttpResponse:
    if is_shown:
        as_approved(copy)
        bringing.note_shown(copy, person)
    context = {"call": message, "copy": copy, "form": form, "is_shown": is_shown}
    status = 400 if request.method == "POST" else 200
    return render(request, "letterbox/staff/answer.html", context, status=status)
