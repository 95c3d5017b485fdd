"""Asking us to ring: for help with a letter, or with news that cannot wait."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import opened
from letterbox.forms.public import AskForm
from letterbox.frozen import NotYours
from letterbox.gateway import asking
from letterbox.views.public.shared import asker, page


@opened
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """What would help, and when. Somebody who stands in no arrangement finds our number here."""
    person = asker(request)
    form = AskForm(request.POST) if request.method == "POST" else AskForm(initial={"kind": request.GET.get("for")})
    try:
        if form.is_valid():
            asking.ask(person, **form.cleaned_data)
            messages.success(request, _("Thank you. One of us rings you."))
            return redirect("letterbox:ask")
        asked = asking.asked(person)
    except NotYours:
        return page(request, "ask", form=None)
    context = {"form": form, "asked": asked, "may_ring": asking.may_ring(person)}
    return page(request, "ask", 400 if form.errors else 200, **context)
