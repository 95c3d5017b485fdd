"""A writer answers us: to a small change, or by asking for somebody else to look."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from base.access import opened
from letterbox import gateway
from letterbox.forms.public import AskAgainForm
from letterbox.frozen import NotYours
from letterbox.views.public.shared import asker, page


@opened
@require_POST
def answer(request: HttpRequest, ref: str) -> HttpResponse:
    """Yes or no to exactly the version that they saw."""
    agrees = "yes" in request.POST
    try:
        gateway.answer_change(asker(request), ref, request.POST.get("change", ""), agrees=agrees)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        messages.warning(request, _("This has moved on since you opened the page. Please look at it again."))
    else:
        yes = _("Thank you. We go on with this version.")
        no = _("Thank you for telling us. Nothing goes. You can change your letter yourself, or ring us.")
        messages.success(request, yes if agrees else no)
    return redirect("letterbox:sent", ref)


@opened
@require_http_methods(["GET", "POST"])
def ask_again(request: HttpRequest, ref: str) -> HttpResponse:
    """Asks for another person to look. Nothing need be written."""
    person = asker(request)
    form = AskAgainForm(request.POST if request.method == "POST" else None)
    try:
        letter = gateway.sent_letter(person, ref)
        if form.is_valid():
            gateway.ask_again(person, ref, form.cleaned_data["words"])
            messages.success(request, _("Another of us looks at it, and tells you what they decide, and why."))
            return redirect("letterbox:sent", ref)
    except NotYours:
        raise Http404 from None
    except gateway.NotAllowed:
        messages.warning(request, _("There is nothing to look at again just now. Ring us if you would like to talk."))
        return redirect("letterbox:sent", ref)
    return page(request, "ask_again", 400 if form.errors else 200, letter=letter, form=form)
