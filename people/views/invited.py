"""Coming in by an invitation: the link shows a page, and only its owner's act makes an account."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from base.access import public
from people.actions.inviting import NoSuchInvitation, accept, find_invitation
from people.adapters import let_in, slowed_down
from people.forms.signing_in import PasswordForm

# The address is the key. A browser tells our own pages, at most, from which host it came. ("no-referrer" would
# have it send the form with "Origin: null", which is refused.)
TELL_NO_ADDRESS = "strict-origin"


@public
@sensitive_post_parameters()
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def invited(request: HttpRequest, secret: str) -> HttpResponse:
    """A password is chosen, and the account is there. A used, an old and a wrong link are one page."""
    try:
        answer = _chosen(request, secret)
    except NoSuchInvitation:
        answer = _page(request, "invited_gone", {}, 404)
    answer["Referrer-Policy"] = TELL_NO_ADDRESS
    return answer


def _chosen(request: HttpRequest, secret: str) -> HttpResponse:
    invitation = find_invitation(secret)
    if request.user.is_authenticated:
        return _page(request, "invited_signed_in", {}, 200)
    form = PasswordForm(request.POST or None, email=invitation.address)
    if request.method == "POST":
        if answer := slowed_down(request):
            return answer
        if form.is_valid():
            account = accept(secret, form.cleaned_data["password"])
            return let_in(request, account, "password", to=resolve_url("people:second_step"))
    return _page(request, "invited", {"form": form}, 400 if form.errors else 200)


def _page(request: HttpRequest, name: str, context: dict[str, Any], status: int) -> HttpResponse:
    return render(request, f"people/{name}.html", context, status=status)
