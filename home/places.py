"""Where the one page of a kind stands, so that a record can say its own address without asking the database."""

from django.core.cache import cache
from wagtail.models import Page

KINDS = ("servicedirectorypage", "resourcelibrarypage")
KEY = "home:place:{}"
LASTS = 600


def place_of(kind: type[Page]) -> str:
    """The address of the one live page of this kind; empty while there is none."""
    key = KEY.format(kind._meta.model_name)
    found = cache.get(key)
    if found is None:
        page = kind.objects.live().first()
        found = (page.url if page else None) or ""
        cache.set(key, found, LASTS)
    return str(found)


def forget() -> None:
    """A page came, went or moved: perhaps one of these, or one above it."""
    cache.delete_many([KEY.format(kind) for kind in KINDS])
