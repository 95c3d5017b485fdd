"""Who is asking, what they may do, and how lately they proved who they are."""

from datetime import UTC, datetime, timedelta
from typing import Any, cast

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest
from django.urls import reverse

from base.clock import now
from people.enums import STAFF_ROLES, Right
from people.models import Person, Role

PROOF_LASTS = timedelta(minutes=5)
OPEN_UNTIL_IDLE = timedelta(minutes=15)
FAMILY_IDLE = timedelta(minutes=30)
STAFF_IDLE = timedelta(minutes=15)
STAFF_DAY = timedelta(hours=10)
NOTE_EVERY = timedelta(minutes=1)
SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def roles_of(request: HttpRequest) -> list[Role]:
    """The roles that the signed-in account's people hold today; asked once a request."""
    if not hasattr(request, "ribbon_roles"):
        held = Role.objects.current().filter(person__account=cast(Any, request.user)).select_related("person")
        request.ribbon_roles = list(held.order_by("pk"))  # type: ignore[attr-defined]
    return cast(list[Role], request.ribbon_roles)  # type: ignore[attr-defined]


def is_staff(request: HttpRequest) -> bool:
    return any(role.role in STAFF_ROLES for role in roles_of(request))


def rights_of(request: HttpRequest) -> frozenset[Right]:
    return frozenset[Right]().union(*(role.rights for role in roles_of(request)))


def has_right(request: HttpRequest, right: str) -> bool:
    return right in rights_of(request)


def person_of(request: HttpRequest) -> Person:
    """The person behind the account. Raises Person.DoesNotExist when nobody has been tied to it."""
    roles = roles_of(request)
    if roles:
        return roles[0].person
    person = Person.objects.filter(account=cast(Any, request.user)).order_by("pk").first()
    if person is None:
        raise Person.DoesNotExist
    return person


def has_second_factor(request: HttpRequest) -> bool:
    """A second factor of which a person of the agency has heard that it is theirs."""
    user = cast(Any, request.user)
    return user.second_step_confirmed_at is not None and bool(is_mfa_enabled(user, SECOND_FACTORS))


def _proofs(request: HttpRequest) -> list[float]:
    """When a second factor was shown. A spare code signs in, so that a new factor can be set up; it opens nothing."""
    if not has_second_factor(request):
        return []
    records = get_authentication_records(request, cast(Any, request.user))
    return [record["at"] for record in records if record["method"] == "mfa" and record.get("type") in SECOND_FACTORS]


def has_proved_in_session(request: HttpRequest) -> bool:
    """A second factor was shown since this sign-in."""
    return bool(_proofs(request))


def _proved_lately(request: HttpRequest) -> bool:
    return any(now() - datetime.fromtimestamp(at, UTC) <= PROOF_LASTS for at in _proofs(request))


def _noted(request: HttpRequest, name: str) -> datetime | None:
    stamp = request.session.get(name)
    return datetime.fromtimestamp(stamp, UTC) if stamp else None


def _note(request: HttpRequest, name: str) -> None:
    last = _noted(request, name)
    if last is None or now() - last >= NOTE_EVERY:
        request.session[name] = now().timestamp()


def is_opened(request: HttpRequest) -> bool:
    """Letters and details are open: a proof at most five minutes old opened them, and nobody idled since."""
    seen = _noted(request, "opened")
    still_open = seen is not None and now() - seen <= OPEN_UNTIL_IDLE
    if still_open or _proved_lately(request):
        _note(request, "opened")
        return True
    return False


def has_idled(request: HttpRequest) -> bool:
    """The session was left alone for too long, or, for staff, is older than a working day. Notes the visit."""
    staff = is_staff(request)
    seen, since = _noted(request, "seen"), _noted(request, "since")
    if since is None:
        request.session["since"] = now().timestamp()
    if seen is not None and now() - seen > (STAFF_IDLE if staff else FAMILY_IDLE):
        return True
    if staff and since is not None and now() - since > STAFF_DAY:
        return True
    _note(request, "seen")
    return False


def way_to_prove(request: HttpRequest) -> str:
    """Where this account shows, or first sets up, its second factor."""
    user = cast(Any, request.user)
    if not has_second_factor(request):
        return reverse("people:second_step")
    if is_mfa_enabled(user, [Authenticator.Type.TOTP]):
        return reverse("mfa_reauthenticate")
    return reverse("mfa_reauthenticate_webauthn")
