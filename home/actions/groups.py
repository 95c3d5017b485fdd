"""Wagtail's groups, written from the roles that people have."""

from collections.abc import Iterable, Iterator

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from agency.models import Spoke
from home.models import LocalAuthorityPage
from home.teams import TEAM_ROLES
from people.enums import RIGHTS, Right
from people.enums import Role as RoleName
from people.models import Role, User

GROUPS = {
    RoleName.AUTHOR: "Authors",
    RoleName.EDITOR: "Editors",
    RoleName.SAFEGUARDING_REVIEWER: "Safeguarding reviewers",
    RoleName.PUBLISHER: "Publishers",
}
OF_A_TEAM = "Editors of "
LOOKING_IN = "Looking in"
TEAM_PAGE_RIGHTS = ("change_page",)
PAGE_RIGHTS = {
    Right.EDIT_PAGES: ("add_page", "change_page"),
    Right.PUBLISH_PAGES: ("publish_page", "bulk_delete_page", "lock_page", "unlock_page"),
}
LIBRARY_RIGHTS = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")

VIEW = ("view",)
WRITE = (*VIEW, "add", "change")
KEEP = (*WRITE, "publish")
ALL = (*KEEP, "delete")
FACTS = ("keyfact", "entitlement", "helpline")
HELP = ("service", "resource", "faq", "glossaryterm", "letterexample", "staffprofile")
COUNCILS = ("localauthority", "contactpoint", "organisation", "outwardcode", "bankholiday", "topic")
OURSELVES = ("agency", "spoke")
FINDING = ("searchsynonym", "missedsearch")
LINKS = ("approvedsite", "outsidelink")
EVERYTHING = (*FACTS, *HELP, *COUNCILS, *OURSELVES, *FINDING, *LINKS)
RECORDS = {
    RoleName.AUTHOR: ((EVERYTHING, VIEW), (HELP, WRITE)),
    RoleName.EDITOR: ((EVERYTHING, VIEW), ((*FACTS, *HELP, *COUNCILS, *FINDING), KEEP)),
    RoleName.SAFEGUARDING_REVIEWER: ((EVERYTHING, VIEW), (("helpline", "approvedsite"), KEEP)),
    RoleName.PUBLISHER: ((EVERYTHING, ALL),),
}


@transaction.atomic
def follow_roles(account: User) -> None:
    """Puts the account into the groups that its roles of today call for, and out of our others."""
    held = Role.objects.current().filter(person__account=account).select_related("spoke")
    wanted = [group for role in held for group in _groups_for(role)]
    ours = account.groups.filter(Q(name__in=[*GROUPS.values(), LOOKING_IN]) | Q(name__startswith=OF_A_TEAM))
    account.groups.remove(*ours.exclude(pk__in=[group.pk for group in wanted]))
    account.groups.add(*wanted)


def _groups_for(role: Role) -> Iterator[Group]:
    """One for the whole agency, or that of a team. A role that reaches to one council alone looks in, no more."""
    name = RoleName(role.role)
    if name not in GROUPS:
        return
    if role.everywhere:
        yield group_of(name)
    elif role.spoke and name in TEAM_ROLES:
        yield team_group(role.spoke)
    else:
        yield _looking_in()


def _looking_in() -> Group:
    """Lets somebody in whose role reaches to no pages: Wagtail would send them to the sign-in for ever."""
    group, is_new = Group.objects.get_or_create(name=LOOKING_IN)
    if is_new:
        group.permissions.set(_may_enter())
    return group


def group_of(role: RoleName) -> Group:
    """The group of this role, made when it is first asked for."""
    return Group.objects.filter(name=GROUPS[role]).first() or _write(role)


@transaction.atomic
def write_groups() -> None:
    """Makes the groups and gives each exactly what its role may do."""
    for role in GROUPS:
        _write(role)
    follow_councils()


def _write(role: RoleName) -> Group:
    group, _ = Group.objects.get_or_create(name=GROUPS[role])
    group.permissions.set([*_may_enter(), *_records(RECORDS[role]), *_languages(role)])
    rights = [name for right, names in PAGE_RIGHTS.items() if right in RIGHTS[role] for name in names]
    _may_on_pages(group, [Page.get_first_root_node()], rights)
    _may_use_library(group)
    return group


@transaction.atomic
def team_group(spoke: Spoke) -> Group:
    """Those who edit the pages of one team's councils. Which records they may change, `home.teams` says."""
    group, is_new = Group.objects.get_or_create(name=f"{OF_A_TEAM}{spoke.name}")
    if is_new:
        group.permissions.set(_may_enter())
        _may_use_library(group)
        _reach(group, spoke)
    return group


@transaction.atomic
def follow_councils() -> None:
    """Lets each team's group reach the pages of its councils as they are today, and no others."""
    for spoke in Spoke.objects.all():
        group = Group.objects.filter(name=f"{OF_A_TEAM}{spoke.name}").first()
        if group is not None:
            _reach(group, spoke)


def _reach(group: Group, spoke: Spoke) -> None:
    _may_on_pages(group, LocalAuthorityPage.objects.filter(authority__spoke=spoke), TEAM_PAGE_RIGHTS)


def _may_on_pages(group: Group, pages: Iterable[Page], rights: Iterable[str]) -> None:
    """These rights on these pages, and no more."""
    kept = []
    for page in pages:
        for permission in _permissions("wagtailcore", rights):
            given, _ = GroupPagePermission.objects.get_or_create(group=group, page_id=page.pk, permission=permission)
            kept.append(given.pk)
    GroupPagePermission.objects.filter(group=group).exclude(pk__in=kept).delete()


def _may_use_library(group: Group) -> None:
    library = Collection.get_first_root_node()
    for permission in _permissions("wagtailimages", LIBRARY_RIGHTS) | _permissions("wagtaildocs", LIBRARY_RIGHTS):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=library, permission=permission)


def _may_enter() -> QuerySet[Permission]:
    return _permissions("wagtailadmin", ("access_admin",))


def _records(table: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> QuerySet[Permission]:
    names = [f"{act}_{model}" for models, acts in table for model in models for act in acts]
    return _permissions("home", names) | _permissions("agency", names)


def _languages(role: RoleName) -> QuerySet[Permission]:
    """Whoever writes pages may begin a translation; a new language is for those who put pages before readers."""
    begin = _permissions("simple_translation", ("submit_translation",) if Right.EDIT_PAGES in RIGHTS[role] else ())
    offer = ("add_locale", "change_locale") if Right.PUBLISH_PAGES in RIGHTS[role] else ()
    return begin | _permissions("wagtailcore", offer)


def _permissions(app: str, names: Iterable[str]) -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label=app, codename__in=list(names))
