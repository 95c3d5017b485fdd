"""Coming in with a card: number and PIN, a first PIN, the PIN again, another PIN."""

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import resume_request
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from base.access import account, opened, public
from base.clock import LONDON, now
from base.forms import RibbonForm
from people import access
from people.access import PIN
from people.actions.cards import Wait, change_pin, choose_first_pin, try_card, try_pin
from people.adapters import let_in, slowed_down
from people.forms.signing_in import CardForm, ChangePinForm, FirstPinForm, PinForm
from people.models import User

reads_and_posts = require_http_methods(["GET", "HEAD", "POST"])
hides = sensitive_post_parameters()


@public
@hides
@reads_and_posts
def card(request: HttpRequest) -> HttpResponse:
    """Number and PIN. Whatever does not fit gets the same answer."""
    if request.user.is_authenticated:
        return redirect(onward(request))
    form = CardForm(request.POST or None)
    if request.method == "POST":
        if answer := slowed_down(request):
            return answer
        if form.is_valid():
            said = form.cleaned_data
            found = _tried(form, "pin", lambda: try_card(said["number"], said["pin"]))
            if found:
                return let_in(request, found.account, PIN, to=onward(request))
            _say(form, "pin", _("This number and this PIN do not fit together. Look at both and try again"))
    return _page(request, "card", form)


@public
@hides
@reads_and_posts
def first_pin(request: HttpRequest) -> HttpResponse:
    """The first use of a card: its owner chooses a PIN, and is in."""
    if request.user.is_authenticated:
        return redirect(onward(request))
    form = FirstPinForm(request.POST or None)
    if request.method == "POST":
        if answer := slowed_down(request):
            return answer
        if form.is_valid():
            said = form.cleaned_data
            found = _tried(form, "number", lambda: choose_first_pin(said["number"], said["new_pin"]))
            if found:
                waits = found.account.second_step_confirmed_at is None
                return let_in(request, found.account, PIN, to=resolve_url("people:second_step") if waits else "")
            _say(form, "number", _no_first_pin())
    return _page(request, "card_first", form)


@account
@hides
@reads_and_posts
def pin(request: HttpRequest) -> HttpResponse:
    """The PIN again, before anything private opens."""
    if not access.has_pin(request):
        return redirect(access.way_to_prove(request))
    form = PinForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _fits(request, form):
        record_authentication(request, cast(User, request.user), method=PIN, reauthenticated=True)
        return resume_request(request) or redirect(onward(request))
    methods = get_adapter(request).get_reauthentication_methods(request.user)
    others = [{**each, "url": f"{each['url']}?{urlencode({'next': onward(request)})}"} for each in methods[1:]]
    return _page(request, "pin", form, reauthentication_alternatives=others)


@opened
@hides
@reads_and_posts
def new_pin(request: HttpRequest) -> HttpResponse:
    """Another PIN; every other browser is signed out."""
    if not access.has_pin(request):
        return redirect("mfa_index")
    form = ChangePinForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _fits(request, form):
        user = cast(User, request.user)
        change_pin(user, form.cleaned_data["new_pin"])
        record_authentication(request, user, method=PIN, reauthenticated=True)
        end_other_sessions(request, user)
        messages.success(request, _("Your new PIN counts from now on."))
        return redirect("mfa_index")
    return _page(request, "pin_change", form)


def onward(request: HttpRequest) -> str:
    """Where this browser wanted to go, if that is one of our own pages; otherwise their page."""
    to = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    hosts, is_secure = {request.get_host()}, request.is_secure()
    return to if url_has_allowed_host_and_scheme(to, hosts, is_secure) else settings.LOGIN_REDIRECT_URL


def _fits(request: HttpRequest, form: RibbonForm) -> bool:
    found = _tried(form, "pin", lambda: try_pin(cast(User, request.user), form.cleaned_data["pin"]))
    if not found:
        _say(form, "pin", _("This is not your PIN. Try again, or ring us"))
    return bool(found)


def _tried(form: RibbonForm, field: str, attempt: Callable[[], Any]) -> Any:
    """What the attempt found; nothing, and a word about when the next one counts, when it came too soon."""
    try:
        return attempt()
    except Wait as wait:
        form.add_error(field, _wait_words(wait))
        return None


def _say(form: RibbonForm, field: str, words: str) -> None:
    """One word about what did not fit, unless there is one about waiting."""
    if not form.errors:
        form.add_error(field, words)


def _wait_words(wait: Wait) -> str:
    minutes = max(1, -int((now() - wait.until).total_seconds() // 60))
    words = ngettext(
        "There were too many tries. The next one counts in %(minutes)s minute, at %(time)s. If you like, ring us",
        "There were too many tries. The next one counts in %(minutes)s minutes, at %(time)s. If you like, ring us",
        minutes,
    )
    return words % {"minutes": minutes, "time": f"{wait.until.astimezone(LONDON):%H:%M}"}


def _no_first_pin() -> str:
    return _(
        "A PIN cannot be chosen for this card. If you chose one before, sign in with it. If not, look at the number "
        "again, or ring us"
    )


def _page(request: HttpRequest, name: str, form: RibbonForm, **more: Any) -> HttpResponse:
    to = onward(request)
    context = {"form": form, "next": "" if to == settings.LOGIN_REDIRECT_URL else to, **more}
    return render(request, f"people/{name}.html", context, status=400 if form.errors else 200)
