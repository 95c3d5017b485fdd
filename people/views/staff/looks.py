"""Who looked at whom: each worker sees their own looks, a manager those of the team."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from base.access import right
from people import oversight
from people.access import person_of
from people.actions import watching
from people.enums import GlassOutcome, Right
from people.forms.colleagues import ReviewForm
from people.views.staff.opening import account_of


@right(Right.REVIEW_LOOKS)
@require_GET
def looks(request: HttpRequest) -> HttpResponse:
    """What a manager must hear of, what waits for a review, and how much each worker looked at."""
    return _page(request)


def _page(request: HttpRequest, typed: dict[str, ReviewForm] | None = None) -> HttpResponse:
    account = account_of(request)
    glasses = oversight.glasses(account)
    forms = {each.public_id: ReviewForm(prefix=each.public_id) for each in glasses} | (typed or {})
    context = {
        "alerts": oversight.alerts(account),
        "glasses": glasses,
        "reviews": [(each, forms[each.public_id]) for each in glasses],
        "lookers": oversight.lookers(account),
        "form": next(iter((typed or {}).values()), None),
    }
    return render(request, "people/staff/looks.html", context, status=400 if typed else 200)


@right(Right.STAFF_HOME)
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """A worker's own looks, so that nobody wonders what is recorded about them."""
    return render(request, "people/staff/my_looks.html", {"looks": oversight.own_looks(account_of(request))})


@right(Right.REVIEW_LOOKS)
@require_POST
def seen(request: HttpRequest, ref: str) -> HttpResponse:
    found = next((each for each in oversight.alerts(account_of(request)) if each.public_id == ref), None)
    if found is None:
        raise Http404
    watching.note_alert_seen(found, person_of(request))
    messages.success(request, _("Noted that you have seen it."))
    return redirect("persons:looks")


@right(Right.REVIEW_LOOKS)
@require_POST
def review(request: HttpRequest, ref: str) -> HttpResponse:
    found = next((each for each in oversight.glasses(account_of(request)) if each.public_id == ref), None)
    if found is None:
        raise Http404
    form = ReviewForm(request.POST, prefix=ref)
    if not form.is_valid():
        return _page(request, {ref: form})
    said = form.cleaned_data
    watching.review_glass(found, GlassOutcome(said["outcome"]), person_of(request), said["comment"])
    messages.success(request, _("Reviewed."))
    return redirect("persons:looks")
