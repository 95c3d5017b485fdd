"""What every template may know about the site. The same for everyone."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """The exit address, and whether this is the embedded run."""
    return {"exit_to": settings.EXIT_TO, "embedded": settings.EMBEDDED}
