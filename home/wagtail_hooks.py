"""Wagtail's admin, kept to pages: people are looked after at /staff/."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from home.viewsets import FactsGroup

PEOPLE_AND_SITES = {"users", "groups", "sites"}

register_snippet(FactsGroup)


@hooks.register("construct_settings_menu")
def hide_people_and_sites(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in PEOPLE_AND_SITES]
