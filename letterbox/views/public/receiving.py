"""What there is, and what came: the person chooses when to open it, and how."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import opened
from letterbox import gateway
from letterbox.enums.receiving import Standing, Thanks
from letterbox.forms.receiving import ThanksForm
from letterbox.frozen import LetterView, NotYours
from letterbox.gateway import company
from letterbox.views.public.shared import asker, page
from people.models import Person


@opened
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """Who this person may write to, what they sent, what came for them."""
    person = asker(request)
    return page(
        request,
        "letters",
        received=gateway.received(person),
        lines=gateway.lines(person),
        sent=gateway.sent(person),
        choices=gateway.standing(person),
        words=gateway.words_while_waiting(person),
        helped=company.helped(person),
    )


@opened
@require_http_methods(["GET", "POST"])
def read(request: HttpRequest, ref: str) -> HttpResponse:
    """A letter that came: the person chooses when to open it. `?part=2` shows its second paragraph alone."""
    person = asker(request)
    try:
        if request.method == "POST":
            return _choose(request, person, ref)
        letter = gateway.received_letter(person, ref)
        if letter.is_opened:
            gateway.note_reading(person, ref)
    except NotYours:
        raise Http404 from None
    if not letter.is_opened:
        return page(request, "choose", letter=letter)
    part = request.GET.get("part", "")
    return _a_part(request, letter, part) if part else page(request, "read", letter=letter, form=ThanksForm())


def nearest(asked: str, count: int) -> int:
    """The number that was asked for, or the nearest there is, from 1."""
    number = int(asked) if asked.isascii() and asked.isdecimal() else 1
    return min(max(number, 1), max(count, 1))


def _a_part(request: HttpRequest, letter: LetterView, part: str) -> HttpResponse:
    """One paragraph. Nothing says how many there are: there is no hurry, and no counting."""
    number = nearest(part, len(letter.parts))
    text = letter.parts[number - 1] if letter.parts else ""
    after = number + 1 if number < len(letter.parts) else 0
    return page(request, "read_part", letter=letter, text=text, before=number - 1, after=after)


def _choose(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    """What the pressed button says; a form without one of them opens nothing."""
    choices: dict[str, Callable[[HttpRequest, Person, str], HttpResponse]] = {
        "keep": _keep,
        "file": _let_writer_know,
        "child": _keep_for_child,
        "company": _ask_for_company,
        "ring": _ring,
        "post": _post,
        "slowly": _open_slowly,
        "open": _open,
    }
    for name, act in choices.items():
        if name in request.POST:
            return act(request, person, ref)
    return redirect("letterbox:read", ref)


def _keep(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    gateway.keep_for_later(person, ref)
    messages.success(request, _("We are keeping it safe for you. It will be here whenever you want it."))
    return redirect("letterbox:read", ref)


def _let_writer_know(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    gateway.let_writer_know(person, ref)
    messages.success(request, _("They will be able to see that it is safely on file. They do not see more than that."))
    return redirect("letterbox:letters")


def _keep_for_child(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    try:
        gateway.keep_what_came_for_child(person, ref)
    except gateway.NotAllowed:
        messages.warning(request, _("This letter has been opened, so it stays with you. It is on the record too."))
        return redirect("letterbox:read", ref)
    messages.success(request, _("We are keeping it safe for your child. You can ask for it on any day."))
    return redirect("letterbox:letters")


def _ask_for_company(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    gateway.ask_for_company(person, ref)
    messages.success(request, _("One of us will ring you, and you plan it together. It stays here until then."))
    return redirect("letterbox:letters")


def _ring(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    gateway.ask_a_person(person, ref, Standing.RING)
    messages.success(request, _("One of us will ring you and read it to you. It stays here too."))
    return redirect("letterbox:letters")


def _post(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    gateway.ask_a_person(person, ref, Standing.POST)
    messages.success(request, _("We will post it to you, in a plain envelope. It stays here too."))
    return redirect("letterbox:letters")


def _open_slowly(request: HttpRequest, person: Person, ref: str) -> HttpResponse:
    return _open(request, person, ref, "?part=1")


def _open(request: HttpRequest, person: Person, ref: str, query: str = "") -> HttpResponse:
    """On a line that was shut meanwhile, the page says to ring us."""
    try:
        gateway.open_letter(person, ref)
    except (gateway.LineShut, gateway.NotAllowed):
        return redirect("letterbox:read", ref)
    return redirect(f"{reverse('letterbox:read', args=[ref])}{query}")


@opened
@require_POST
def thank(request: HttpRequest, ref: str) -> HttpResponse:
    """Sends a few ready-made words to whoever wrote."""
    person, form = asker(request), ThanksForm(request.POST)
    try:
        if not form.is_valid():
            letter = gateway.received_letter(person, ref)
            return page(request, "read" if letter.is_opened else "choose", letter=letter, form=form, status=400)
        gateway.say_thanks(person, ref, Thanks(form.cleaned_data["phrase"]))
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        return redirect("letterbox:read", ref)
    messages.success(request, _("We will let them know. We do not say when you sent it."))
    return redirect("letterbox:read", ref)


@opened
@require_http_methods(["GET", "POST"])
def still_there(request: HttpRequest) -> HttpResponse:
    """Keeps the page open for somebody who is still there, and hands out the form's token anew."""
    return JsonResponse({"ok": True, "csrf": get_token(request)})
