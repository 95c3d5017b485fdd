"""What we do whenever something comes for this person."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import opened
from letterbox import gateway
from letterbox.enums.receiving import Standing
from letterbox.forms.receiving import StandingForm
from letterbox.frozen import StandingView
from letterbox.views.public.shared import asker, page
from people.models import Person


@opened
@require_http_methods(["GET", "POST"])
def standing(request: HttpRequest, ref: str) -> HttpResponse:
    """Asked once, and changed on any day."""
    person = asker(request)
    chosen = _own_choice(person, ref)
    start = {"any_day": chosen.any_day} if chosen.is_asked else {"choice": chosen.choice, "any_day": chosen.any_day}
    form = StandingForm(request.POST if request.method == "POST" else None, initial=start)
    if not form.is_valid():
        return page(request, "standing", 400 if form.is_bound else 200, form=form, chosen=chosen)
    any_day = form.cleaned_data["any_day"]
    gateway.choose_standing(person, ref, Standing(form.cleaned_data["choice"]), any_day=any_day)
    messages.success(request, _("Kept. We will do it like this from now on."))
    return redirect("letterbox:letters")


def _own_choice(person: Person, ref: str) -> StandingView:
    for chosen in gateway.standing(person):
        if chosen.ref == ref:
            return chosen
    raise Http404
