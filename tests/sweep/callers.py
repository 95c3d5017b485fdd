"""Everybody who may knock: each role, with and without a second step, and what a door answers them."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse

from base.access import Policy
from people.enums import RIGHTS, Role

IN, SIGN_IN, PROVE, NOT_THERE, NO_RIGHT = "in", "sign in", "prove", "not there", "no right"


@dataclass(frozen=True)
class Caller:
    """`who` of the cast, with a role; `proved` when they have shown their second step."""

    who: str = ""
    role: Role | None = None
    proved: bool = False


STAFF = {
    "amara": Role.AUTHOR,
    "tomasz": Role.EDITOR,
    "grace": Role.SAFEGUARDING_REVIEWER,
    "petra": Role.PUBLISHER,
    "sam": Role.LETTERBOX_WORKER,
    "iris": Role.RELIEF_CHECKER,
    "beth": Role.COORDINATOR,
    "joan": Role.MANAGER,
    "lena": Role.EVENTS_LEAD,
    "kofi": Role.MENTORING_LEAD,
    "mei": Role.SURVEY_LEAD,
    "ivo": Role.SYSTEM_ADMINISTRATOR,
}
FAMILIES = {"alison": Role.ADOPTER, "keira": Role.BIRTH_RELATIVE, "marcus": Role.ADOPTED_ADULT}
CALLERS = {
    "anonymous": Caller(),
    "suspended": Caller(),
    "account without a person": Caller("stranger"),
    **{role.value: Caller(who, role, proved=True) for who, role in (FAMILIES | STAFF).items()},
    **{f"{role.value}, no second step": Caller(who, role) for who, role in (FAMILIES | STAFF).items()},
}


def implied(policy: Policy, caller: Caller) -> str:
    """What the decision about a door means for this caller."""
    if policy.kind == "closed":
        return NOT_THERE
    if policy.kind == "public":
        return IN
    if not caller.who:
        return SIGN_IN
    if policy.kind == "account":
        return IN
    if policy.kind == "opened":
        return IN if caller.proved else PROVE
    return _implied_for_staff(policy.right, caller)


def _implied_for_staff(right: str, caller: Caller) -> str:
    if caller.who not in STAFF:
        return NOT_THERE
    if not caller.proved:
        return PROVE
    return IN if right in RIGHTS[caller.role] else NO_RIGHT


def as_answered(response: HttpResponse) -> str:
    """What a door that stayed shut has said, by what reached the browser."""
    if response.status_code == 302:
        address = response["Location"].partition("?")[0]
        if address == reverse("account_login"):
            return SIGN_IN
        if address in (reverse("mfa_reauthenticate"), reverse("people:second_step")):
            return PROVE
    return {404: NOT_THERE, 403: NO_RIGHT}.get(response.status_code, f"{response.status_code}")
