"""Old addresses lead on. Wagtail sees to pages; this sees to what lies below a page: parts of guides, services."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from home.models import GuidePage, Service, ServiceDirectoryPage
from home.renewing import address


def lead_on(before: Any, after: Any) -> None:
    """A guide or a service, as readers knew it and as it is: from each address below its page to the one of now."""
    page = after if isinstance(after, GuidePage) else ServiceDirectoryPage.objects.live().first()
    if page is None:
        return
    with transaction.atomic():
        for old, new in _moved(before, after):
            _lead(page, f"/{old}/", f"/{new}/")


def _moved(before: Any, after: Any) -> Iterator[tuple[str, str]]:
    there, here = _words(before), _words(after)
    for each in there.keys() & here.keys():
        if there[each] != here[each] and there[each] not in here.values():
            yield there[each], here[each]


def _words(thing: Any) -> dict[object, str]:
    """The words in addresses, by what stays the same when they change."""
    if isinstance(thing, Service):
        return {thing.pk: thing.slug}
    return {part.id: part.value["slug"] for part in thing.parts}


def _lead(page: Page, old: str, new: str) -> None:
    """In one step, however often the address has changed; and never away from where something is again."""
    route, start = Redirect.normalise_page_route_path, address(page.url_path).rstrip("/")
    known = Redirect.objects.filter(automatically_created=True)
    known.filter(redirect_page=page, redirect_page_route_path=route(old)).update(redirect_page_route_path=route(new))
    known.filter(old_path__in=[Redirect.normalise_path(start + each) for each in (old, new)]).delete()
    Redirect.add_redirect(start + old, page, page_route_path=new, automatically_created=True)
