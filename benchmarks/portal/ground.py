"""The ground: the seeded site, grown to the size of a large region."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.images.models import Image
from wagtail.models import Page

from agency.models import ContactPoint, LocalAuthority, OpeningHours, Spoke
from agency.seed import seed as seed_agency
from benchmarks.portal.body import PICTURE, body
from home.actions.reviewing import record_review
from home.council_pages import make_page
from home.enums import Available
from home.models import AudienceHubPage, HomePage, Service, ServiceOffer, TopicPage, WhoToContactPage
from home.renewing import at_once
from home.seed import seed as seed_pages
from home.seed import shapes as s
from home.seed.dates import READ_ON
from home.seed.tree import Ids

PAGES, SERVICES, CONTACTS, COUNCILS = 500, 300, 60, 12
SHELF = 40
"""How many pages stand below one."""
LONG_AGO, NINE, FIVE = date(1974, 4, 1), time(9), time(17)
WEEK = range(5)
SUMMARY = "A page with every common block, as long as our longest."
READ_NEXT = ("adopters/fund", "adopters/support", "birth-family")


def lay() -> list[str]:
    """Grows the seeded site; gives the addresses of the pages that have the same blocks."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    seed_agency()
    seed_pages()
    with at_once():
        _contacts()
        _councils()
        _services()
        pages = list(_pages())
    return [page.url for page in pages]


def _contacts() -> None:
    names = (f"Line {number:02}" for number in range(ContactPoint.objects.count(), CONTACTS))
    rows = [ContactPoint(name=name, key=name.lower().replace(" ", "-"), phone="01632 960 555") for name in names]
    ContactPoint.objects.bulk_create(rows)
    OpeningHours.objects.bulk_create(
        OpeningHours(contact_point=row, weekday=day, opens=NINE, closes=FIVE) for row in rows for day in WEEK
    )


def _councils() -> None:
    """Each with the lines of its own and a page that an editor has published."""
    parent, spoke = WhoToContactPage.objects.get(), Spoke.objects.order_by("pk")[0]
    lines = ContactPoint.objects.filter(key__startswith="line-").order_by("pk")
    while (have := LocalAuthority.objects.count()) < COUNCILS:
        name, line = f"Council {have}", lines[have]
        council = LocalAuthority.objects.create(
            name=name, slug=f"council-{have}", spoke=spoke, starts_on=LONG_AGO, adoption_support_contact=line
        )
        page = make_page(council, parent)
        record_review(page, READ_ON)
        page.get_latest_revision().publish()


def _services() -> None:
    """Each with a word on every council."""
    rows = [
        Service(
            name=f"Service {number:03}",
            slug=f"service-{number:03}",
            summary="It helps when home is hard.",
            description="<p>We meet each week.</p>",
            audiences=["adopters"],
            how_to_ask="Ring us.",
            formats=["group"],
        )
        for number in range(Service.objects.count(), SERVICES)
    ]
    Service.objects.bulk_create(rows)
    councils = list(LocalAuthority.objects.all())
    ServiceOffer.objects.bulk_create(
        ServiceOffer(service=row, authority=council, available=Available.YES) for row in rows for council in councils
    )


def _pages() -> Iterator[TopicPage]:
    """Shelves with pages below them, until there are enough."""
    missing = PAGES - Page.objects.live().filter(depth__gt=1).count()
    hub, fields = AudienceHubPage.objects.get(slug="adopters"), _words()
    for first in range(0, missing, SHELF):
        shelf = _hang(hub, first, fields)
        yield from (_hang(shelf, number, fields) for number in range(first + 1, min(first + SHELF, missing)))


def _words() -> dict[str, Any]:
    picture = Image.objects.create(title="A wood", description="Trees", file=ContentFile(PICTURE, "wood.jpg"))
    ids = Ids(HomePage.objects.get())
    return {
        "body": [ids.block(block) for block in body(picture.pk)],
        "related": [ids.block(block) for block in s.pages(*READ_NEXT)],
        "search_description": SUMMARY,
    }


def _hang(parent: Page, number: int, fields: dict[str, Any]) -> TopicPage:
    """As an editor would have left it: live, and read whole."""
    page = TopicPage(title=f"Page {number}", slug=f"page-{number}", **fields)
    with page.unjudged():
        parent.add_child(instance=page)
    record_review(page, READ_ON)
    return page
