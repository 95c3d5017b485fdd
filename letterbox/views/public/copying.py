"""The same words to somebody else."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from base.access import opened
from letterbox import gateway
from letterbox.frozen import NotYours
from letterbox.views.public.shared import asker


@opened
@require_POST
def same_words(request: HttpRequest, ref: str, line: str) -> HttpResponse:
    """Begins a letter of its own with these words; nothing is sent until its writer has read it through."""
    try:
        draft = gateway.same_words(asker(request), ref, line)
    except NotYours:
        raise Http404 from None
    messages.success(request, _("This is a letter of its own now. Read it through for this reader, then send it."))
    return redirect("letterbox:write", draft)
