"""A page that goes, and where those who ask for it are led from then on."""

from typing import Any

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Page

from people.models import User

LED_ON = "home.led_on"


@transaction.atomic
def lead_on(page: Page, to: Page, by: User) -> None:
    """Counts while the page is not before readers: from now, or from the day on which it ends."""
    wanted = {"redirect_page": to, "is_permanent": False}
    Redirect.objects.update_or_create(old_path=_path(page), site=page.get_site(), defaults=wanted)
    log(page, LED_ON, user=by, data={"to": to.pk})


@transaction.atomic
def retire(page: Any, to: Page, by: User) -> None:
    """It stays with all its versions, and can be put before readers again."""
    lead_on(page, to, by)
    page.unpublish(user=by)


def way_from(page: Page) -> Page | None:
    """Where those who ask for this page are led while it is not there."""
    found = Redirect.objects.filter(old_path=_path(page), site=page.get_site()).select_related("redirect_page").first()
    return found.redirect_page if found else None


def _path(page: Page) -> str:
    return str(Redirect.normalise_path(page.get_url_parts()[2]))
