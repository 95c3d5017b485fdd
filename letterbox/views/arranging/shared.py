"""Loading what hangs on an arrangement within reach, and answering with a form."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from base.forms import RibbonForm
from letterbox.enums.plan import RoleToChild
from letterbox.models import Arrangement, ChildName, Member, Party, Side
from letterbox.names import joined
from people.access import person_of

Thing = TypeVar("Thing", bound=Model)
Choices = list[tuple[str, Any]]
Refusals = dict[type[Exception], Any]


def posted(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def arrangement_or_404(request: HttpRequest, ref: str) -> Arrangement:
    """An arrangement of this worker's teams, of which they are no part."""
    found: Arrangement = part_or_404(request, Arrangement.objects.select_related("spoke", "record_holder"), ref, "pk")
    return found


def part_or_404(request: HttpRequest, things: Any, ref: str, path: str = "arrangement") -> Any:
    """Something that belongs to such an arrangement; `path` leads from it to the arrangement."""
    reach = Arrangement.objects.in_reach_of(person_of(request)).values("pk")
    found = things.filter(public_id=ref, **{f"{path}__in": reach}).first()
    if found is None:
        raise Http404
    return found


def party_or_404(request: HttpRequest, ref: str) -> Party:
    parties = Party.objects.select_related("side__arrangement")
    found: Party = part_or_404(request, parties, ref, "side__arrangement")
    return found


def form_page(
    request: HttpRequest, arrangement: Arrangement | None, form: RibbonForm, heading: str, press: str, **more: Any
) -> HttpResponse:
    """One form on a page of its own; `more`: intro, hints (facts shown above it), warning."""
    context = {"arrangement": arrangement, "form": form, "heading": heading, "press": press, **more}
    return render(request, "letterbox/arranging/form.html", context, status=400 if form.errors else 200)


def back_to(arrangement: Arrangement) -> HttpResponse:
    return redirect("letters:arrangement", arrangement.public_id)


def said(request: HttpRequest, arrangement: Arrangement, words: str) -> HttpResponse:
    """Done: back to the page of the arrangement, which says so."""
    messages.success(request, words)
    return back_to(arrangement)


def tried(
    request: HttpRequest,
    arrangement: Arrangement,
    act: Callable[[], object],
    done: str,
    refusals: Refusals,
) -> HttpResponse:
    """One act; each refusal that may come becomes a plain message, and nothing is changed."""
    try:
        act()
    except tuple(refusals) as refusal:
        messages.warning(request, str(refusals[type(refusal)]))
        return back_to(arrangement)
    return said(request, arrangement, done)


def parties_of(arrangement: Arrangement) -> list[Party]:
    return list(Party.objects.filter(side__arrangement=arrangement).select_related("side").order_by("pk"))


def party_choices(parties: list[Party]) -> Choices:
    return [(party.public_id, f"{party.signs_as} ({RoleToChild(party.role).label})") for party in parties]


def side_choices(arrangement: Arrangement) -> Choices:
    """Each side by those who sign on it."""
    found: dict[Side, list[str]] = {}
    for party in parties_of(arrangement):
        found.setdefault(party.side, []).append(party.signs_as)
    return [(side.public_id, joined(names)) for side, names in found.items()]


def child_choices(arrangement: Arrangement) -> Choices:
    """Each child by the first name that any side gave it, else by its place."""
    names: dict[int, str] = {}
    for name in ChildName.objects.filter(child__arrangement=arrangement).order_by("pk"):
        names.setdefault(name.child_id, name.name)
    children = arrangement.children.order_by("pk")
    return [(child.public_id, names.get(child.pk, f"{place}")) for place, child in enumerate(children, start=1)]


def person_choices(arrangement: Arrangement) -> Choices:
    members = Member.objects.filter(party__side__arrangement=arrangement).select_related("person", "party")
    found = {
        member.person.public_id: f"{member.person.called} ({member.party.get_role_display()})" for member in members
    }
    return list(found.items())
