"""Asking us to erase what we hold, and closing the account."""

from calendar import monthrange
from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from base.access import account, opened, public
from base.clock import LONDON
from people.access import places
from people.actions import closing, proposing
from people.enums import ProposalKind
from people.forms.own import SureForm
from people.models import safe_contact_of
from people.own import account_of, changes_of, is_own, page, person_behind, without_person
from people.rules import is_of_staff, stands_on_record

LAST_MONTH = 12


def a_month_after(at: datetime) -> date:
    """The day by which the law wants an answer: the same day of the next month, or its last."""
    day = at.astimezone(LONDON).date()
    year, month = (day.year + 1, 1) if day.month == LAST_MONTH else (day.year, day.month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@opened
@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """An honest answer first: what goes, what stays and why. Then they may ask."""
    person = person_behind(request)
    asked = [each for each in changes_of(person) if is_own(each) and each.kind == ProposalKind.ERASE]
    form = SureForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _ask_to_erase(request)
    return page(
        request,
        "people/own/erase.html",
        form=form,
        asked=asked[0] if asked else None,
        answer_by=a_month_after(asked[0].made_at) if asked else None,
        on_record=bool(stands_on_record([person.pk])),
        is_staff=is_of_staff(person),
    )


def _ask_to_erase(request: HttpRequest) -> HttpResponse:
    person = person_behind(request)
    try:
        proposing.propose(ProposalKind.ERASE, person, by=person)
    except proposing.AlreadyAsked:
        messages.warning(request, _("You have asked us already. It is on its way."))
    except proposing.CannotBe:
        messages.warning(request, _("We cannot do this from here. Please ring us, and we talk about it."))
    else:
        messages.success(request, _("We have what you asked for. You can take it back below."))
    return redirect("own:erase")


@opened
@require_http_methods(["GET", "POST"])
def close(request: HttpRequest) -> HttpResponse:
    """Says what ends and what goes on; then ends it."""
    person = person_behind(request)
    return _close(
        request,
        on_record=bool(stands_on_record([person.pk])),
        ways=safe_contact_of(person).ways,
        several=len(places(request)) > 1,
        is_staff=is_of_staff(person),
    )


@account
@without_person
@require_http_methods(["GET", "POST"])
def account_close(request: HttpRequest) -> HttpResponse:
    """The same for an account that nobody stands behind."""
    return _close(request, alone=True)


def _close(request: HttpRequest, **context: Any) -> HttpResponse:
    form = SureForm(request.POST if request.method == "POST" else None)
    if not form.is_valid() or context.get("is_staff"):
        return page(request, "people/own/close.html", form=form, **context)
    closing.close_account(account_of(request))
    logout(request)
    return redirect("own:closed")


@public
@require_GET
def closed(request: HttpRequest) -> HttpResponse:
    """The last page: the same for everyone."""
    return render(request, "people/own/closed.html", {"show_exit": True})
