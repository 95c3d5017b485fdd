"""Who edits the pages follows from the roles that people hold."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group

from agency.models import Spoke
from base.clock import today
from home.actions import GROUPS, write_groups
from home.actions.groups import EVERYTHING, FACTS, HELP
from home.viewsets import GROUPS as MENUS
from people.actions import end_role, grant_role
from people.enums import Role
from people.models import Person
from tests.cast import make_person

pytestmark = pytest.mark.django_db

PAGE_RIGHTS = {
    "Authors": ["add_page", "change_page"],
    "Editors": ["add_page", "change_page"],
    "Safeguarding reviewers": ["add_page", "change_page"],
    "Publishers": ["add_page", "bulk_delete_page", "change_page", "lock_page", "publish_page", "unlock_page"],
}


def _groups(person: Person) -> list[str]:
    assert person.account
    return sorted(person.account.groups.values_list("name", flat=True))


def _records(name: str, act: str) -> set[str]:
    held = Group.objects.get(name=name).permissions.filter(content_type__app_label__in=["home", "agency"])
    return {code.partition("_")[2] for code in held.values_list("codename", flat=True) if code.startswith(f"{act}_")}


@pytest.mark.parametrize(
    ("name", "group"),
    [("amara", "Authors"), ("tomasz", "Editors"), ("grace", "Safeguarding reviewers"), ("petra", "Publishers")],
)
def test_each_role_has_its_group(request: pytest.FixtureRequest, name: str, group: str) -> None:
    assert _groups(request.getfixturevalue(name)) == [group]


@pytest.mark.parametrize("name", ["alison", "keira", "sam", "joan", "ivo"])
def test_others_are_in_none(request: pytest.FixtureRequest, name: str) -> None:
    assert _groups(request.getfixturevalue(name)) == []


def test_a_role_that_ends_takes_the_group_away(tomasz: Person, joan: Person) -> None:
    end_role(tomasz.roles.get(), by=joan)
    assert _groups(tomasz) == []


def test_another_role_that_ends_does_not(tomasz: Person, joan: Person) -> None:
    extra = grant_role(tomasz, Role.SURVEY_LEAD, by=joan)
    end_role(extra, by=joan)
    assert _groups(tomasz) == ["Editors"]


def test_somebody_with_two_roles_is_in_both_groups(tomasz: Person, joan: Person) -> None:
    grant_role(tomasz, Role.PUBLISHER, by=joan, everywhere=True)
    assert _groups(tomasz) == ["Editors", "Publishers"]


def test_a_role_that_begins_tomorrow_gives_nothing_yet(lena: Person, joan: Person) -> None:
    grant_role(lena, Role.EDITOR, by=joan, everywhere=True)
    lena.roles.filter(role=Role.EDITOR).update(since=today() + timedelta(days=1))
    grant_role(lena, Role.SURVEY_LEAD, by=joan)
    assert _groups(lena) == []


def test_an_editor_of_one_team_is_in_its_group_alone() -> None:
    person, team = make_person("hamish", None), Spoke.objects.get(slug="eastwold")
    grant_role(person, Role.EDITOR, by=None, spoke=team)
    assert _groups(person) == ["Editors of Eastwold team"]


def test_a_safeguarding_reviewer_of_one_team_edits_nothing() -> None:
    person = make_person("hamish", None)
    grant_role(person, Role.SAFEGUARDING_REVIEWER, by=None, spoke=Spoke.objects.get(slug="eastwold"))
    assert _groups(person) == []


@pytest.mark.parametrize("group", GROUPS.values())
def test_a_group_may_do_exactly_this_to_pages(group: str) -> None:
    rights = Group.objects.get(name=group).page_permissions.values_list("permission__codename", flat=True)
    assert sorted(rights) == PAGE_RIGHTS[group]


def test_every_list_in_the_menu_has_its_rights() -> None:
    listed = {getattr(each, "model", None) for menu in MENUS for each in menu.items}
    assert {model._meta.model_name for model in listed if model} <= set(EVERYTHING)


@pytest.mark.parametrize("group", GROUPS.values())
def test_every_role_may_look_at_every_record(group: str) -> None:
    assert _records(group, "view") == set(EVERYTHING)


def test_an_author_drafts_and_puts_nothing_before_readers() -> None:
    assert _records("Authors", "change") == set(HELP)
    assert _records("Authors", "publish") == set()


def test_an_editor_keeps_facts_but_not_who_we_are() -> None:
    assert set(FACTS) <= _records("Editors", "publish")
    assert not {"agency", "spoke", "approvedsite", "outsidelink"} & _records("Editors", "change")


def test_a_safeguarding_reviewer_keeps_lines_and_where_children_may_be_led() -> None:
    assert _records("Safeguarding reviewers", "change") == {"helpline", "approvedsite"}


def test_only_publishers_delete() -> None:
    assert {group: _records(group, "delete") for group in GROUPS.values()} == {
        "Authors": set(),
        "Editors": set(),
        "Safeguarding reviewers": set(),
        "Publishers": set(EVERYTHING),
    }


def test_making_the_groups_again_changes_nothing() -> None:
    def counts() -> list[tuple[str, int, int, int]]:
        return [
            (each.name, each.permissions.count(), each.page_permissions.count(), each.collection_permissions.count())
            for each in Group.objects.order_by("name")
        ]

    before = counts()
    write_groups()
    assert counts() == before
