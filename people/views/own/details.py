"""Their details: shown whole, changed one at a time."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from base.access import opened
from base.moves import NotAllowed
from people.actions import own, proposing
from people.enums import ProposalKind
from people.forms.own import AddressForm, CalledForm, FullNameForm, PhoneForm
from people.models import Person, Proposal, safe_contact_of
from people.own import account_of, changes_of, is_own, page, person_behind
from people.rules import is_held

FORMS = {"called": CalledForm, "full_name": FullNameForm, "phone": PhoneForm, "address": AddressForm}
NAMES = {
    "called": gettext_lazy("What we call you"),
    "full_name": gettext_lazy("Full name"),
    "email": gettext_lazy("E-mail"),
    "phone": gettext_lazy("Phone"),
    "address": gettext_lazy("Address"),
}


@opened
@require_GET
def details(request: HttpRequest) -> HttpResponse:
    """What we hold about them, each with a way to change it."""
    person = person_behind(request)
    asked = [each for each in changes_of(person) if is_own(each) and each.kind == ProposalKind.CONTACT]
    waiting = asked[0] if asked else None
    wanted = waiting.wanted if waiting else {}
    values = {name: getattr(person, name) for name in FORMS} | {"email": account_of(request).email or ""}
    rows = [
        {"name": name, "label": label, "value": values[name], "wanted": wanted.get(name)}
        for name, label in NAMES.items()
    ]
    names_before = list(person.former_names.order_by("until"))
    return page(request, "people/own/details.html", rows=rows, waiting=waiting, names_before=names_before)


@opened
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, name: str) -> HttpResponse:
    """Asks for one detail anew; while a change is on its way, says so before anything is typed."""
    person = person_behind(request)
    if request.method == "GET" and (waiting := _on_its_way(person)):
        return page(request, "people/own/change.html", waiting=waiting[0])
    data = request.POST if request.method == "POST" else None
    ways = safe_contact_of(person).ways
    form = FORMS[name](data, initial={name: getattr(person, name)}, person=person, ways=ways)
    if form.is_valid():
        return take(request, person, {name: form.cleaned_data[name]})
    return page(request, "people/own/change.html", form=form, held=is_held(person, [name]))


def take(request: HttpRequest, person: Person, wanted: dict[str, str]) -> HttpResponse:
    """Changes it, or asks for it where a second person must agree, and goes back to the details."""
    try:
        waits = own.change_details(person, wanted)
    except proposing.AlreadyAsked:
        messages.warning(request, _why_not_now(person))
    else:
        if waits:
            messages.success(request, _("We have your change. One of us looks at it, and it stands below until then."))
        else:
            messages.success(request, _("Your change is made."))
    return redirect("own:details")


def _on_its_way(person: Person) -> list[Proposal]:
    """Changes of their details that they may know of."""
    return [each for each in changes_of(person) if each.kind == ProposalKind.CONTACT]


def _why_not_now(person: Person) -> str:
    """What to do about the change that waits; one that they may not see yet is not told, and they can ring."""
    if _on_its_way(person):
        return _("Another change is on its way already. Take that one back first, or wait until it is done.")
    return _("We cannot take this change here today. Nothing is changed. Ring us, and we do it together.")


@opened
@require_http_methods(["GET", "POST"])
def stop_change(request: HttpRequest, ref: str) -> HttpResponse:
    """A change about them that has not taken effect: what it is, and a button that stops it."""
    person = person_behind(request)
    proposal = next((each for each in changes_of(person) if each.public_id == ref), None)
    if proposal is None:
        raise Http404
    if request.method == "POST":
        return _stop(request, person, proposal)
    changes = [(NAMES[name], value) for name, value in proposal.wanted.items() if name in NAMES]
    return page(request, "people/own/stop_change.html", proposal=proposal, changes=changes, mine=is_own(proposal))


def _stop(request: HttpRequest, person: Person, proposal: Proposal) -> HttpResponse:
    try:
        proposing.take_back(proposal, by=person)
    except NotAllowed:
        messages.warning(request, _("It is too late to stop this. Ring us, and we put it right together."))
    else:
        messages.success(request, _("It is stopped. Nothing changes."))
    return redirect("your_page:home")
