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
from people.models import Card, Person, Role

PROOF_LASTS = timedelta(minutes=5)
OPEN_UNTIL_IDLE = timedelta(minutes=15)
FAMILY_IDLE = timedelta(minutes=30)
STAFF_IDLE = timedelta(minutes=15)
STAFF_DAY = timedelta(hours=10)
NOTE_EVERY = timedelta(minutes=1)
PIN = "pin"
SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def _places(request: HttpRequest) -> dict[int, tuple[Person, list[Role]]]:
    """Who stands behind the account, with the roles they hold today; asked once a request."""
    if not hasattr(request, "ribbon_places"):
        held = Role.objects.current().filter(person__account=cast(Any, request.user)).order_by("pk")
        found: dict[int, tuple[Person, list[Role]]] = {}
        for role in held.select_related("person__safe_contact"):
            found.setdefault(role.person_id, (role.person, []))[1].append(role)
        request.ribbon_places = found or _without_roles(request)  # type: ignore[attr-defined]
    return cast(dict[int, tuple[Person, list[Role]]], request.ribbon_places)  # type: ignore[attr-defined]


def _without_roles(request: HttpRequest) -> dict[int, tuple[Person, list[Role]]]:
    found = Person.objects.standing().filter(account=cast(Any, request.user)).select_related("safe_contact")
    return {person.pk: (person, []) for person in found.order_by("pk")[:1]}


def places(request: HttpRequest) -> list[tuple[Person, list[Role]]]:
    """The places in which the account's owner stands, such as adopter and worker: one is shown at a time."""
    return list(_places(request).values())


def choose_place(request: HttpRequest, ref: str) -> None:
    """Shows this place from now on, and shuts what another had opened. Raises Person.DoesNotExist."""
    if all(person.public_id != ref for person, _roles in places(request)):
        raise Person.DoesNotExist
    request.session["place"] = ref
    request.session["place_since"] = now().timestamp()
    for name in ("opened", "seen", "since", "new_address"):
        request.session.pop(name, None)


def _place(request: HttpRequest) -> tuple[Person, list[Role]] | None:
    found = places(request)
    chosen = request.session.get("place")
    return next((place for place in found if place[0].public_id == chosen), found[0] if found else None)


def roles_of(request: HttpRequest) -> list[Role]:
    """The roles that the owner of the account holds today in the place they are in."""
    place = _place(request)
    return place[1] if place else []


def is_staff(request: HttpRequest) -> bool:
    return any(role.role in STAFF_ROLES for role in roles_of(request))


def rights_of(request: HttpRequest) -> frozenset[Right]:
    return frozenset[Right]().union(*(role.rights for role in roles_of(request)))


def has_right(request: HttpRequest, right: str) -> bool:
    return right in rights_of(request)


def person_of(request: HttpRequest) -> Person:
    """The person behind the account, in the place they are in. Raises Person.DoesNotExist when there is none."""
    place = _place(request)
    if place is None:
        raise Person.DoesNotExist
    return place[0]


def has_second_factor(request: HttpRequest) -> bool:
    """A second factor of which a person of the agency has heard that it is theirs. Staff need more than a PIN."""
    user = cast(Any, request.user)
    if user.second_step_confirmed_at is None:
        return False
    return bool(is_mfa_enabled(user, SECOND_FACTORS)) or (has_pin(request) and not is_staff(request))


def has_pin(request: HttpRequest) -> bool:
    """A card of theirs has a PIN, and they are no staff; asked once a request."""
    if not request.user.is_authenticated:
        return False
    if not hasattr(request, "ribbon_pin"):
        cards = Card.objects.live().filter(account=cast(Any, request.user)).exclude(pin="")
        request.ribbon_pin = cards.exists()  # type: ignore[attr-defined]
    return cast(bool, request.ribbon_pin)  # type: ignore[attr-defined]


def _proofs(request: HttpRequest) -> list[float]:
    """When a second factor was shown, in the place they are in.

    A spare code signs in, so that a new factor can be set up; it opens nothing.
    """
    if not has_second_factor(request):
        return []
    records = get_authentication_records(request, cast(Any, request.user))
    here_since = request.session.get("place_since", 0)
    return [record["at"] for record in records if record["at"] >= here_since and _counts(request, record)]


def _counts(request: HttpRequest, record: dict[str, Any]) -> bool:
    """A PIN counts while its card lives, and never for staff."""
    if record["method"] == PIN:
        return not is_staff(request) and has_pin(request)
    return record["method"] == "mfa" and record.get("type") in SECOND_FACTORS


def has_proved_in_session(request: HttpRequest) -> bool:
    """A second factor was shown since this sign-in."""
    return bool(_proofs(request))


def has_proved_lately(request: HttpRequest) -> bool:
    """A second factor was shown at most five minutes ago."""
    return any(now() - datetime.fromtimestamp(at, UTC) <= PROOF_LASTS for at in _proofs(request))


def was_shown_again(request: HttpRequest) -> bool:
    """A proof that counts was asked for, and given, at most five minutes ago."""
    records = get_authentication_records(request, cast(Any, request.user))
    again = [record["at"] for record in records if record.get("reauthenticated") and _counts(request, record)]
    return any(now() - datetime.fromtimestamp(at, UTC) <= PROOF_LASTS for at in again)


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
    if still_open or has_proved_lately(request):
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
    if is_mfa_enabled(user, [Authenticator.Type.WEBAUTHN]):
        return reverse("mfa_reauthenticate_webauthn")
    return reverse("people:pin")
