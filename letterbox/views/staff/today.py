"""Today, letters beyond the own team, stepping back, and how it goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from base.access import right
from letterbox import checkdesk, today
from letterbox.actions import claiming
from letterbox.actions.stepping_back import step_back
from letterbox.desk import LINE
from letterbox.forms.staff.today import KnownForm
from letterbox.models import Item
from letterbox.names import children_on
from letterbox.views.staff.opening import find, form_page, posted, say
from people.access import has_right, person_of
from people.enums import Right


@right(Right.CHECK_LETTERS)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """What cannot wait, by its day."""
    person = person_of(request)
    claiming.note_queue(person, "today")
    context = {"today": today.for_person(person, has_right(request, Right.LEAD_LETTERS))}
    return render(request, "letterbox/staff/today.html", context)


@right(Right.CHECK_LETTERS)
@require_GET
def outside(request: HttpRequest) -> HttpResponse:
    """Letters of somebody whom one opened, with a reason, beyond the own teams. For an hour."""
    person = person_of(request)
    items = list(Item.objects.outside_for(person).select_related(*LINE).order_by("-received_at", "pk"))
    claiming.note_queue(person, "outside")
    names = children_on((item.line for item in items), "writer")
    rows = [(item, names.get(item.line_id, "")) for item in items]
    return render(request, "letterbox/staff/outside.html", {"rows": rows})


@right(Right.CHECK_LETTERS)
@require_GET
def outside_letter(request: HttpRequest, ref: str) -> HttpResponse:
    """One of them, to read and no more. A manager reviews why."""
    item = find(request, ref, Item.objects.outside_for(person_of(request)).select_related(*LINE))
    claiming.note_outside(item, person_of(request))
    return render(request, "letterbox/staff/outside_letter.html", {"item": item, "desk": checkdesk.check_desk(item)})


@right(Right.CHECK_PACKETS)
@require_http_methods(["GET", "POST"])
def known(request: HttpRequest, ref: str) -> HttpResponse:
    """I know somebody in this. One word, and it is gone from the own pages."""
    item, person = find(request, ref), person_of(request)
    form = KnownForm(posted(request))
    if form.is_valid():
        ends = {"writer": [item.line.writer], "reader": [item.line.reader]}
        parties = ends.get(form.cleaned_data["who"], [item.line.writer, item.line.reader])
        step_back(item, person, parties, form.cleaned_data["why"])
        say(request, _("Thank you. A colleague reads it. Nothing of this family is on your pages any more."))
        return redirect("letters:queue")
    intro = _("Then a colleague reads it. From now on nothing of this family is on your pages.")
    return form_page(request, item, form, _("I know somebody in this"), _("Step back"), intro=intro)
