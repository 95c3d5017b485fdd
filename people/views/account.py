"""The page between an account and its second step, and the way out everywhere."""

from typing import Any, cast

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from base import access
from people.access import SECOND_FACTORS, has_pin
from people.actions import sign_out_everywhere
from people.models import User


@access.account
def second_step(request: HttpRequest) -> HttpResponse:
    """Says why a second step is needed, and offers the two kinds; or that we ring first, once one is set up."""
    by_card = has_pin(request)
    waits = by_card or is_mfa_enabled(cast(Any, request.user), SECOND_FACTORS)
    context = {"next": request.GET.get("next", ""), "waits": waits, "by_card": by_card}
    return render(request, "people/second_step.html", context)


@access.account
@require_POST
def everywhere(request: HttpRequest) -> HttpResponse:
    """Signed out on every device, this one too, and what the browser kept of us goes."""
    user = cast(User, request.user)
    sign_out_everywhere(user, by=user)
    logout(request)
    answer = redirect(settings.LOGOUT_REDIRECT_URL)
    answer["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return answer


@access.public
@require_GET
def signed_out(request: HttpRequest) -> HttpResponse:
    """Where signing out leads: the same for everyone, with a title that says nothing."""
    return render(request, "people/signed_out.html")
