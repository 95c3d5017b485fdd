"""What changes here: who may edit the pages, and when a page was last checked."""

from datetime import date

from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from django.db.models import QuerySet
from wagtail.log_actions import log
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from base.clock import add_months
from home.enums import Check
from home.models import ReviewLog, ReviewState
from home.models.reviews import type_of
from people.enums import Right
from people.models import Role, User

EDITORS = "Editors"
CHECKED = "home.checked"
PAGE_RIGHTS = ("add_page", "change_page", "publish_page")
LIBRARY_RIGHTS = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)
SNIPPET_RIGHTS = ("add_keyfact", "change_keyfact", "view_keyfact", "add_helpline", "change_helpline", "view_helpline")


@transaction.atomic
def follow_roles(account: User) -> None:
    """Puts the account among the editors, or takes it out, as its roles of today say."""
    roles = Role.objects.current().filter(person__account=account)
    if any(Right.EDIT_PAGES in role.rights for role in roles):
        account.groups.add(editors())
    else:
        account.groups.remove(*account.groups.filter(name=EDITORS))


@transaction.atomic
def record_review(
    thing: models.Model, on: date, by: User | None = None, outcome: Check = Check.UNCHANGED, note: str = ""
) -> ReviewState:
    """Somebody read the whole page or record on this day and found it right. Each reading is kept."""
    state = ReviewState.objects.of(thing) or ReviewState(content_type=type_of(thing), object_id=thing.pk)
    state.last_reviewed_on, state.next_review_due = on, add_months(on, state.review_every_months)
    state.reviewed_by, state.review_note = by, note
    state.save()
    ReviewLog.objects.create(state=state, on=on, by=by, outcome=outcome, note=note)
    log(thing, CHECKED, user=by)
    return state


@transaction.atomic
def editors() -> Group:
    """Wagtail's group of those who may edit the public pages, and what it needs for that."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    group.permissions.set(_permissions("wagtailadmin", ("access_admin",)) | _permissions("home", SNIPPET_RIGHTS))
    root = Page.get_first_root_node()
    for permission in _permissions("wagtailcore", PAGE_RIGHTS):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    library = Collection.get_first_root_node()
    for permission in _permissions("wagtailimages", LIBRARY_RIGHTS) | _permissions("wagtaildocs", LIBRARY_RIGHTS):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=library, permission=permission)
    return group


def _permissions(app: str, names: tuple[str, ...]) -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label=app, codename__in=names)
