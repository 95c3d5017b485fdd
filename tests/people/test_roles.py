"""What each role may do: exactly this. One right more, or one fewer, is a decision to be made here too."""

import pytest

from people.enums import RIGHTS, STAFF_ROLES, Right, Role

pytestmark = pytest.mark.sqlite

MAY = {
    "adopter": set(),
    "birth_relative": set(),
    "adopted_adult": set(),
    "supporter": set(),
    "author": {"staff_home", "open_cms", "edit_pages"},
    "editor": {"staff_home", "open_cms", "edit_pages", "agree_pages"},
    "safeguarding_reviewer": {"staff_home", "open_cms", "edit_pages", "check_child_pages"},
    "publisher": {"staff_home", "open_cms", "edit_pages", "agree_pages", "publish_pages"},
    "letterbox_worker": {
        *("staff_home", "read_queue", "check_letters", "arrange_letters", "ring_people"),
        *("know_people", "agree_people"),
    },
    "coordinator": {
        *("staff_home", "read_queue", "check_letters", "arrange_letters", "ring_people"),
        *("know_people", "agree_people", "agree_staff"),
        *("lead_letters", "settle_messages"),
    },
    "manager": {
        *("staff_home", "read_queue", "check_letters", "arrange_letters", "ring_people"),
        *("know_people", "agree_people", "agree_staff", "lead_staff", "review_looks"),
        *("lead_letters", "settle_messages", "see_audit"),
    },
    "events_lead": {"staff_home"},
    "mentoring_lead": {"staff_home"},
    "survey_lead": {"staff_home"},
    "system_administrator": {"staff_home", "settle_messages", "see_audit"},
}


def test_the_roles_are_these():
    assert {role.value for role in Role} == MAY.keys() == {role.value for role in RIGHTS}


@pytest.mark.parametrize("role", Role, ids=str)
def test_a_role_may_do_exactly_this(role):
    assert {right.value for right in RIGHTS[role]} == MAY[role]


def test_every_right_is_held_by_somebody():
    assert set().union(*MAY.values()) == {right.value for right in Right}


def test_staff_are_those_with_a_right():
    assert {role.value for role in STAFF_ROLES} == {role for role, rights in MAY.items() if rights}
