"""The easy way to write: one question a page."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import keeps_words, opened
from letterbox import gateway
from letterbox.forms.public import StepForm
from letterbox.frozen import NotYours, StepView
from letterbox.gateway import easy
from letterbox.views.public.shared import asker, page


def _keep(request: HttpRequest, ref: str, number: int) -> None:
    try:
        here = easy.step(asker(request), ref, number)
        form = StepForm(request.POST, step=here)
        if form.is_valid():
            easy.answer(asker(request), ref, number, **form.cleaned_data)
    except NotYours:
        raise Http404 from None


@opened
@keeps_words(_keep)
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """One question. What is answered is kept at once; after the last page it is a letter, to be changed."""
    person = asker(request)
    try:
        here = easy.step(person, ref, number)
        form = StepForm(request.POST if request.method == "POST" else None, step=here)
        if form.is_valid():
            easy.answer(person, ref, number, **form.cleaned_data)
            return _onwards(request, ref, here)
        draft = gateway.draft(person, ref)
    except NotYours:
        raise Http404 from None
    return page(request, "easy", 400 if form.errors else 200, draft=draft, step=here, form=form)


def _onwards(request: HttpRequest, ref: str, here: StepView) -> HttpResponse:
    if "back" in request.POST:
        return redirect("letterbox:easy", ref, max(1, here.number - 1))
    if here.number < here.last and "end" not in request.POST:
        return redirect("letterbox:easy", ref, here.number + 1)
    easy.finish(asker(request), ref)
    messages.success(request, _("Here is your letter. You can change every word of it."))
    return redirect("letterbox:write", ref)
