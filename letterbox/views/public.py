"""Families' pages about letters. They know the gateway and nothing behind it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import keeps_words, opened
from letterbox import gateway
from letterbox.forms.public import LetterForm
from letterbox.frozen import NotYours
from people.access import person_of
from people.models import Person


def _person(request: HttpRequest) -> Person:
    try:
        return person_of(request)
    except Person.DoesNotExist:
        raise Http404 from None


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def _page(request: HttpRequest, name: str, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"letterbox/public/{name}.html", {"show_exit": True, **context}, status=status)


@opened
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """Who this person may write to, what they sent, what came for them."""
    person = _person(request)
    return _page(
        request,
        "letters",
        received=gateway.received(person),
        lines=gateway.lines(person),
        sent=gateway.sent(person),
    )


@opened
@require_POST
def begin(request: HttpRequest, ref: str) -> HttpResponse:
    """Begins a letter, or goes on with the one begun."""
    try:
        return redirect("letterbox:write", gateway.begin(_person(request), ref))
    except NotYours:
        raise Http404 from None


def _keep(request: HttpRequest, ref: str) -> None:
    form = LetterForm(request.POST)
    if not form.is_valid():
        return
    try:
        gateway.keep_words(_person(request), ref, form.cleaned_data["text"], form.cleaned_data["revision"])
    except NotYours:
        raise Http404 from None


@opened
@keeps_words(_keep)
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, ref: str) -> HttpResponse:
    """The writing page. It saves by itself; without JavaScript its buttons save."""
    if "sign_out" in request.POST:
        return _leave(request, ref)
    person = _person(request)
    try:
        draft = gateway.draft(person, ref)
    except NotYours:
        return _already_sent(request, person, ref)
    if request.method == "GET":
        form = LetterForm(initial={"text": draft.text, "revision": draft.revision})
        return _page(request, "write", draft=draft, form=form)
    return _save(request, person, ref, draft)


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
    if _wants_json(request):
        return JsonResponse({"conflict": True}, status=409)
    typed = request.POST.get("text", "").strip()
    if typed not in letter.text:
        return _page(request, "too_late", 409, letter=letter, typed=typed)
    return redirect("letterbox:sent", ref)


def _save(request: HttpRequest, person: Person, ref: str, draft: Any) -> HttpResponse:
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _not_saved(request, draft, form)
    try:
        saved = gateway.save(person, ref, form.cleaned_data["text"], form.cleaned_data["revision"])
    except gateway.Stale:
        return _saved_elsewhere(request, person, ref, form)
    except NotYours:
        return _already_sent(request, person, ref)
    if _wants_json(request):
        return JsonResponse({"revision": saved.revision, "saved_at": f"{localtime(saved.saved_at):%H:%M}"})
    if "check" in request.POST:
        return redirect("letterbox:check", ref)
    messages.success(request, _("Your letter is saved. You can come back to it on any day."))
    return redirect("letterbox:letters")


def _not_saved(request: HttpRequest, draft: Any, form: LetterForm) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"too_long": True}, status=400)
    return _page(request, "write", draft=draft, form=form, status=400)


def _saved_elsewhere(request: HttpRequest, person: Person, ref: str, form: LetterForm) -> HttpResponse:
    """Two windows, two texts: both are shown, and nothing is overwritten."""
    if _wants_json(request):
        return JsonResponse({"conflict": True}, status=409)
    other = gateway.draft(person, ref)
    again = LetterForm(initial={"text": form.cleaned_data["text"], "revision": other.revision})
    return _page(request, "write", draft=other, form=again, other=other.text, status=409)


@opened
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, ref: str) -> HttpResponse:
    """Shows the letter as it will be read by us, and sends it."""
    person = _person(request)
    try:
        if request.method == "POST":
            gateway.submit(person, ref)
            return redirect("letterbox:sent", ref)
        return _page(request, "check", draft=gateway.draft(person, ref))
    except gateway.NothingWritten:
        messages.warning(request, _("There is nothing in your letter yet. Write a few words, then send it."))
        return redirect("letterbox:write", ref)
    except gateway.LineShut:
        messages.warning(request, _("We cannot take this letter just now. Your words are kept. Please ring us."))
        return redirect("letterbox:write", ref)
    except NotYours:
        return _already_sent(request, person, ref)


@opened
@require_GET
def sent(request: HttpRequest, ref: str) -> HttpResponse:
    """Where a letter is, its words, and the note from us if there is one."""
    try:
        letter = gateway.sent_letter(_person(request), ref)
        gateway.note_look(_person(request), ref)
    except NotYours:
        raise Http404 from None
    return _page(request, "sent", letter=letter)


@opened
@require_POST
def take_back(request: HttpRequest, ref: str) -> HttpResponse:
    """Takes a letter back while that can still be done."""
    try:
        is_draft = gateway.take_back(_person(request), ref)
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
        gateway.write_again(_person(request), ref)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        return redirect("letterbox:sent", ref)
    return redirect("letterbox:write", ref)


@opened
@require_http_methods(["GET", "POST"])
def discard(request: HttpRequest, ref: str) -> HttpResponse:
    """Throws a draft away, after asking."""
    person = _person(request)
    try:
        if request.method == "GET":
            return _page(request, "discard", draft=gateway.draft(person, ref))
        gateway.discard(person, ref)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        return redirect("letterbox:sent", ref)
    messages.success(request, _("Your draft is gone. You can begin a new letter on any day."))
    return redirect("letterbox:letters")


@opened
@require_http_methods(["GET", "POST"])
def read(request: HttpRequest, ref: str) -> HttpResponse:
    """A letter that came: the person chooses when to open it."""
    person = _person(request)
    try:
        if request.method == "POST":
            return _choose(request, person, ref)
        letter = gateway.received_letter(person, ref)
        if letter.is_opened:
            gateway.note_reading(person, ref)
    except NotYours:
        raise Http404 from None
    return _page(request, "read" if letter.is_opened else "choose", letter=letter)


def _choose(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    if "keep" in request.POST:
        gateway.keep_for_later(person, ref)
        messages.success(request, _("We are keeping it safe for you. It will be here whenever you want it."))
        return redirect("letterbox:letters")
    gateway.open_letter(person, ref)
    return redirect("letterbox:read", ref)


@opened
@require_http_methods(["GET", "POST"])
def still_there(request: HttpRequest) -> HttpResponse:
    """Keeps the page open for somebody who is still there, and hands out the form's token anew."""
    return JsonResponse({"ok": True, "csrf": get_token(request)})
