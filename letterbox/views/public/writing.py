"""Writing a letter: begin, save, look it over, send or keep, take back, write again."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import keeps_words, opened
from letterbox import gateway
from letterbox.forms.public import AnsweredForm, LetterForm
from letterbox.frozen import DraftView, NotYours
from letterbox.gateway import prompting
from letterbox.views.public.shared import asker, page, wants_json
from people.models import Person

# From the writing page to another, once what was typed is saved.
THEN = {
    "check": "letterbox:check",
    "company": "letterbox:company",
    "others": "letterbox:others",
    "for_child": "letterbox:for_child",
}


@opened
@require_POST
def begin(request: HttpRequest, ref: str) -> HttpResponse:
    """Begins a letter, or goes on with the one begun."""
    try:
        return redirect("letterbox:write", gateway.begin(asker(request), ref))
    except NotYours:
        raise Http404 from None


def _keep(request: HttpRequest, ref: str) -> None:
    form = LetterForm(request.POST)
    if not form.is_valid():
        return
    try:
        gateway.keep_words(asker(request), ref, form.cleaned_data["text"], form.cleaned_data["revision"])
    except NotYours:
        raise Http404 from None


@opened
@keeps_words(_keep)
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, ref: str) -> HttpResponse:
    """The writing page. It saves by itself; without JavaScript its buttons save."""
    if "sign_out" in request.POST:
        return _leave(request, ref)
    person = asker(request)
    try:
        draft = gateway.draft(person, ref)
    except NotYours:
        return _already_sent(request, person, ref)
    if request.method == "GET":
        form = LetterForm(initial={"text": draft.text, "revision": draft.revision})
        return _writing(request, person, draft, form)
    return _save(request, person, ref, draft)


def _writing(
    request: HttpRequest, person: Person, draft: DraftView, form: LetterForm, status: int = 200, **more: Any
) -> HttpResponse:
    ideas = prompting.ideas(person, draft.ref, request.GET.get("as", ""))
    return page(request, "write", status, draft=draft, form=form, ideas=ideas, **more)


def _leave(request: HttpRequest, ref: str) -> HttpResponse:
    """Somebody leaves in a hurry: the last words are kept, then the visit ends, in one request."""
    try:
        _keep(request, ref)
    finally:
        logout(request)
    return HttpResponse(status=204)


def _already_sent(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    """The letter went from another window, or was never this person's."""
    try:
        letter = gateway.sent_letter(person, ref)
    except NotYours:
        raise Http404 from None
    if wants_json(request):
        return JsonResponse({"conflict": True}, status=409)
    typed = request.POST.get("text", "").strip()
    if typed not in letter.text:
        return page(request, "too_late", 409, letter=letter, typed=typed)
    return redirect("letterbox:sent", ref)


def _save(request: HttpRequest, person: Person, ref: str, draft: DraftView) -> HttpResponse:
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _not_saved(request, person, draft, form)
    try:
        saved = gateway.save(person, ref, form.cleaned_data["text"], form.cleaned_data["revision"])
    except gateway.Stale:
        return _saved_elsewhere(request, person, ref, form)
    except NotYours:
        return _already_sent(request, person, ref)
    if wants_json(request):
        return JsonResponse({"revision": saved.revision, "saved_at": f"{localtime(saved.saved_at):%H:%M}"})
    return _onwards(request, person, ref)


def _onwards(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    """Where the pressed button leads."""
    then = request.POST.get("then", "")
    if then in THEN:
        return redirect(THEN[then], ref)
    if then == "easy":
        return redirect("letterbox:easy", ref, 1)
    if then == "months":
        prompting.add_months(person, ref)
        return redirect("letterbox:write", ref)
    if "voice" in request.POST:
        as_whom = urlencode({"as": request.POST["voice"]})
        return redirect(f"{reverse('letterbox:write', args=[ref])}?{as_whom}#ideas")
    messages.success(request, _("Your letter is saved. You can come back to it on any day."))
    return redirect("letterbox:letters")


def _not_saved(request: HttpRequest, person: Person, draft: DraftView, form: LetterForm) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"too_long": True}, status=400)
    return _writing(request, person, draft, form, status=400)


