"""Who edits the pages follows from the roles that people hold."""

import pytest
from django.contrib.auth.models import Group

from home.actions import EDITORS, editors
from people.actions import end_role, grant_role
from people.enums import Role
from people.models import Person

pytestmark = pytest.mark.django_db


def _groups(person: Person) -> list[str]:
    assert person.account
    return [group.name for group in person.account.groups.all()]


def test_an_editor_is_in_the_group(tomasz: Person) -> None:
    assert _groups(tomasz) == [EDITORS]


@pytest.mark.parametrize("name", ["alison", "keira", "sam", "joan", "ivo"])
def test_others_are_not(request: pytest.FixtureRequest, name: str) -> None:
    assert _groups(request.getfixturevalue(name)) == []


def test_a_role_that_ends_takes_the_group_away(tomasz: Person, joan: Person) -> None:
    end_role(tomasz.roles.get(), by=joan)
    assert _groups(tomasz) == []


def test_another_role_that_ends_does_not(tomasz: Person, joan: Person) -> None:
    extra = grant_role(tomasz, Role.SURVEY_LEAD, by=joan)
    end_role(extra, by=joan)
    assert _groups(tomasz) == [EDITORS]


def test_the_group_may_do_what_it_needs_and_no_more() -> None:
    group = editors()
    assert sorted(group.permissions.values_list("codename", flat=True)) == [
        "access_admin",
        "add_helpline",
        "add_keyfact",
        "change_helpline",
        "change_keyfact",
        "view_helpline",
        "view_keyfact",
    ]
    rights = sorted(each.permission.codename for each in group.page_permissions.select_related("permission"))
    assert rights == ["add_page", "change_page", "publish_page"]


def test_making_the_group_again_changes_nothing() -> None:
    before = editors()
    rights = before.page_permissions.count(), before.collection_permissions.count()
    again = editors()
    assert (again.page_permissions.count(), again.collection_permissions.count()) == rights
    assert Group.objects.filter(name=EDITORS).count() == 1
