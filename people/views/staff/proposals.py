"""What waits for a second person: agreed, not agreed, stopped, hurried, undone."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from base.access import right
from base.moves import NotAllowed
from people import deciding, staff
from people.access import has_right, person_of
from people.actions import agree, proposing, take_back, turn_down, undo
from people.enums import LookWhy, ProposalState, Right
from people.models import Proposal
from people.views.staff.opening import account_of, may_look, plainly, too_many

DECIDED_ALREADY = gettext_lazy("Somebody else was quicker: this has been decided or changed already.")
NOT_FOR_YOU = gettext_lazy("Somebody else decides about this: you asked for it, or it is about you.")


def _find(request: HttpRequest, ref: str) -> Proposal:
    found = deciding.find(account_of(request), ref)
    if found is None:
        raise Http404
    return found


@right(Right.AGREE_PEOPLE)
@require_GET
def proposals(request: HttpRequest) -> HttpResponse:
    """What this worker may decide about; what they asked for; what waits for its time."""
    context = {"lists": deciding.lists(account_of(request), person_of(request))}
    return render(request, "people/staff/proposals.html", context)


@right(Right.AGREE_PEOPLE)
@require_GET
def proposal(request: HttpRequest, ref: str) -> HttpResponse:
    """What would change, who asked, and why. It shows what is sealed, so it counts as a look."""
    found = _find(request, ref)
    for person in filter(None, [found.person, found.other]):
        if not may_look(request, staff.Reached(person, LookWhy.TEAM), "proposal_seen"):
            return too_many(request)
    return render(request, "people/staff/proposal.html", {"proposal": found, **_choices(request, found)})


def _choices(request: HttpRequest, found: Proposal) -> dict[str, Any]:
    """What this worker can do with it now."""
    is_open = found.state in (ProposalState.WAITING, ProposalState.AGREED)
    is_agreed = found.state == ProposalState.AGREED
    may_decide = found.state == ProposalState.WAITING and proposing.may_decide(found, person_of(request))
    may_undo = deciding.may_undo(found)
    return {
        "changes": deciding.changes(found) if is_open or may_undo else [],
        "checks": found.person.identity_checks.select_related("seen_by")[:2] if is_open else [],
        "waits": proposing.waiting_time(found),
        "may_decide": may_decide,
        "may_stop": is_open and not may_decide,
        "may_hurry": is_agreed and found.kind in deciding.HURRIED and has_right(request, Right.LEAD_LETTERS),
        "may_undo": may_undo,
    }


def _try(request: HttpRequest, ref: str, act: Callable[[], object], done: str) -> HttpResponse:
    """One act; each refusal becomes a plain message, and nothing is changed."""
    try:
        act()
    except proposing.NotForYou:
        plainly(request, NOT_FOR_YOU)
    except NotAllowed:
        plainly(request, DECIDED_ALREADY)
    except proposing.CannotBe as why:
        still = Proposal.objects.filter(public_id=ref, state=ProposalState.WAITING).exists()
        plainly(request, why.args[0] if still else DECIDED_ALREADY)
    else:
        messages.success(request, done)
    return redirect("persons:proposals")


@right(Right.AGREE_PEOPLE)
@require_POST
def decide(request: HttpRequest, ref: str) -> HttpResponse:
    """A second person agrees, or does not."""
    found, worker = _find(request, ref), person_of(request)
    if "agree" in request.POST:
        waits = proposing.waiting_time(found)
        done = _("Agreed. It takes effect after its waiting time.") if waits else _("Agreed, and done.")
        return _try(request, ref, lambda: agree(found, worker), done)
    if "turn_down" in request.POST:
        return _try(request, ref, lambda: turn_down(found, worker), _("Not agreed. Nothing was changed."))
    plainly(request, _("Choose whether you agree."))
    return redirect("persons:proposal", ref)


@right(Right.AGREE_PEOPLE)
@require_POST
def stop(request: HttpRequest, ref: str) -> HttpResponse:
    """The safe direction: one person suffices."""
    found, worker = _find(request, ref), person_of(request)
    return _try(request, ref, lambda: take_back(found, worker), _("Stopped. Nothing was changed."))


@right(Right.LEAD_LETTERS)
@require_POST
def hurry(request: HttpRequest, ref: str) -> HttpResponse:
    """Somebody who leads does not wait, because waiting is dangerous."""
    found, worker = _find(request, ref), person_of(request)
    if found.kind not in deciding.HURRIED:
        raise Http404
    return _try(request, ref, lambda: proposing.waive(found, worker), _("Done now."))


@right(Right.AGREE_PEOPLE)
@require_POST
def put_back(request: HttpRequest, ref: str) -> HttpResponse:
    """One record becomes two again."""
    found, worker = _find(request, ref), person_of(request)
    return _try(request, ref, lambda: undo(found, worker), _("Put back, as it was before."))
