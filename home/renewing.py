"""Which kept pages are made anew when something changes. Whatever is not named here renews the whole site: a page may
be made once too often, but never shown with a number that is no more."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from wagtail.contrib.frontend_cache.utils import purge_urls_from_cache
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page, Site

from home.caching import KNOWN, SITE, forget, here, under
from home.marking import start_of
from home.models import (
    Approval,
    ApprovedSite,
    Entitlement,
    Faq,
    FormatVariantPage,
    KeyFact,
    LetterExample,
    LocalAuthorityPage,
    MissedSearch,
    OutsideLink,
    Resource,
    ResourceLibraryPage,
    ReviewLog,
    ReviewState,
    RevisionScore,
    SearchSynonym,
    Service,
    ServiceDirectoryPage,
    ServiceOffer,
    StaffProfile,
)
from home.uses import pages_showing

Names = set[str]

UNSEEN = (Approval, ApprovedSite, MissedSearch, OutsideLink, ReviewLog, RevisionScore, SearchSynonym)
BY_REFERENCE = (
    *(AbstractDocument, AbstractImage),
    *(Entitlement, Faq, KeyFact, LetterExample, Resource, Service, StaffProfile),
)
LISTED_ON: dict[type[Model], tuple[type[Page], ...]] = {
    Resource: (ResourceLibraryPage,),
    Service: (ServiceDirectoryPage, LocalAuthorityPage),
}


_many: ContextVar[bool] = ContextVar("many", default=False)


@contextmanager
def at_once() -> Iterator[None]:
    """For work that changes much at one time: the whole site is renewed, once, instead of page by page."""
    many = _many.set(True)
    try:
        yield
    finally:
        _many.reset(many)
        transaction.on_commit(lambda: renew({under(SITE)}), robust=True)


def changed(thing: Model) -> None:
    """Readers may see something else from now on. Told when the change is there for all to see."""
    if _many.get():
        return
    transaction.on_commit(lambda: renew(names_for(thing)), robust=True)


def going(thing: Model) -> None:
    """About to be deleted: where it stands must be asked while it still does."""
    names = names_for(thing)
    transaction.on_commit(lambda: renew(names), robust=True)


def moved(page: Page, *url_paths: str) -> None:
    """A page that has another address than before, and with it all below it."""
    transaction.on_commit(lambda: renew(names_at(page, *url_paths)), robust=True)


def names_for(thing: Model) -> Names:
    """The tokens of all addresses at which it is seen."""
    if isinstance(thing, UNSEEN):
        return set()
    if isinstance(thing, Page):
        return names_at(thing, thing.url_path) | _same_words(thing)
    if isinstance(thing, ReviewState):
        return names_of([thing.content]) if isinstance(thing.content, Page) else set()
    if isinstance(thing, ServiceOffer):
        return names_for(thing.service)
    if isinstance(thing, BY_REFERENCE):
        return names_of([*pages_showing(thing), *_listing(thing)]) | {here(SITE)}
    return {under(SITE)}


def names_at(page: Page, *url_paths: str) -> Names:
    """A page at its addresses: it, all below it, the page above it, the front door, and every page that leads to it."""
    places = {place for path in url_paths if (place := address(path))}
    below = {under(place) for place in places if place != SITE}
    above = {here(place[: place.rstrip("/").rfind("/") + 1]) for place in places if place != SITE}
    return below | above | names_of(pages_showing(page)) | {here(SITE)}


def _same_words(page: Page) -> Names:
    """A page leads to its words in other formats and languages, without naming them."""
    in_other_formats = [page.of_page] if isinstance(page, FormatVariantPage) else []
    return names_of([*in_other_formats, *page.get_translations()])


def names_of(pages: Iterable[Page]) -> Names:
    """These pages themselves; of a page that has addresses of its own below it, those too."""
    return {_own(page) for page in pages if address(page.url_path)}


def _own(page: Page) -> str:
    place = address(page.url_path)
    is_routed = place != SITE and issubclass(page.specific_class or Page, RoutablePageMixin)
    return under(place) if is_routed else here(place)


def _listing(thing: Model) -> list[Page]:
    """Pages that show all records of a kind, without naming each."""
    return [page for kind in LISTED_ON.get(type(thing), ()) for page in kind.objects.all()]


def renew(names: Names) -> None:
    """These are made anew, here and in the caches in front of us."""
    if not names:
        return
    forget({*names, KNOWN})
    if getattr(settings, "WAGTAILFRONTENDCACHE", None):
        purge_urls_from_cache(sorted(settings.PUBLIC_URL + place for place in _places(names)))


def _places(names: Names) -> Names:
    """Of the whole site, each live page."""
    if under(SITE) in names:
        return {address(path) for path in Page.objects.live().values_list("url_path", flat=True)} - {""}
    return {name.partition(":")[2] for name in names}


def address(url_path: str) -> str:
    """Where a page with this path is served; nothing outside the site."""
    root = next((root for root in Site.get_site_root_paths() if url_path.startswith(root.root_path)), None)
    return start_of(root.language_code) + url_path.removeprefix(root.root_path) if root else ""
