"""The queue, and claiming."""

from typing import cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from base.moves import NotAllowed
from letterbox import desk
from letterbox.actions import claiming
from letterbox.forms.staff.reading import HandOverForm
from letterbox.models import Item
from letterbox.staffing import readers_of
from letterbox.views.staff.opening import find, form_page, queue_of, say, taken_words, warn
from people.access import has_right, person_of
from people.enums import Right

A_PAGE = 25
TABS = {
    "first": _lazy("To read"),
    "second": _lazy("For a second reader"),
    "words": _lazy("Our words, for a second reader"),
    "mine": _lazy("With me"),
    "held": _lazy("With those who lead"),
    "locked": _lazy("Locked"),
}
OF_READERS = ("first", "second", "words", "mine", "held")


def _views(request: HttpRequest) -> tuple[str, ...]:
    """Which views of the queue somebody has: a relief checker only packets, locks only who leads."""
    if not has_right(request, Right.CHECK_LETTERS):
        return ("second", "mine")
    return (*OF_READERS, "locked") if has_right(request, Right.LEAD_LETTERS) else OF_READERS


@right(Right.READ_QUEUE)
@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """What waits to be read, most urgent first."""
    views = _views(request)
    view = request.GET.get("view", views[0])
    if view not in views:
        view = views[0]
    person = person_of(request)
    counts = desk.counts(person)
    claiming.note_queue(person, view)
    pages = Paginator(cast(list[Item], desk.queue(person, view)), A_PAGE)
    pages.count = getattr(counts, view)
    page = pages.get_page(request.GET.get("page"))
    context = {
        "view": view,
        "page": page,
        "rows": desk.rows(list(page.object_list), person),
        "asked": desk.help_asked(person).count() if has_right(request, Right.CHECK_LETTERS) else 0,
        "tabs": [(name, TABS[name], getattr(counts, name)) for name in views],
    }
    return render(request, "letterbox/staff/queue.html", context)


@right(Right.CHECK_PACKETS)
@require_POST
def claim(request: HttpRequest, ref: str) -> HttpResponse:
    """Takes a letter to read it."""
    item = find(request, ref)
    try:
        claiming.claim(item, person_of(request))
    except claiming.Taken as taken:
        warn(request, taken_words(taken.item))
        return redirect("letters:queue")
    except claiming.NotForYou:
        warn(request, _("You read this letter first, so another person reads the packet."))
        return queue_of("second")
    except NotAllowed:
        warn(request, _("This letter does not wait for a reader any more."))
        return redirect("letters:queue")
    return redirect("letters:desk", ref)


@right(Right.CHECK_PACKETS)
@require_POST
def hand_back(request: HttpRequest, ref: str) -> HttpResponse:
    """Puts a letter back for somebody else."""
    item = find(request, ref)
    try:
        claiming.hand_back(item, person_of(request), int(request.POST.get("claim") or 0))
    except (claiming.Taken, ValueError):
        warn(request, taken_words(find(request, ref)))
    else:
        say(request, _("The letter is back in the queue."))
    return redirect("letters:queue")


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def hand_over(request: HttpRequest, ref: str) -> HttpResponse:
    """Gives it to a colleague, with a word."""
    item, person = find(request, ref), person_of(request)
    people = [each for each in readers_of(item) if each != person]
    form = HandOverForm(request.POST or None, people=people, initial={"claim": item.claim_number})
    if form.is_valid():
        said = form.cleaned_data
        try:
            claiming.hand_over(item, person, said["claim"], said["to"], said["note"])
        except claiming.Taken:
            warn(request, taken_words(find(request, ref)))
        except claiming.NotForYou:
            warn(request, _("They cannot read this one. It is still with you."))
            return redirect("letters:desk", ref)
        else:
            say(request, _("%(name)s finds it under “With me”.") % {"name": said["to"].called})
        return redirect("letters:queue")
    return form_page(request, item, form, _("Hand it over"), _("Hand it over"))
