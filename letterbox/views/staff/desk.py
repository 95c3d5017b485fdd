"""The check desk: read first, then look, then decide. The second reader's packet too."""

from collections.abc import Callable
from typing import Any

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from base.access import right
from letterbox import checkdesk
from letterbox.actions import claiming, deciding, holding
from letterbox.enums import ItemState
from letterbox.forms.staff.fields import Claimed
from letterbox.forms.staff.reading import FirstReading, HoldForm, SecondReading, SendBackForm
from letterbox.forms.writing import KeptForm, QuestionsForm
from letterbox.marks import marks_in
from letterbox.models import Item, OurWords, Worksheet
from letterbox.questions import questions_in
from letterbox.rules import open_packet
from letterbox.views.staff.opening import attempt, find, letters, not_decided, say, taken_words
from letterbox.views.staff.standing import outside
from people.access import person_of
from people.enums import Right

CHANGED = _lazy("What lies in the packet is not what was put there. The letter goes back to be read afresh.")


@right(Right.CHECK_PACKETS)
@require_GET
def check(request: HttpRequest, ref: str) -> HttpResponse:
    """The letter and all that belongs to it; only for whoever has claimed it."""
    person = person_of(request)
    item = find(request, ref, _with_work(request))
    in_hand = item.claimed_by_id == person.pk and item.state in {ItemState.BEING_CHECKED, ItemState.SECOND_CHECK}
    if not in_hand or item.words_ref:
        return outside(request, item)
    claiming.note_reading(item, person)
    return show(request, item)


def _with_work(request: HttpRequest) -> Any:
    """Letters, each with what this reader had ticked when they last worked on it."""
    mine = Worksheet.objects.filter(item=OuterRef("pk"), reader=person_of(request))
    waiting = OurWords.objects.waiting().filter(item=OuterRef("pk"))
    return letters(request).annotate(
        ticks=Subquery(mine.values("ticks")[:1]),
        read_whole_under=Subquery(mine.values("read_under")[:1]),
        words_ref=Subquery(waiting.values("public_id")[:1]),
    )


def show(request: HttpRequest, item: Item, status: int = 200, **forms: Any) -> HttpResponse:
    """The desk, or the packet for its second reader. `forms`: one that was not complete."""
    start = {"claim": item.claim_number}
    second = item.state == ItemState.SECOND_CHECK
    ticks = dict.fromkeys(("line", "content", "packet"), getattr(item, "ticks", None) or [])
    context: dict[str, Any] = {
        "item": item,
        "desk": checkdesk.packet_desk(item) if second else checkdesk.check_desk(item),
        "reading": (SecondReading if second else FirstReading)(initial=start | ticks),
        "back_form": SendBackForm(initial=start),
        "hold_form": HoldForm(initial=start),
        **_beside(item, second=second),
        **forms,
    }
    if not second and _has_read_whole(item):
        context["look"] = checkdesk.look(context["desk"])
    context["form"] = next(iter(forms.values()), None)
    return render(request, f"letterbox/staff/{'packet' if second else 'check'}.html", context, status=status)


def _beside(item: Item, *, second: bool) -> dict[str, Any]:
    """What belongs to this letter alone: to lay it on the record for the child, or to carry its questions."""
    start = {"claim": item.claim_number}
    if not second:
        return {"kept_form": KeptForm(initial=start)} if item.for_child else {}
    found = [question for copy in open_packet(item).copies.all() for question in questions_in(copy.text)]
    return {"questions_form": QuestionsForm(initial=start | {"questions": found}, found=found)} if found else {}


def _has_read_whole(item: Item) -> bool:
    return getattr(item, "read_whole_under", None) == item.claim_number


@right(Right.CHECK_LETTERS)
@require_POST
def read_whole(request: HttpRequest, ref: str) -> HttpResponse:
    """I have read all of it: now show me where to look again."""
    item = find(request, ref)
    claim = request.POST.get("claim", "")
    act = _act(claiming.note_read_whole, item, person_of(request), int(claim) if claim.isdigit() else 0)
    return attempt(request, item, act) or redirect("letters:desk", ref)


def _act(act: Callable[..., object], *args: Any) -> Callable[[], object]:
    return lambda: act(*args)


def _keep_work(request: HttpRequest, item: Item, form: Claimed) -> None:
    """Ticks as they came, before anything is decided: a lost claim loses no work."""
    if isinstance(form, FirstReading | SecondReading):
        claiming.note_work(item, person_of(request), ticks=sorted(form.ticked()))


def decide(
    request: HttpRequest, item: Item, form: Claimed, name: str, act: Callable[[], object]
) -> HttpResponse | None:
    """Keeps the work, then acts. None when it is done; a page when the form or the claim stands in the way."""
    _keep_work(request, item, form)
    if form.is_valid():
        return attempt(request, item, act)
    if item.claimed_by_id != person_of(request).pk:
        return not_decided(request, taken_words(item))
    return show(request, find(request, item.public_id, _with_work(request)), status=400, **{name: form})


@right(Right.CHECK_LETTERS)
@require_POST
def pass_first(request: HttpRequest, ref: str) -> HttpResponse:
    """The first reading is done: on to a second person."""
    item, person = find(request, ref), person_of(request)
    form = FirstReading(request.POST, marks=marks_in(item, item.latest().text))

    def act() -> None:
        deciding.pass_first(item, person, form.cleaned_data["claim"], form.ticked())

    answer = decide(request, item, form, "reading", act)
    if answer is None:
        say(request, _("Passed to a second reader."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_PACKETS)
@require_POST
def approve(request: HttpRequest, ref: str) -> HttpResponse:
    """The second person approves the packet."""
    item, person = find(request, ref), person_of(request)
    form = SecondReading(request.POST)

    def act() -> None:
        deciding.approve(item, person, form.cleaned_data["claim"], form.ticked())

    try:
        answer = decide(request, item, form, "reading", act)
    except deciding.PacketChanged:
        deciding.send_back(item, person, form.cleaned_data["claim"], str(CHANGED))
        return not_decided(request, CHANGED)
    if answer is None:
        say(request, _("Approved. The recipient is being told that something is ready."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_PACKETS)
@require_POST
def send_back(request: HttpRequest, ref: str) -> HttpResponse:
    """The second person asks for another first reading."""
    item, person = find(request, ref), person_of(request)
    form = SendBackForm(request.POST)

    def act() -> None:
        deciding.send_back(item, person, form.cleaned_data["claim"], form.cleaned_data["note"])

    answer = decide(request, item, form, "back_form", act)
    if answer is None:
        say(request, _("The letter is back in the queue, with your note."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_PACKETS)
@require_POST
def hold(request: HttpRequest, ref: str) -> HttpResponse:
    """To the co-ordinator."""
    item, person = find(request, ref), person_of(request)
    form = HoldForm(request.POST)

    def act() -> None:
        said = form.cleaned_data
        holding.hold(item, person, said["claim"], said["why"], said["next_look_on"])

    answer = decide(request, item, form, "hold_form", act)
    if answer is None:
        say(request, _("The co-ordinator has it now. The writer sees only that we are reading it."))
    return answer or redirect("letters:queue")
