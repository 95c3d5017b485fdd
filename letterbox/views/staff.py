"""The queue, and claiming."""

from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from base.access import right
from base.moves import NotAllowed
from letterbox import desk
from letterbox.actions import claiming
from letterbox.models import Item
from people.access import person_of
from people.enums import Right

A_PAGE = 25
VIEWS = ("first", "second", "mine", "held")


def find(request: HttpRequest, ref: str) -> Item:
    """The letter, if this reader's team has it and they are no part of it. Raises Http404 otherwise."""
    reach = Item.objects.in_reach_of(person_of(request)).select_related(*desk.LINE)
    found = reach.filter(public_id=ref).first()
    if found is None:
        raise Http404
    return found


@right(Right.READ_QUEUE)
@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """What waits to be read, most urgent first."""
    view = request.GET.get("view", "first")
    if view not in VIEWS:
        view = "first"
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
        "asked": desk.help_asked(person).count(),
        "tabs": [(name, label, getattr(counts, name)) for name, label in _tabs()],
    }
    return render(request, "letterbox/staff/queue.html", context)


def _tabs() -> list[tuple[str, str]]:
    return [
        ("first", _("To read")),
        ("second", _("For a second reader")),
        ("mine", _("With me")),
        ("held", _("With the co-ordinator")),
    ]


@right(Right.CHECK_LETTERS)
@require_POST
def claim(request: HttpRequest, ref: str) -> HttpResponse:
    """Takes a letter to read it."""
    item = find(request, ref)
    try:
        claiming.claim(item, person_of(request))
    except claiming.Taken as taken:
        messages.warning(request, taken_words(taken.item))
        return redirect("letters:queue")
    except claiming.NotForYou:
        messages.warning(request, _("You read this letter first, so another person reads the packet."))
        return redirect(f"{reverse('letters:queue')}?view=second")
    except NotAllowed:
        messages.warning(request, _("This letter does not wait for a reader any more."))
        return redirect("letters:queue")
    return redirect("letters:desk", ref)


def taken_words(item: Item) -> str:
    """Who has the letter now, and since when."""
    if item.claimed_by is None:
        return _("This letter is no longer with you. It has moved on; your notes are saved.")
    when = f"{localtime(item.claimed_at):%H:%M}" if item.claimed_at else ""
    return _("%(who)s took this letter at %(when)s. Your notes are saved.") % {
        "who": item.claimed_by.called,
        "when": when,
    }


@right(Right.CHECK_LETTERS)
@require_POST
def hand_back(request: HttpRequest, ref: str) -> HttpResponse:
    """Puts a letter back for somebody else."""
    item = find(request, ref)
    try:
        claiming.hand_back(item, person_of(request), int(request.POST.get("claim") or 0))
    except (claiming.Taken, ValueError):
        messages.warning(request, taken_words(find(request, ref)))
    else:
        messages.success(request, _("The letter is back in the queue."))
    return redirect("letters:queue")
