"""Every address is asked for as every role, and answers as it was decided."""

import pytest

from people.actions import end_role
from people.models import User
from tests.sweep import headers
from tests.sweep.addresses import NOWHERE, example, reachable
from tests.sweep.callers import CALLERS, IN, SIGN_IN, as_answered, implied

# Whose the things are that stand there: the writer's, or one reader's who has the letter in hand.
OWNERS = {
    "your-page/post/in/<pid:ref>/": "birth_relative",
    "your-page/post/in/<pid:ref>/thanks/": "birth_relative",
    "your-page/post/in/<pid:ref>/pictures/": "birth_relative",
    "your-page/post/in/picture/<pid:ref>/": "birth_relative",
    "your-page/post/choice/<pid:ref>/": "birth_relative",
    "staff/letters/<pid:ref>/writer/": "letterbox_worker",
}
THE_WRITER, ALL_STAFF = "adopter", ""
SOMETHING_THERE = {200, 302, 400, 405, 409}

pytestmark = pytest.mark.spread


def wrong(policy, name, decided, response):
    """What is not as it was decided, in words; nothing when all is well."""
    expected = implied(policy, CALLERS[name])
    if expected == IN:
        if decided != IN:
            return f"should be let in, was {decided}"
        return "let in, then sent to sign in" if policy.kind != "public" and as_answered(response) == SIGN_IN else ""
    met = as_answered(response)
    return "" if decided != IN and met == expected else f"should be {expected}, met {met} (door: {decided})"


def methods(route, policy, name):
    """Both, but where Wagtail's doors stay shut: those are shut before anybody looks at the method."""
    if route.startswith("cms/") and implied(policy, CALLERS[name]) != IN:
        return ["GET"]
    return ["GET", "POST"]


def wrong_behind(route, name, response):
    """In our own rooms a real thing is there for whom it belongs to, and for nobody else."""
    if route.startswith("cms/"):
        return ""
    if response.status_code >= 500:
        return f"fell with {response.status_code}"
    if "<pid:" not in route:
        return ""
    owner = OWNERS.get(route, ALL_STAFF if route.startswith("staff/") else THE_WRITER)
    if owner in (ALL_STAFF, name):
        return "" if response.status_code in SOMETHING_THERE else f"not there: {response.status_code}"
    return "" if response.status_code in (404, 405) else f"opens for somebody else: {response.status_code}"


@pytest.mark.shows("trust C-02")
@pytest.mark.shows("trust C-05")
@pytest.mark.parametrize("name", CALLERS)
def test_every_door_answers_as_decided(name, knock, refs):
    browser, found = knock(name), []
    for route, policy in reachable().items():
        path = example(route, refs.get(route, NOWHERE))
        for method in methods(route, policy, name):
            decided, response = browser(method, path)
            said = wrong(policy, name, decided, response)
            if not said and decided == IN:
                said = wrong_behind(route, name, response)
            found += [f"{method} {path}: {each}" for each in (said, *headers.faults(path, response)) if each]
    assert found == []


@pytest.mark.parametrize(
    ("name", "method"),
    [
        *(("anonymous", method) for method in ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")),
        ("mentoring_lead", "POST"),
        ("adopter", "POST"),
    ],
)
def test_no_method_opens_a_door_that_is_shut(name, method, knock):
    browser = knock(name)
    found = {}
    for route, policy in reachable().items():
        decided, response = browser(method, example(route))
        if said := wrong(policy, name, decided, response):
            found[route] = said
    assert found == {}


@pytest.mark.parametrize(
    ("name", "path"), [("anonymous", "/your-page/post/"), ("adopter, no second step", "/your-page/post/")]
)
def test_a_script_is_told_in_its_own_way(name, path, knock):
    _decided, response = knock(name)("GET", path, accept="application/json")
    assert response.status_code == 401
    assert response.json() == {"sign_in": True}
    assert headers.faults(path, response) == []


@pytest.mark.parametrize("action", ["delete", "assign_role", "set_active_state"])
def test_an_editor_cannot_act_on_accounts_in_wagtail(action, as_, tomasz, keira):
    path = f"/cms/bulk/people/user/{action}/?id={keira.account.pk}&next=/cms/pages/"
    browser = as_(tomasz)
    for answer in (browser.get(path), browser.post(path, {"mark_as_active": "False", "role": "1"})):
        assert (answer.status_code, answer["Location"]) == (302, "/cms/")
    account = User.objects.get(pk=keira.account.pk)
    assert account.is_active
    assert not account.groups.exists()


@pytest.mark.shows("trust C-34")
def test_an_ended_role_opens_nothing_from_the_next_click(as_, sam, joan):
    browser = as_(sam)
    assert browser.get("/staff/letters/").status_code == 200
    end_role(sam.roles.get(), joan)
    assert browser.get("/staff/letters/").status_code == 404
