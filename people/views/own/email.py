"""Another e-mail address: typed, proved by a code that was mailed to it, and only then changed.

The same for an account that nobody stands behind yet; there the sign-in is shown again instead of a second step.
"""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import account, opened
from people.actions import own
from people.actions.proposing import CannotBe
from people.forms.own import CodeForm, EmailForm
from people.own import account_of, page, person_behind, without_person
from people.rules import is_held
from people.views.own.details import take

TICKET = "new_address"


def _ask(request: HttpRequest, onwards: str, *, held: bool) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = EmailForm(data, now=account_of(request).email)
    if form.is_valid():
        try:
            request.session[TICKET] = own.ask_for_code(account_of(request), form.cleaned_data["email"])
        except own.TooOften:
            form.add_error("email", _("You have asked for many codes. Please wait an hour, or ring us."))
        else:
            return redirect(onwards)
    return page(request, "people/own/change.html", form=form, held=held)


def _proved(request: HttpRequest) -> str | HttpResponse:
    """The address that was proved, or the page that asks for its code. Looking at the page uses nothing up."""
    ticket = request.session.get(TICKET)
    if ticket is None:
        raise Http404
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        address = own.prove_address(account_of(request), ticket, form.cleaned_data["code"])
        if address is not None:
            del request.session[TICKET]
            return address
        form.add_error("code", _("These are not the numbers, or their time is over. Look again, or ask for new ones."))
    return page(request, "people/own/code.html", form=form, address=own.address_of(ticket))


def _signed_out(request: HttpRequest) -> HttpResponse:
    """A new address ends every visit, this one too."""
    logout(request)
    messages.success(request, _("Your e-mail address is changed. Sign in with the new one."))
    return redirect("account_login")


@opened
@require_http_methods(["GET", "POST"])
def email(request: HttpRequest) -> HttpResponse:
    """Asks for the new address."""
    return _ask(request, "own:email_code", held=is_held(person_behind(request), ["email"]))


@opened
@require_http_methods(["GET", "POST"])
def email_code(request: HttpRequest) -> HttpResponse:
    """Asks for the code, then changes the address, or asks for it where a second person must agree."""
    person = person_behind(request)
    address = _proved(request)
    if isinstance(address, HttpResponse):
        return address
    try:
        answer = take(request, person, {"email": address})
    except (own.Taken, CannotBe):
        return _not_now(request, "own:email")
    return answer if is_held(person, ["email"]) else _signed_out(request)


@account
@without_person
@require_http_methods(["GET", "POST"])
def account_email(request: HttpRequest) -> HttpResponse:
    """The same for an account without a person."""
    return _ask(request, "own:account_email_code", held=False)


@account
@without_person
@require_http_methods(["GET", "POST"])
def account_email_code(request: HttpRequest) -> HttpResponse:
    address = _proved(request)
    if isinstance(address, HttpResponse):
        return address
    try:
        own.change_email(account_of(request), address)
    except own.Taken:
        return _not_now(request, "own:account_email")
    return _signed_out(request)


def _not_now(request: HttpRequest, again: str) -> HttpResponse:
    messages.warning(request, _("This did not work. Please try again, or ring us."))
    return redirect(again)
