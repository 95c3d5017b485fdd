"""What editors' tests stand on: pages to work on, and who works on them."""

from typing import Any

from django.urls import reverse

from agency.models import LocalAuthority, Spoke
from home.models import HomePage, LocalAuthorityPage, WhoToContactPage
from people.actions import grant_role
from people.enums import Role
from people.models import Person
from tests.cast import make_person
from tests.home.site import page_at


def council_page(slug: str) -> LocalAuthorityPage:
    """The page of a council; written here if the seeded site has none."""
    council = LocalAuthority.objects.get(slug=slug)
    found = LocalAuthorityPage.objects.filter(authority=council).first()
    if found:
        return found
    page = LocalAuthorityPage(title=council.name, slug=slug, search_description="Whom to ring.", authority=council)
    parent = WhoToContactPage.objects.first() or HomePage.objects.get()
    return parent.add_child(instance=page)


def team_editor(slug: str, name: str = "hamish") -> Person:
    """An editor of one team alone."""
    person = make_person(name, None)
    grant_role(person, Role.EDITOR, by=None, spoke=Spoke.objects.get(slug=slug))
    return person


def edit_address(thing: Any) -> str:
    """Where a page or record is edited in the admin."""
    viewset = getattr(thing, "snippet_viewset", None)
    if viewset:
        return reverse(viewset.get_url_name("edit"), args=[thing.pk])
    return reverse("wagtailadmin_pages:edit", args=[thing.pk])


__all__ = ["council_page", "edit_address", "page_at", "team_editor"]
