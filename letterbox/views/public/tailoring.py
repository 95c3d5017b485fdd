"""The words of one letter for somebody else too."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from base.access import opened
from letterbox import gateway
from letterbox.forms.public import OthersForm
from letterbox.frozen import NotYours
from letterbox.gateway import tailoring
from letterbox.views.public.shared import asker, page


@opened
@require_http_methods(["GET", "POST"])
def others(request: HttpRequest, ref: str) -> HttpResponse:
    """Begins the same words to others; each becomes a letter of its own."""
    person = asker(request)
    try:
        draft, found = gateway.draft(person, ref), tailoring.others(person, ref)
        form = OthersForm(request.POST if request.method == "POST" else None, others=found)
        if form.is_valid():
            count = tailoring.begin_alike(person, ref, form.cleaned_data["lines"])
            messages.success(request, _begun(count))
            return redirect("letterbox:letters")
    except NotYours:
        raise Http404 from None
    free = any(not each.is_begun for each in found)
    return page(request, "others", 400 if form.errors else 200, draft=draft, others=found, form=form, free=free)


def _begun(count: int) -> str:
    return ngettext(
        "Your words stand in one more letter now. Open each, change it for whom it is for, and send it.",
        "Your words stand in %(count)s more letters now. Open each, change it for whom it is for, and send it.",
        count,
    ) % {"count": count}