def _saved_elsewhere(request: HttpRequest, person: Person, ref: str, form: LetterForm) -> HttpResponse:
    """Two windows, two texts: both are shown, and nothing is overwritten."""
    if wants_json(request):
        return JsonResponse({"conflict": True}, status=409)
    other = gateway.draft(person, ref)
    again = LetterForm(initial={"text": form.cleaned_data["text"], "revision": other.revision})
    return _writing(request, person, other, again, status=409, other=other.text)


@opened
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, ref: str) -> HttpResponse:
    """Shows the letter as it will be read by us, with what to look at once more, and sends it all the same."""
    person = asker(request)
    try:
        if request.method == "POST":
            gateway.submit(person, ref, request.POST.getlist("answered"))
            return redirect("letterbox:sent", ref)
        return _looked_at(request, person, ref)
    except gateway.NothingWritten:
        messages.warning(request, _("There is nothing in your letter yet. Write a few words, then send it."))
        return redirect("letterbox:write", ref)
    except gateway.LineShut:
        messages.warning(request, _("We cannot take this letter just now. Your words are kept. Please ring us."))
        return redirect("letterbox:write", ref)
    except NotYours:
        return _already_sent(request, person, ref)


def _looked_at(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    draft = gateway.draft(person, ref)
    if not draft.may_send:
        raise Http404
    pieces = gateway.look(person, ref)
    questions = prompting.open_questions(person, ref)
    return page(
        request,
        "check",
        draft=draft,
        pieces=pieces,
        look_again=any(piece.marked for piece in pieces),
        answered=AnsweredForm(questions=questions) if questions else None,
    )


@opened
@require_http_methods(["GET", "POST"])
def for_child(request: HttpRequest, ref: str) -> HttpResponse:
    """Keeps a letter for when the child is grown up, perhaps beside a shorter one now."""
    person = asker(request)
    try:
        draft = gateway.draft(person, ref)
        if not draft.may_send:
            raise Http404
        if request.method == "GET":
            return page(request, "for_child", draft=draft)
        shorter = gateway.keep_for_child(person, ref, shorter="shorter" in request.POST)
    except gateway.NothingWritten:
        messages.warning(request, _("There is nothing in your letter yet. Write a few words, then keep it."))
        return redirect("letterbox:write", ref)
    except NotYours:
        return _already_sent(request, person, ref)
    if shorter:
        messages.success(request, _("It is kept. Here are the same words again: shorten them for now."))
        return redirect("letterbox:write", shorter)
    return redirect("letterbox:sent", ref)


@opened
@require_GET
def sent(request: HttpRequest, ref: str) -> HttpResponse:
    """Where a letter is, its words, and the note from us if there is one."""
    try:
        letter = gateway.sent_letter(asker(request), ref)
        gateway.note_look(asker(request), ref)
    except NotYours:
        raise Http404 from None
    return page(request, "sent", letter=letter)


@opened
@require_POST
def take_back(request: HttpRequest, ref: str) -> HttpResponse:
    """Takes a letter back while that can still be done."""
    try:
        is_draft = gateway.take_back(asker(request), ref)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        messages.warning(request, _("This letter has been checked, so it cannot be taken back. Ring us if you worry."))
        return redirect("letterbox:sent", ref)
    if is_draft:
        messages.success(request, _("Your letter is yours again. Nobody has read it."))
        return redirect("letterbox:write", ref)
    messages.success(request, _("You took your letter back. It will not be passed on."))
    return redirect("letterbox:sent", ref)


@opened
@require_POST
def write_again(request: HttpRequest, ref: str) -> HttpResponse:
    """Opens the letter that came back, to change it."""
    try:
        gateway.write_again(asker(request), ref)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        return redirect("letterbox:sent", ref)
    return redirect("letterbox:write", ref)


@opened
@require_http_methods(["GET", "POST"])
def discard(request: HttpRequest, ref: str) -> HttpResponse:
    """Throws a draft away, after asking."""
    person = asker(request)
    try:
        if request.method == "GET":
            return page(request, "discard", draft=gateway.draft_begun(person, ref))
        gateway.discard(person, ref)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        return redirect("letterbox:sent", ref)
    messages.success(request, _("Your draft is gone. You can begin a new letter on any day."))
    return redirect("letterbox:letters")
