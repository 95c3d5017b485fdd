"""Showing one draft to somebody without an account, and ending that."""

from datetime import timedelta

from django.core import signing
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from base.clock import now
from home.models import DraftLink
from people.models import User

LASTS = timedelta(days=14)
SALT = "home.draft"
SHOWN = "home.draft_shown"


@transaction.atomic
def show_draft(page: Page, note: str, by: User) -> DraftLink:
    """A way to the newest draft as it is now; later changes are not seen by it."""
    revision = page.latest_revision or page.save_revision(user=by, clean=False)
    link = DraftLink.objects.create(revision=revision, note=note, made_by=by, made_at=now())
    log(page, SHOWN, user=by, data={"note": note})
    return link


@transaction.atomic
def end_draft_link(link: DraftLink) -> None:
    if link.ended_at is None:
        link.ended_at = now()
        link.save(update_fields=["ended_at"])


def token_of(link: DraftLink) -> str:
    """What stands in its address; it carries its time, so that asking for it again does not lengthen it."""
    return signing.dumps({"link": link.pk, "until": (link.made_at + LASTS).timestamp()}, salt=SALT)


def link_of(token: str) -> DraftLink | None:
    """The link behind an address while it works: not ended, not past its time, its draft not yet published."""
    try:
        said = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    if said["until"] < now().timestamp():
        return None
    link = DraftLink.objects.filter(pk=said["link"], ended_at=None).select_related("revision").first()
    return link if link and not is_published(link) else None


def is_published(link: DraftLink) -> bool:
    """What it shows, or something newer, is before readers."""
    page = Page.objects.filter(pk=link.revision.object_id).select_related("live_revision").first()
    newest = page.live_revision if page else None
    return page is None or bool(newest and newest.created_at >= link.revision.created_at)
