"""Wagtail's admin, kept to pages: people are looked after at /staff/."""

from collections.abc import Iterator
from typing import Any, cast

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages as wagtail_messages
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permissions import policy_registry, register_permission_policy
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from agency.models import ContactPoint, LocalAuthority
from base.clock import today
from home import gate
from home.actions import CHECKED, SETTLED, record_review
from home.actions.approving import AGREED
from home.actions.drafts import SHOWN
from home.actions.publishing import ANYWAY, STOPPED, note_warnings
from home.actions.retiring import LED_ON
from home.bulk import GuardedPublish
from home.due import DuePanel, warnings_about
from home.enums import Check
from home.languages import only_english
from home.links import LivePageLinkHandler
from home.models import BasePage, SourceVersion
from home.models.reviews import type_of
from home.nods import has_a_say
from home.teams import CouncilPolicy, LinePolicy
from home.views import reports
from home.views.drafts import drafts, on_paper
from home.views.helping import how_a_page_goes_live, how_we_write
from home.views.retiring import leave
from home.views.reviewing import review
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
    return [
        path("review/<int:type_id>/<int:object_id>/", review, name="review"),
        path("pages/<int:page_id>/drafts/", drafts, name="drafts"),
        path("pages/<int:page_id>/leave/", leave, name="leave"),
        path("on-paper.css", on_paper, name="on_paper"),
        path("help/how-we-write/", how_we_write, name="how_we_write"),
        path("help/how-a-page-goes-live/", how_a_page_goes_live, name="how_a_page_goes_live"),
        *reports.urls(),
    ]


@hooks.register("register_page_header_buttons")
def offer_check(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if issubclass(page.specific_class, BasePage) and page.permissions_for_user(user).can_edit():
        words = _("Whole page checked") if has_a_say(user) else _("Who reads it, and when")
        yield Button(words, review_address(page), icon_name="check", priority=12)
        yield Button(_("Show the draft"), reverse("drafts", args=[page.pk]), icon_name="view", priority=14)
        if page.permissions_for_user(user).can_publish():
            yield Button(_("Retire it"), reverse("leave", args=[page.pk]), icon_name="download", priority=16)


@hooks.register("register_snippet_listing_buttons")
def offer_check_of_record(snippet: Model, user: User, next_url: str | None = None) -> Iterator[Button]:
    if policy_registry.get(snippet).user_has_permission_for_instance(user, "change", snippet):
        yield Button(_("Checked"), review_address(snippet), icon_name="check", priority=40)


def review_address(thing: Model) -> str:
    return reverse("review", args=[type_of(thing).pk, thing.pk])


@hooks.register("after_create_page")
def begin_reviews(request: HttpRequest, page: Page) -> None:
    """Who writes a page has read all of it; from then on it has an owner and a day on which it is read again."""
    if issubclass(page.specific_class, BasePage):
        record_review(page, today(), by=cast(User, request.user), outcome=Check.CHANGED, note=gettext("Written"))


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def name_warnings(request: HttpRequest, page: Page) -> None:
    """Whoever hands in a page hears what its reader will be asked about."""
    if "action-submit" in request.POST and issubclass(page.specific_class, BasePage):
        for each in gate.warnings(page.get_latest_revision_as_object()):
            messages.warning(request, gettext("Handed in, with a warning: %(words)s") % {"words": each.message})


@hooks.register("before_edit_page")
def warn_editors(request: HttpRequest, page: Page) -> None:
    """At each opening: what is overdue, what no reader can follow, what is behind."""
    if request.method == "GET" and issubclass(page.specific_class, BasePage):
        for words in warnings_about(page):
            messages.warning(request, words)
        if noted := SourceVersion.objects.filter(page=page.pk).select_related("revision", "page").first():
            show_source(request, noted)


def show_source(request: HttpRequest, noted: SourceVersion) -> None:
    """From which English words a translation was made, and what they are today."""
    english = only_english(noted.page.get_translations()).first()
    if english is None:
        return
    on = date_format(noted.published_at, "j F Y") if noted.published_at else gettext("no day")
    words = gettext("This is a translation. It says what the English page “%(title)s” said on %(on)s.")
    buttons = [
        wagtail_messages.button(reverse("wagtailadmin_pages:edit", args=[english.pk]), gettext("The English page"))
    ]
    if noted.revision_id:
        compare = reverse("wagtailadmin_pages:revisions_compare", args=[english.pk, noted.revision_id, "live"])
        buttons.append(wagtail_messages.button(compare, gettext("What has changed in it since")))
    wagtail_messages.info(request, words % {"title": english.title, "on": on}, buttons=buttons)


@hooks.register("register_reports_menu_item")
def our_reports() -> SubmenuMenuItem:
    items = [
        MenuItem(title, reverse(f"report_{name}"), name=f"report-{name}", icon_name="list-ul", order=order)
        for order, (name, (title, _lines)) in enumerate(reports.REPORTS.items())
    ]
    return SubmenuMenuItem(_("Our pages"), Menu(items=items), name="our-pages", icon_name="list-ul", order=100)


@hooks.register("register_help_menu_item")
def help_with_writing() -> MenuItem:
    return MenuItem(_("How we write"), reverse("how_we_write"), name="how-we-write", icon_name="help", order=100)


@hooks.register("register_help_menu_item")
def help_with_going_live() -> MenuItem:
    where = reverse("how_a_page_goes_live")
    return MenuItem(_("How a page goes live"), where, name="how-a-page-goes-live", icon_name="help", order=110)


@hooks.register("register_log_actions")
def name_actions(actions: LogActionRegistry) -> None:
    actions.register_action(CHECKED, _("Check"), _("Read the whole page and found it right"))
    actions.register_action(SETTLED, _("Settle checks"), _("Said who reads it whole, and how often"))
    actions.register_action(SHOWN, _("Show a draft"), _("Showed the draft to somebody without an account"))
    actions.register_action(LED_ON, _("Lead on"), _("Said where readers are led once the page is gone"))
    actions.register_action(AGREED, _("Agree"), _("Agreed to exactly these words"))
    actions.register_action(ANYWAY, _("Publish with warnings"), _("Published with warnings, and said why"))
    actions.register_action(STOPPED, _("Stop"), _("Could not go live at its time"))


hooks.register("register_bulk_action", GuardedPublish, order=100)


@hooks.register("after_publish_page")
def keep_the_reason(request: HttpRequest, page: Page) -> None:
    if why := request.POST.get("why_anyway", "").strip():
        note_warnings(page.specific, cast(User, request.user), why)


@hooks.register("register_rich_text_features", order=10)
def link_to_live_pages(features: FeatureRegistry) -> None:
    features.register_link_type(LivePageLinkHandler)


@hooks.register("construct_homepage_panels")
def show_what_is_due(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(DuePanel())
