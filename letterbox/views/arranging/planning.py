"""Why, from when, about which children, and what these say."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import right
from letterbox.actions import planning
from letterbox.forms.arranging import ChildForm, PurposeForm, StartForm, WishForm
from letterbox.models import Arrangement, Child
from letterbox.views.arranging.shared import arrangement_or_404, form_page, part_or_404, posted, said
from people.access import person_of
from people.enums import Right


def _now(thing: Arrangement | Child, names: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(thing, name) for name in names}


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def purpose(request: HttpRequest, ref: str) -> HttpResponse:
    """Why staying in touch is good for these children."""
    found = arrangement_or_404(request, ref)
    form = PurposeForm(posted(request), initial=_now(found, ("purpose", "source", "legal_status")))
    if form.is_valid():
        planning.note_plan(found, by=person_of(request), **form.cleaned_data)
        return said(request, found, _("Saved."))
    return form_page(request, found, form, _("Why they stay in touch"), _("Save"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest, ref: str) -> HttpResponse:
    """From when letters may go, and when all of it is looked at again."""
    found = arrangement_or_404(request, ref)
    names = ("start_rule", "starts_on", "review_on", "review_when")
    form = StartForm(posted(request), initial=_now(found, names))
    if form.is_valid():
        planning.note_plan(found, by=person_of(request), **form.cleaned_data)
        return said(request, found, _("Saved."))
    return form_page(request, found, form, _("From when, and when we look again"), _("Save"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def add_child(request: HttpRequest, ref: str) -> HttpResponse:
    """One more child whom it is about."""
    found = arrangement_or_404(request, ref)
    return _child(request, found, None, _("Add a child"))


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def child(request: HttpRequest, ref: str) -> HttpResponse:
    """What is known of a child."""
    found: Child = part_or_404(request, Child.objects.select_related("arrangement"), ref)
    return _child(request, found.arrangement, found, _("What we know of the child"))


def _child(request: HttpRequest, arrangement: Arrangement, known: Child | None, heading: str) -> HttpResponse:
    names = ("born", "regime", "ordered_on", "ends_on")
    form = ChildForm(posted(request), initial=_now(known, names) if known else {})
    if form.is_valid():
        answers = form.cleaned_data
        dates = {name: answers[name].isoformat() if answers[name] else "" for name in ("born", "ends_on")}
        planning.note_child(arrangement, known, by=person_of(request), **{**answers, **dates})
        return said(request, arrangement, _("Saved. Each side gives the child a name when it joins."))
    intro = _("No name is asked here: each side has its own name for the child.")
    return form_page(request, arrangement, form, heading, _("Save"), intro=intro)


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def wish(request: HttpRequest, ref: str) -> HttpResponse:
    """What a child said about staying in touch; what they said before is shown."""
    found: Child = part_or_404(request, Child.objects.select_related("arrangement"), ref)
    form = WishForm(posted(request))
    if form.is_valid():
        answers = form.cleaned_data
        planning.note_wish(found, answers["words"], answers["on"], answers["asked_how"], by=person_of(request))
        return said(request, found.arrangement, _("Noted."))
    before = found.wishes.order_by("-on", "-pk")
    return form_page(request, found.arrangement, form, _("What the child says"), _("Note it"), wishes=before)
