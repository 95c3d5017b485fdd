"""Wagtail's groups, written from the roles that people have."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from people.enums import Right
from people.models import Role, User

EDITORS = "Editors"
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
