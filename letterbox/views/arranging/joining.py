"""Who takes part: found, added, named; words and days to protect."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from letterbox.actions import changes, joining
from letterbox.actions.joining import Clash, Joining, PlaysBothSides
from letterbox.actions.planning import note_seen
from letterbox.enums import SideKind
from letterbox.forms.arranging import AvoidForm, CalledForm, NamesForm, PartyForm, TermForm
from letterbox.forms.recording import WhyForm
from letterbox.gateway.agreed import view_of
from letterbox.models import Arrangement, AvoidDate, ChildName, Party, ProtectedTerm, Side
from letterbox.overview import overview
from letterbox.views.arranging.lining import ASKED_BEFORE
from letterbox.views.arranging.shared import (
    arrangement_or_404,
    child_choices,
    form_page,
    part_or_404,
    party_or_404,
    posted,
    said,
    side_choices,
    tried,
)
from people import quiet, staff
from people.access import person_of
from people.actions import watching
from people.enums import Right
from people.forms.staff import FindForm
from people.models import Person, User

CLASH = gettext_lazy(
    "Stop. What we know of them leads to another side of this arrangement. Nothing was added. Talk with the "
    "co-ordinator, and tell nobody else."
)
BOTH_SIDES = gettext_lazy(
    "One of them is on another side of this already. Nobody can know only what one of two sides knows."
)
FIELDS = ("role", "signs_as", "addressed_as", "relationship", "language", "reads", "help", "channel")


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def find_party(request: HttpRequest, ref: str) -> HttpResponse:
    """Looks for somebody to add. The words are posted, so that names stand in no address, history or log."""
    return _find(request, arrangement_or_404(request, ref), None)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def find_member(request: HttpRequest, ref: str) -> HttpResponse:
    """Looks for one more who writes with this party, or for whoever has been found at last."""
    party = party_or_404(request, ref)
    return _find(request, party.side.arrangement, party)


def _find(request: HttpRequest, arrangement: Arrangement, party: Party | None) -> HttpResponse:
    form = FindForm(posted(request))
    context: dict[str, Any] = {"arrangement": arrangement, "party": party, "form": form, "searched": False}
    if form.is_valid():
        watching.note_search(person_of(request))
        rows, more = staff.search(cast(User, request.user), form.cleaned_data["q"])
        context |= {"searched": True, "rows": rows, "more": more}
    return render(request, "letterbox/arranging/find.html", context, status=400 if form.errors else 200)


def _person_or_404(request: HttpRequest, ref: str) -> Person:
    found = staff.find(cast(User, request.user), ref, Right.KNOW_PEOPLE)
    if found is None:
        raise Http404
    return found


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def add_party(request: HttpRequest, ref: str, person: str) -> HttpResponse:
    """Adds somebody who was found, as a party."""
    return _add(request, arrangement_or_404(request, ref), _person_or_404(request, person))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def add_awaited(request: HttpRequest, ref: str) -> HttpResponse:
    """Keeps a place for somebody of whom nobody knows where they are: letters to them are kept."""
    return _add(request, arrangement_or_404(request, ref), None)


def _add(request: HttpRequest, arrangement: Arrangement, person: Person | None) -> HttpResponse:
    sides = side_choices(arrangement)
    form = PartyForm(posted(request), sides=sides, initial={"signs_as": person.called if person else ""})
    if form.is_valid():
        party = _try_to_add(request, arrangement, person, form)
        if party is not None:
            return redirect("letters:party_names", party.public_id)
    heading = _("Add %(name)s") % {"name": person.called} if person else _("Add somebody who is not found yet")
    return form_page(request, arrangement, form, heading, _("Add them"))


def _try_to_add(request: HttpRequest, arrangement: Arrangement, person: Person | None, form: PartyForm) -> Party | None:
    answers = form.cleaned_data
    sides = {side.public_id: side for side in Side.objects.filter(arrangement=arrangement)}
    wanted = Joining(
        kind=SideKind(answers["kind"]),
        people=(person,) if person else (),
        role=answers["role"],
        signs_as=answers["signs_as"],
        fields={"is_awaited": person is None},
        keep_apart=tuple(sides[each] for each in answers.get("keep_apart", ())),
    )
    try:
        return joining.add_party(arrangement, wanted, by=person_of(request), side=sides.get(answers.get("beside", "")))
    except PlaysBothSides:
        form.add_error(None, BOTH_SIDES)
    except Clash:
        joining.note_clash(arrangement, by=person_of(request))
        form.add_error(None, CLASH)
    return None


@right(Right.ARRANGE_LETTERS)
@require_POST
def add_member(request: HttpRequest, ref: str, person: str) -> HttpResponse:
    """One more who writes with this party."""
    party, found = party_or_404(request, ref), _person_or_404(request, person)
    arrangement, by = party.side.arrangement, person_of(request)

    def act() -> None:
        try:
            joining.add_member(party, found, by=by)
        except Clash:
            joining.note_clash(arrangement, by=by)
            raise

    return tried(request, arrangement, act, _("Added."), {PlaysBothSides: BOTH_SIDES, Clash: CLASH})


@right(Right.ARRANGE_LETTERS)
@require_GET
def party(request: HttpRequest, ref: str) -> HttpResponse:
    """One party on one page: who they are, what is kept private, what they agreed to."""
    found = party_or_404(request, ref)
    arrangement = found.side.arrangement
    note_seen(arrangement, person_of(request))
    row = next(row for row in overview(arrangement).parties if row.party.pk == found.pk)
    context = {
        "arrangement": arrangement,
        "row": row,
        "names": list(ChildName.objects.filter(side=found.side).order_by("child")),
        "agreed": view_of(row.agreement) if row.agreement else None,
    }
    return render(request, "letterbox/arranging/party.html", context)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def party_reads(request: HttpRequest, ref: str) -> HttpResponse:
    """How they sign, how we begin, how they read best."""
    found = party_or_404(request, ref)
    form = CalledForm(posted(request), initial={name: getattr(found, name) for name in FIELDS})
    if form.is_valid():
        joining.note_party(found, by=person_of(request), **form.cleaned_data)
        return said(request, found.side.arrangement, _("Saved."))
    heading = _("%(name)s: how they write and read") % {"name": found.signs_as}
    return form_page(request, found.side.arrangement, form, heading, _("Save"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def party_names(request: HttpRequest, ref: str) -> HttpResponse:
    """What this party's side calls each child."""
    found = party_or_404(request, ref)
    arrangement = found.side.arrangement
    names = dict(child_choices(arrangement))
    children = [(child, names[child.public_id]) for child in arrangement.children.order_by("pk")]
    form = NamesForm(posted(request), children=children, initial=_named(found.side))
    if form.is_valid():
        for child, name, full_name in form.named():
            joining.name_child(found.side, child, name, full_name=full_name, by=person_of(request))
        return said(request, arrangement, _("Saved."))
    heading = _("%(name)s: what they call each child") % {"name": found.signs_as}
    intro = "" if children else _("Add the children first. Then come back here.")
    return form_page(request, arrangement, form, heading, _("Save"), intro=intro)


