"""What the tests of families' pages share: addresses, and a page without what differs at each asking."""

import re

from django.http import HttpResponse
from django.urls import reverse

from letterbox.models import Item, Line
from people.models import Person, Support

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
JSON = {"Accept": "application/json"}


def at(name: str, *refs: object) -> str:
    return reverse(f"letterbox:{name}", args=refs)


def desk(name: str, *refs: object) -> str:
    return reverse(f"letters:{name}", args=refs)


def bare(page: HttpResponse) -> bytes:
    """The page as it was given, but for the token of its forms."""
    return TOKEN.sub(b"", page.content)


def seen(page: HttpResponse) -> str:
    return page.content.decode()


def line_between(writer: Person, reader: Person) -> Line:
    lines = Line.objects.select_related("arrangement", "writer__side", "reader__side")
    return lines.get(writer__members__person=writer, reader__members__person=reader)


def helps(supporter: Person, person: Person, item: Item | None = None) -> Support:
    """Somebody who helps, and is let into a letter if one is given."""
    support = Support.objects.create(person=person, supporter=supporter, kind="supporter", accepted_at="2026-01-05T12Z")
    if item is not None:
        item.helpers.create(support=support)
    return support
