"""The list of arrangements, a new one, and one on one page."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency.models import RecordHolder, Spoke
from base.access import right
from letterbox import listing
from letterbox.actions import planning
from letterbox.drawing import LOOKS, draw
from letterbox.enums import ArrangementState
from letterbox.forms.arranging import BeginForm
from letterbox.models import Arrangement
from letterbox.models.arrangement import READERS
from letterbox.overview import overview
from letterbox.tasks_ahead import tasks
from letterbox.views.arranging.shared import arrangement_or_404, form_page, posted, said
from people.access import person_of
from people.enums import Right
from people.models import Person, Role

A_PAGE = 25


@right(Right.ARRANGE_LETTERS)
@require_GET
def arrangements(request: HttpRequest) -> HttpResponse:
    """Those of this worker's teams, the newest first; ended ones last."""
    person = person_of(request)
    planning.note_list_seen(person)
    found = Arrangement.objects.in_reach_of(person).order_by("-pk")
    here = found.exclude(state=ArrangementState.ENDED) if "ended" not in request.GET else found
    page = Paginator(here, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request, "letterbox/arranging/list.html", {"page": page, "rows": listing.rows(list(page.object_list))}
    )


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """An arrangement begins: who keeps the record, which team looks after it."""
    holders, spokes = RecordHolder.objects.select_related("council").order_by("name"), Spoke.objects.order_by("name")
    choices = [[(each.public_id, each.name) for each in found] for found in (holders, spokes)]
    form = BeginForm(posted(request), holders=choices[0], teams=choices[1])
    if form.is_valid():
        holder = holders.get(public_id=form.cleaned_data["record_holder"])
        spoke = spokes.get(public_id=form.cleaned_data["spoke"])
        if _covers(person_of(request), spoke, holder):
            arrangement = planning.begin(holder, spoke, by=person_of(request))
            return said(request, arrangement, _("It is begun. Fill in each part when you know it."))
        form.add_error("spoke", _("You look after other teams. Choose one of yours."))
    return form_page(request, None, form, _("A new arrangement"), _("Begin"))


def _covers(person: Person, spoke: Spoke, holder: RecordHolder) -> bool:
    roles = Role.objects.current().filter(person=person, role__in=READERS)
    return any(role.covers(spoke.pk, holder.council_id) for role in roles)


@right(Right.ARRANGE_LETTERS)
@require_GET
def arrangement(request: HttpRequest, ref: str) -> HttpResponse:
    """Who writes to whom, drawn and in a table; what was agreed, what a court said, what comes next."""
    found = arrangement_or_404(request, ref)
    planning.note_seen(found, person_of(request))
    whole = overview(found)
    context = {"whole": whole, "drawing": draw(whole), "tasks": tasks(whole), "looks": LOOKS}
    return render(request, "letterbox/arranging/arrangement.html", context)
