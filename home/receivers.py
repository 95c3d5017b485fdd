"""What the rooms below tell us, and what Wagtail does."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, Image
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from agency.models import LocalAuthority
from home import actions, pictures, places, renewing
from home.models import GuidePage, LocalAuthorityPage, Service
from people.models import User
from people.signals import roles_changed

OURS = {"agency", "home"}
OTHERS = (Page, AbstractImage, AbstractDocument, PageViewRestriction, Site)
OF_A_DRAFT = {
    *("latest_revision", "draft_title", "has_unpublished_changes", "latest_revision_created_at"),
    "wagtail_admin_comments",
    *("locked", "locked_at", "locked_by", "go_live_at", "expire_at"),
}


@receiver(roles_changed)
def follow_roles(account: User, **_: Any) -> None:
    actions.follow_roles(account)


@receiver(post_save, sender=LocalAuthority)
@receiver(post_save, sender=LocalAuthorityPage)
def follow_councils(raw: bool = False, **_: Any) -> None:
    """A council's page is new, or the council went to another team: its editors follow."""
    if not raw:
        actions.follow_councils()


@receiver(copy_for_translation_done)
def begin_translation(source_obj: Model, target_obj: Model, **_: Any) -> None:
    if isinstance(source_obj, Page) and isinstance(target_obj, Page):
        actions.begin_translation(source_obj, target_obj)


@receiver(pre_save, sender=Image)
def redraw_pictures(instance: Image, raw: bool = False, **_: Any) -> None:
    if not raw:
        pictures.redraw(instance)


@receiver(pre_save, sender=GuidePage)
@receiver(pre_save, sender=Service)
def lead_on_below(
    instance: GuidePage | Service, raw: bool = False, update_fields: Iterable[str] | None = None, **_: Any
) -> None:
    """Part of a guide, or a service of the list, that readers will find elsewhere from now on."""
    if raw or update_fields is not None or not instance.live or instance.pk is None:
        return
    before = type(instance).objects.filter(pk=instance.pk, live=True).first()
    if before is not None:
        actions.lead_on(before, instance)


def is_shown(thing: Any) -> bool:
    """Whether readers may see it, or see something by it."""
    return isinstance(thing, OTHERS) or (isinstance(thing, Model) and thing._meta.app_label in OURS)


@receiver(post_save)
def renew_after_saving(instance: Model, update_fields: Iterable[str] | None = None, **_: Any) -> None:
    """A draft that was saved, by hand or by itself, changes nothing for readers."""
    only_a_draft = update_fields is not None and set(update_fields) <= OF_A_DRAFT
    if is_shown(instance) and not only_a_draft:
        renewing.changed(instance)


@receiver(m2m_changed)
def renew_after_joining(instance: Model, **_: Any) -> None:
    if is_shown(instance):
        renewing.changed(instance)


@receiver(pre_delete)
def renew_after_deleting(instance: Model, **_: Any) -> None:
    if is_shown(instance):
        renewing.going(instance)


@receiver([page_published, page_unpublished])
def renew_after_publishing(instance: Page, **_: Any) -> None:
    renewing.changed(instance)


@receiver(page_slug_changed)
def renew_after_renaming(instance: Page, instance_before: Page, **_: Any) -> None:
    renewing.moved(instance, instance_before.url_path, instance.url_path)


@receiver(post_page_move)
def renew_after_moving(instance: Page, url_path_before: str, url_path_after: str, **_: Any) -> None:
    renewing.moved(instance, url_path_before, url_path_after)


@receiver([page_published, page_unpublished, page_slug_changed, post_page_move])
def forget_places(**_: Any) -> None:
    transaction.on_commit(places.forget)
