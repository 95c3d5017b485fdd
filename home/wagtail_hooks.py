"""Wagtail's admin, kept to pages: people are looked after at /staff/."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permissions import register_permission_policy
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from agency.models import ContactPoint, LocalAuthority
from home.actions import CHECKED
from home.due import DuePanel
from home.links import LivePageLinkHandler
from home.models import BasePage
from home.teams import CouncilPolicy, LinePolicy
from home.views.reviewing import page_checked
from home.viewsets import GROUPS
from people.models import User

PEOPLE_AND_SITES = {"users", "groups", "sites", "api_tokens"}

register_permission_policy(LocalAuthority, CouncilPolicy(LocalAuthority))
register_permission_policy(ContactPoint, LinePolicy(ContactPoint))
for group in GROUPS:
    register_snippet(group)


@hooks.register("construct_settings_menu")
def hide_people_and_sites(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in PEOPLE_AND_SITES]


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [path("pages/<int:page_id>/checked/", page_checked, name="page_checked")]


@hooks.register("register_page_header_buttons")
def offer_check(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if issubclass(page.specific_class, BasePage) and page.permissions_for_user(user).can_publish():
        yield Button(_("Whole page checked"), reverse("page_checked", args=[page.pk]), icon_name="check", priority=12)


@hooks.register("register_log_actions")
def name_actions(actions: LogActionRegistry) -> None:
    actions.register_action(CHECKED, _("Check"), _("Read the whole page and found it right"))


@hooks.register("register_rich_text_features", order=10)
def link_to_live_pages(features: FeatureRegistry) -> None:
    features.register_link_type(LivePageLinkHandler)


@hooks.register("construct_homepage_panels")
def show_what_is_due(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(DuePanel())
