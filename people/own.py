"""What all of a person's own pages share: whose they are, and whether there must be a quick way out."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.account.decorators import reauthentication_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.access import person_of, places, roles_of
from people.enums import BIRTH_FAMILY, STAFF_ROLES, ProposalKind, ProposalState
from people.enums import Role as RoleName
from people.models import Person, Proposal, Role, User, safe_contact_of

View = Callable[..., HttpResponse]
MAY_BE_UNSAFE = (ProposalKind.CONTACT, ProposalKind.RECOVER)
IN_WORDS = {
    RoleName.ADOPTER: gettext_lazy("an adopter"),
    RoleName.BIRTH_RELATIVE: gettext_lazy("a birth relative"),
    RoleName.ADOPTED_ADULT: gettext_lazy("an adopted adult"),
    RoleName.SUPPORTER: gettext_lazy("someone who helps"),
}


def account_of(request: HttpRequest) -> User:
    return cast(User, request.user)


def person_behind(request: HttpRequest) -> Person:
    """The person in the place they are in. Without one the page is not there."""
    try:
        return person_of(request)
    except Person.DoesNotExist:
        raise Http404 from None


def without_person(view: View) -> View:
    """For accounts that nobody stands behind: no second step opens them, so the sign-in is asked for again."""
    asked = reauthentication_required(view)

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if places(request):
            raise Http404
        return cast(HttpResponse, asked(request, *args, **kwargs))

    return wrapped


def needs_exit(request: HttpRequest) -> bool:
    """Birth relatives, anyone whose phone or mailbox others see, and whoever we do not know yet."""
    try:
        person = person_of(request)
    except Person.DoesNotExist:
        return True
    return safe_contact_of(person).shared_device or any(role.role in BIRTH_FAMILY for role in roles_of(request))


def page(request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
    """One of a person's own pages, with the way out where it is needed."""
    return render(request, template, {"show_exit": needs_exit(request), **context}, status=status)


def place_in_words(roles: list[Role]) -> str:
    """As whom somebody is here: "an adopter"."""
    held = {role.role for role in roles}
    if held & STAFF_ROLES:
        return _("one of the staff")
    return next((str(words) for role, words in IN_WORDS.items() if role in held), _("yourself"))


def place_of(request: HttpRequest) -> str:
    """The place in words, when the account's owner stands in more than one; otherwise nothing."""
    return place_in_words(roles_of(request)) if request.user.is_authenticated and len(places(request)) > 1 else ""


def is_own(proposal: Proposal) -> bool:
    """They asked for it themselves."""
    return proposal.made_by_id == proposal.person_id


def changes_of(person: Person) -> list[Proposal]:
    """What they asked for, and what others agreed about them and will take effect: all that they may stop.

    Not where staff act because the old ways are unsafe: whoever holds them must not read of it.
    """
    found = Proposal.objects.open().filter(person=person).order_by("made_at", "pk")
    return [each for each in found if may_be_told(each)]


def may_be_told(proposal: Proposal) -> bool:
    """They asked for it, or it is decided and nothing speaks against their reading of it on their page.

    Where the words of a change have gone with time, nobody knows any more whether something did.
    """
    wanted, is_decided = proposal.wanted, proposal.state != ProposalState.WAITING
    is_unknown = proposal.kind in MAY_BE_UNSAFE and not wanted
    return is_own(proposal) or (is_decided and not is_unknown and not wanted.get("old_ways_unsafe"))
