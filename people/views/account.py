"""The one page between an account and its second step."""

from typing import Any, cast

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from base import access
from people.access import SECOND_FACTORS


@access.account
def second_step(request: HttpRequest) -> HttpResponse:
    """Says why a second step is needed, and offers the two kinds; or that we ring first, once one is set up."""
    waits = is_mfa_enabled(cast(Any, request.user), SECOND_FACTORS)
    return render(request, "people/second_step.html", {"next": request.GET.get("next", ""), "waits": waits})
