"""A letter that one has not in hand: where it stands, and what may be done with it there."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from letterbox import checkdesk
from letterbox.actions import claiming
from letterbox.comparing import changes
from letterbox.enums import FOR_A_READER, ItemState
from letterbox.models import Challenge, DeskNote, Incident, Item, Lock, NotThisTime, OurWords
from letterbox.rules import may_keep_safe, may_lift, may_lock
from people.access import person_of

Context = dict[str, Any]


def outside(request: HttpRequest, item: Item) -> HttpResponse:
    """That it is there, where it stands, and who has it. Its words only for whoever decides about it now."""
    person = person_of(request)
    leads = may_lift(person, item)
    context: Context = {
        "item": item,
        "may_claim": item.state in FOR_A_READER and not item.claim_is_live,
        "leads": leads,
        "decides": may_keep_safe(person, item),
        "may_lock": may_lock(person, item),
        "words": OurWords.objects.waiting().select_related("made_by").filter(item=item).first(),
        "notes": list(DeskNote.objects.filter(item=item).select_related("by")),
    }
    more = MORE.get(ItemState(item.state))
    if more is not None:
        context |= more(item, leads)
    if "desk" in context:
        claiming.note_reading(item, person)
    return render(request, "letterbox/staff/unclaimed.html", context)


def _held(item: Item, leads: bool) -> Context:
    if not leads:
        return {}
    challenge = Challenge.objects.open().select_related("asked_by", "first").filter(item=item).first()
    return {"hold": checkdesk.open_hold(item), "challenge": challenge, "desk": checkdesk.check_desk(item)}


def _locked(item: Item, leads: bool) -> Context:
    found = Lock.objects.open().select_related("put_by", "asked_by", "say_by", "said", "risk_talk", "no_risk_by")
    lock = found.filter(item=item).first()
    return {"lock": lock, "desk": checkdesk.check_desk(item)} if leads else {"is_locked": True}


def _kept_safe(item: Item, leads: bool) -> Context:
    kept = NotThisTime.objects.open().select_related("decided_by", "teller", "told__spoke_with").get(item=item)
    return {"kept": kept, "desk": checkdesk.check_desk(item)} if leads else {"kept": kept}


def _change(item: Item, leads: bool) -> Context:
    ours = OurWords.objects.open_changes().select_related("made_by", "version").filter(item=item).first()
    return {"ours": ours, "changes": changes(ours.version.text, ours.copy) if ours else []} if leads else {"ours": ours}


def _called_back(item: Item, leads: bool) -> Context:
    incident = Incident.objects.open().filter(line=item.line).first()
    return {"incident": incident, "desk": checkdesk.check_desk(item)} if leads else {}


MORE: dict[ItemState, Callable[[Item, bool], Context]] = {
    ItemState.HELD: _held,
    ItemState.SAFEGUARDING: _locked,
    ItemState.KEPT_SAFE: _kept_safe,
    ItemState.CHANGE_PROPOSED: _change,
    ItemState.RECALLED: _called_back,
}