def _named(side: Side) -> dict[str, str]:
    found = list(ChildName.objects.filter(side=side).select_related("child"))
    names = {f"name_{each.child.public_id}": each.name for each in found}
    return names | {f"full_{each.child.public_id}": each.full_name for each in found}


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def protect(request: HttpRequest, ref: str) -> HttpResponse:
    """Words that would tell who or where this side is: searched for at once; a second person agrees that they stay."""
    found = party_or_404(request, ref)
    form = TermForm(posted(request))
    if form.is_valid():
        answers = form.cleaned_data
        changes.ask_to_protect(found.side, answers["kind"], answers["value"], by=person_of(request), why=answers["why"])
        words = _("From now on readers are shown these words. A second person agrees that they stay.")
        return said(request, found.side.arrangement, words)
    heading = _("%(name)s: words to keep private") % {"name": found.signs_as}
    return form_page(request, found.side.arrangement, form, heading, _("Keep them private"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def unprotect(request: HttpRequest, ref: str) -> HttpResponse:
    """Asks a second person whether some words need not be kept private any more."""
    terms = ProtectedTerm.objects.filter(is_active=True).select_related("side__arrangement")
    found: ProtectedTerm = part_or_404(request, terms, ref, "side__arrangement")
    arrangement, form = found.side.arrangement, WhyForm(posted(request))
    if form.is_valid():
        why = form.cleaned_data["why"]
        return tried(
            request,
            arrangement,
            lambda: changes.ask_to_unprotect(found, by=person_of(request), why=why),
            _("Asked. They stay private until a second person agrees."),
            {changes.AlreadyAsked: ASKED_BEFORE},
        )
    intro = _("The words: %(words)s") % {"words": found.value}
    return form_page(request, arrangement, form, _("Stop keeping words private"), _("Ask"), intro=intro)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def avoid(request: HttpRequest, ref: str) -> HttpResponse:
    """Days on which nothing must reach this party."""
    found = party_or_404(request, ref)
    form = AvoidForm(posted(request))
    if form.is_valid():
        answers = dict(form.cleaned_data)
        joining.avoid(found, answers.pop("first"), answers.pop("last"), by=person_of(request), **answers)
        return said(request, found.side.arrangement, _("Noted. Nothing reaches them on that day."))
    heading = _("%(name)s: a day to avoid") % {"name": found.signs_as}
    return form_page(request, found.side.arrangement, form, heading, _("Note it"))


@right(Right.ARRANGE_LETTERS)
@require_POST
def avoid_no_more(request: HttpRequest, ref: str) -> HttpResponse:
    rows = AvoidDate.objects.filter(is_active=True).select_related("party__side__arrangement")
    found: AvoidDate = part_or_404(request, rows, ref, "side__arrangement")
    joining.avoid_no_more(found, by=person_of(request))
    words = _("%(day)s is a day like any other now.") % {"day": quiet.spoken(found.day)}
    return said(request, found.party.side.arrangement, words)
