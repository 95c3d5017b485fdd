"""Who may see a letter before it is sent."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import opened
from letterbox.forms.public import BOTH, CompanyForm
from letterbox.frozen import NotYours
from letterbox.gateway import company
from letterbox.views.public.shared import asker, page


@opened
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, ref: str) -> HttpResponse:
    """The writer chooses: only me, both of us, somebody who helps me."""
    person = asker(request)
    try:
        here = company.company_of(person, ref)
        form = CompanyForm(request.POST if request.method == "POST" else None, company=here)
        if form.is_valid():
            said = form.cleaned_data
            company.open_to(person, ref, both=said.get("sharing") == BOTH, helpers=said.get("helpers", []))
            messages.success(request, _("That is how it is from now on. You can change it at any time."))
            return redirect("letterbox:write", ref)
    except NotYours:
        raise Http404 from None
    return page(request, "company", 400 if form.errors else 200, company=here, form=form)
