"""Loading a letter through an access decision, and answering when a decision came too late."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from base.forms import RibbonForm
from base.moves import NotAllowed
from letterbox import desk
from letterbox.actions import claiming
from letterbox.actions.packing import NewsToTell, NotSafeYet
from letterbox.actions.writing import LineShut
from letterbox.models import Item
from people.access import person_of

CONFLICT = 409
Words = str | Promise
SHUT = _lazy(
    "Letters do not travel on this line now: it is quiet, or ended, the child has turned 18, or something on it is "
    "being looked into. Ask the co-ordinator."
)
UNTOLD = _lazy("There is news in this letter that a person tells the family first. It goes on once they have heard it.")
NOT_SAFE_YET = _lazy(
    "A picture that came with it is still being made safe. Your ticks are kept; come back in a minute."
)
LATE = _lazy("This letter has moved on. Nothing was changed.")
NOT_YOURS = _lazy("This decision is for somebody else. Nothing was changed.")
Refused = (claiming.Taken, claiming.NotForYou, claiming.NotRead, NotAllowed)


def letters(request: HttpRequest) -> QuerySet[Item]:
    """Those that this reader's team has, and that they are no part of."""
    return Item.objects.in_reach_of(person_of(request)).select_related(*desk.LINE)


def find(request: HttpRequest, ref: str, found: QuerySet[Item] | None = None) -> Item:
    """One of them. Raises Http404."""
    item = (letters(request) if found is None else found).filter(public_id=ref).first()
    if item is None:
        raise Http404
    return item


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, for a form; nothing when the page was only asked for."""
    return request.POST if request.method == "POST" else None


def taken_words(item: Item) -> str:
    """Who has the letter now, and since when."""
    if item.claimed_by is None:
        return _("This letter is no longer with you. It has moved on; your notes are saved.")
    when = f"{localtime(item.claimed_at):%H:%M}" if item.claimed_at else ""
    return _("%(who)s took this letter at %(when)s. Your notes are saved.") % {
        "who": item.claimed_by.called,
        "when": when,
    }


def not_decided(request: HttpRequest, words: Words, **more: Any) -> HttpResponse:
    """Nothing was decided: why, and what was typed."""
    note = next((request.POST[name] for name in ("note", "why", "words") if request.POST.get(name)), "")
    context = {"words": words, "note": note, "copy": request.POST.get("copy", ""), **more}
    return render(request, "letterbox/staff/taken.html", context, status=CONFLICT)


def attempt(request: HttpRequest, item: Item, act: Callable[[], object]) -> HttpResponse | None:
    """Acts. None when it is done; a page that says why when something stands in the way."""
    try:
        act()
    except LineShut:
        return not_decided(request, SHUT)
    except NewsToTell:
        return not_decided(request, UNTOLD)
    except NotSafeYet:
        return not_decided(request, NOT_SAFE_YET)
    except Refused:
        return not_decided(request, taken_words(find(request, item.public_id)))
    return None


def home(item: Item) -> HttpResponse:
    return redirect("letters:desk", item.public_id)


def queue_of(view: str) -> HttpResponse:
    return redirect(f"{reverse('letters:queue')}?view={view}")


def form_page(
    request: HttpRequest, item: Item, form: RibbonForm, heading: Words, press: Words, **more: Any
) -> HttpResponse:
    """One form on a page of its own. `more`: intro, warning, quote (words that the form is about)."""
    context = {"item": item, "form": form, "heading": heading, "press": press, **more}
    return render(request, "letterbox/staff/form.html", context, status=400 if form.errors else 200)


def say(request: HttpRequest, words: Words) -> None:
    messages.success(request, str(words))


def warn(request: HttpRequest, words: Words) -> None:
    messages.warning(request, str(words))
