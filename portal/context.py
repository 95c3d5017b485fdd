"""What every template may know about the site. The same for everyone."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from agency.models import FAMILY_LINE, ContactPoint
from home.known import known
from people.access import has_pin, rights_of
from people.own import place_of


def site(request: HttpRequest) -> dict[str, Any]:
    """The exit address, whether this is the embedded run; asked only when used: rights, place, our phone."""
    return {
        "exit_to": settings.EXIT_TO,
        "embedded": settings.EMBEDDED,
        "here_as": SimpleLazyObject(lambda: place_of(request)),
        "rights": SimpleLazyObject(lambda: rights_of(request)),
        "has_pin": SimpleLazyObject(lambda: has_pin(request)),
        "family_line": SimpleLazyObject(_family_line),
    }


def _family_line() -> ContactPoint | None:
    here = known()
    if here is None:
        return ContactPoint.objects.filter(key=FAMILY_LINE).first()
    return next((line for line in here.all_of(ContactPoint).values() if line.key == FAMILY_LINE), None)
