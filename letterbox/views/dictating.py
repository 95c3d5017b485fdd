"""Typing for somebody: on the phone, or beside them. Read back, and sent on their word."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from base.access import keeps_words, right
from letterbox.actions import dictating
from letterbox.actions.writing import LineShut, NothingWritten
from letterbox.enums.writing import Dictated
from letterbox.forms.writing import DictationForm, ReadBackForm
from letterbox.gateway.prompting import questions
from letterbox.looking import looked_at
from letterbox.models import Dictation, Line
from letterbox.views.calling import caller_or_404
from people.access import person_of
from people.enums import Right

SHUT = _lazy("Letters do not travel on this line now. The words are kept. Ask the co-ordinator.")


def _find(request: HttpRequest, ref: str) -> Dictation:
    """A dictation on a line in the worker's reach: whoever is on the phone with them goes on."""
    reach = Line.objects.in_reach_of(person_of(request))
    found = Dictation.objects.select_related("line__writer__side", "line__arrangement", "person")
    dictation = found.filter(public_id=ref, line__in=reach).first()
    if dictation is None:
        raise Http404
    return dictation


@right(Right.CHECK_LETTERS)
@require_POST
def begin(request: HttpRequest, ref: str, line: str) -> HttpResponse:
    """Begins to type for this caller."""
    person, parties = caller_or_404(request, ref)
    found = Line.objects.in_reach_of(person_of(request)).open().filter(writer__in=parties, writer_ref=line)
    on = found.select_related("writer__side", "arrangement").first()
    if on is None:
        raise Http404
    return redirect("letters:dictation", dictating.begin_dictation(on, person, person_of(request)).public_id)


def _keep(request: HttpRequest, ref: str) -> None:
    form = DictationForm(request.POST)
    if form.is_valid():
        dictating.save_dictation(_find(request, ref), person_of(request), **form.cleaned_data)


@right(Right.CHECK_LETTERS)
@keeps_words(_keep)
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, ref: str) -> HttpResponse:
    """Types what they say; it saves by itself."""
    dictation = _find(request, ref)
    if request.method == "GET":
        form = DictationForm(initial={"text": dictation.text, "revision": dictation.revision})
        return _page(request, "dictate", dictation, form)
    form = DictationForm(request.POST)
    if not form.is_valid():
        return _page(request, "dictate", dictation, form, 400)
    saved = dictating.save_dictation(dictation, person_of(request), **form.cleaned_data)
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"revision": saved.revision, "saved_at": f"{localtime(saved.saved_at):%H:%M}"})
    if "read" in request.POST:
        return redirect("letters:read_back", ref)
    messages.success(request, _("It is saved. You find it on the card of whoever told it."))
    return redirect("letters:caller", dictation.person.public_id)


def _page(
    request: HttpRequest, name: str, dictation: Dictation, form: DictationForm | ReadBackForm, status: int = 200
) -> HttpResponse:
    context = {
        "dictation": dictation,
        "form": form,
        "pieces": looked_at(dictation.text, dictation.line),
        "questions": questions(dictation.person, dictation.line),
    }
    return render(request, f"letterbox/staff/{name}.html", context, status=status)


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def read_back(request: HttpRequest, ref: str) -> HttpResponse:
    """The words to read aloud, and what they said to them."""
    dictation = _find(request, ref)
    if request.method == "GET":
        initial = {"how": dictation.how, "revision": dictation.revision}
        return _page(request, "read_back", dictation, ReadBackForm(initial=initial))
    form = ReadBackForm(request.POST)
    if not form.is_valid():
        return _page(request, "read_back", dictation, form, 400)
    said = form.cleaned_data
    try:
        how, for_child = Dictated(said["how"]), said["for_child"]
        dictating.confirm(dictation, person_of(request), how, said["revision"], for_child=for_child)
    except dictating.NotReadBack:
        messages.warning(request, _("The words have changed since you read them. Read these to them."))
        return redirect("letters:read_back", ref)
    except NothingWritten:
        messages.warning(request, _("Nothing is typed yet."))
        return redirect("letters:dictation", ref)
    except LineShut:
        messages.warning(
            request, _("Letters do not travel on this line now. The words are kept; ask the co-ordinator.")
        )
        return redirect("letters:caller", dictation.person.public_id)
    messages.success(request, _("Sent for them. It is read by two people, like any other letter."))
    return redirect("letters:caller", dictation.person.public_id)


@right(Right.CHECK_LETTERS)
@require_POST
def discard(request: HttpRequest, ref: str) -> HttpResponse:
    """They said that it should not be sent."""
    dictation = _find(request, ref)
    dictating.discard_dictation(dictation, person_of(request))
    messages.success(request, _("It is gone, as they wished."))
    return redirect("letters:caller", dictation.person.public_id)
