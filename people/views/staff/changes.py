"""Asking for what two people decide."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from base.access import right
from people import staff
from people.access import person_of
from people.actions import watching
from people.enums import LookWhy, ProposalKind, Right
from people.forms.staff import (
    ChangeForm,
    DeathForm,
    FindForm,
    InviteForm,
    RecoverForm,
    TieForm,
    WhyForm,
)
from people.models import Person, User
from people.rules import within_reach
from people.views.staff.opening import (
    account_of,
    ask,
    form_page,
    may_look,
    posted,
    team_or_404,
    too_many,
)

TWO = ["GET", "POST"]


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def change(request: HttpRequest, ref: str) -> HttpResponse:
    """Another name, or another way."""
    person = team_or_404(request, ref)
    form = ChangeForm(posted(request), has_account=person.account is not None)
    if form.is_valid() and (done := ask(request, form, ProposalKind.CONTACT, person, form.wanted())):
        return done
    intro = _("Write only what changes. For a family in the letterbox it takes effect three days after it was agreed.")
    return form_page(request, form, _("Ask for a change"), _("Ask for it"), person=person, intro=intro)


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def invite(request: HttpRequest, ref: str) -> HttpResponse:
    """A way in of their own."""
    person = team_or_404(request, ref)
    form = InviteForm(posted(request))
    if form.is_valid() and (done := ask(request, form, ProposalKind.INVITE, person, form.wanted())):
        return done
    return form_page(request, form, _("Invite them to have an account"), _("Ask for it"), person=person)


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def recover(request: HttpRequest, ref: str) -> HttpResponse:
    """Somebody cannot get in. Who they are is checked afresh, today."""
    person = team_or_404(request, ref)
    if person.account is None:
        raise Http404
    form = RecoverForm(posted(request))
    if form.is_valid():
        if not staff.checked_today(person):
            form.add_error(None, _("Check who they are today, and note it. Then ask for this again."))
        elif done := ask(request, form, ProposalKind.RECOVER, person, form.wanted()):
            return done
    intro = _("You never choose or hear a password, PIN or code. They set up new ones themselves, a day after this.")
    return form_page(request, form, _("Let them back in"), _("Ask for it"), person=person, intro=intro)


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def death(request: HttpRequest, ref: str) -> HttpResponse:
    person = team_or_404(request, ref)
    form = DeathForm(posted(request))
    if form.is_valid():
        wanted = {"on": form.cleaned_data["on"].isoformat()}
        if done := ask(request, form, ProposalKind.DEATH, person, wanted):
            return done
    intro = _("Once a second person has agreed, we write nothing more to them, and their account is closed.")
    return form_page(request, form, _("Record that they have died"), _("Ask for it"), person=person, intro=intro)


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def resume(request: HttpRequest, ref: str) -> HttpResponse:
    """A stopped account opens again; nobody who was signed in before is."""
    person = team_or_404(request, ref)
    if person.account is None or person.account.is_active:
        raise Http404
    form = WhyForm(posted(request))
    if form.is_valid() and (done := ask(request, form, ProposalKind.RESUME, person, {})):
        return done
    intro = _("Make sure that it is them, on the number we hold, before you ask for this.")
    return form_page(request, form, _("Open the account again"), _("Ask for it"), person=person, intro=intro)


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def tie(request: HttpRequest, ref: str) -> HttpResponse:
    """An account that is there already turns out to be theirs."""
    person = team_or_404(request, ref)
    form = TieForm(posted(request))
    if form.is_valid():
        account = _free_account(account_of(request), form.cleaned_data["email"])
        if account is None:
            form.add_error("email", _("No account with this address waits to be tied. Ask them to look at it again."))
        elif done := ask(request, form, ProposalKind.TIE, person, {}, account=account):
            return done
    return form_page(request, form, _("Tie an account to them"), _("Ask for it"), person=person)


def _free_account(worker: User, email: str) -> User | None:
    """An account that opens, behind which nobody stands whom this worker does not know."""
    account = User.objects.filter(email=email.lower(), is_active=True).first()
    people = list(account.persons.all()) if account else []
    return account if len(within_reach(worker, people, Right.KNOW_PEOPLE)) == len(people) else None


@right(Right.KNOW_PEOPLE)
@require_http_methods(TWO)
def merge(request: HttpRequest, ref: str) -> HttpResponse:
    """Two records of one human being: the other is found, both are compared, a second person decides."""
    person = team_or_404(request, ref)
    context: dict[str, Any] = {"person": person, "form": FindForm()}
    if "other" in request.POST:
        return _compare(request, person, team_or_404(request, _ref(request.POST["other"])))
    if request.method == "POST":
        form = FindForm(request.POST)
        context["form"] = form
        if form.is_valid():
            watching.note_search(person_of(request))
            rows, more = staff.search(account_of(request), form.cleaned_data["q"])
            context |= {
                "searched": True,
                "more": more,
                "rows": [row for row in rows if row.person.pk != person.pk],
            }
    return render(request, "people/staff/merge.html", context, status=400 if context["form"].errors else 200)


def _ref(text: str) -> str:
    if not text.isalnum():
        raise Http404
    return text


def _compare(request: HttpRequest, person: Person, other: Person) -> HttpResponse:
    """Side by side, without what either holds; once a reason is given, a second person is asked."""
    if other.pk == person.pk:
        raise Http404
    form = WhyForm(request.POST if "why" in request.POST else None)
    if form.is_valid() and (done := ask(request, form, ProposalKind.MERGE, person, {}, other=other)):
        return done
    if not form.is_bound and not may_look(request, staff.Reached(other, LookWhy.TEAM), "records_compared"):
        return too_many(request)
    context = {
        "person": person,
        "other": other,
        "form": form,
        "sides": staff.rows([person, other]),
        "same": staff.same_words(person, other),
    }
    return render(request, "people/staff/compare.html", context, status=400 if form.errors else 200)
