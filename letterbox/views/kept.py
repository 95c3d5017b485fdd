"""What is kept and when somebody looks again; and all that a child was not given, once they are grown up."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from base.access import right
from base.moves import NotAllowed
from letterbox import grown, kept
from letterbox.actions import claiming, safekeeping
from letterbox.forms.kept import BornForm, KeptForm
from letterbox.views.staff import find
from people.access import person_of
from people.enums import Right


@right(Right.READ_QUEUE)
@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    """Kept letters, the next to be looked at first, and those that wait for a good day."""
    person = person_of(request)
    claiming.note_queue(person, "kept")
    context = {"kept": kept.kept(person), "waiting": kept.waiting_for_a_day(person)}
    return render(request, "letterbox/staff/kept.html", context)


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def look_again(request: HttpRequest, ref: str) -> HttpResponse:
    """Somebody has looked, and says when to look again."""
    item, form = find(request, ref), KeptForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"form": form, "item": item}
        return render(request, "letterbox/staff/look_again.html", context, status=400 if form.is_bound else 200)
    try:
        safekeeping.keep_longer(item, person_of(request), form.cleaned_data["next_look_on"])
        messages.success(request, _("Written down. It comes up again on that day."))
    except NotAllowed:
        messages.warning(request, _("It is kept no more: its reader has asked for it."))
    return redirect("letters:kept")


@right(Right.LEAD_LETTERS)
@require_GET
def grown_up(request: HttpRequest) -> HttpResponse:
    """Who is 18 soon; or, with a date of birth, whoever asks."""
    person, form = person_of(request), BornForm(request.GET if "born" in request.GET else None)
    claiming.note_queue(person, "grown up")
    asked = form.cleaned_data["born"] if form.is_valid() else None
    found = grown.grown(person, asked) if asked or not form.is_bound else []
    context = {"form": form, "children": found, "asked": asked}
    return render(request, "letterbox/staff/grown_up.html", context, status=400 if form.errors else 200)


@right(Right.LEAD_LETTERS)
@require_GET
def not_given(request: HttpRequest, ref: str) -> HttpResponse:
    """Every letter that this grown child was not given, with dates and reasons."""
    person = person_of(request)
    child = grown.find(person, ref)
    if child is None:
        raise Http404
    safekeeping.note_gathered(child.ref, person)
    return render(request, "letterbox/staff/not_given.html", {"child": child, "letters": grown.reached_nobody(child)})
