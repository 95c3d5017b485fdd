"""A second person agrees to every page, a safeguarding reviewer last to some; nobody to their own change."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry, Workflow

from people.actions import grant_role
from people.enums import Role
from people.models import Person
from tests.home.editing import page_at

pytestmark = pytest.mark.django_db
As = Callable[..., Client]
NEW = "The fund, in new words"


def _submit(page: Any, by: Person) -> Any:
    """Saved and handed in, as from the edit view; returns the workflow's state."""
    page.title = NEW
    page.save_revision(user=by.account, log_action=True)
    return page.get_workflow().start(page, by.account)


def _approve(cms: Client, page: Any, state: Any) -> None:
    state.refresh_from_db()
    where = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.current_task_state.pk])
    cms.post(where, {"comment": "Read."})


def _title(page: Any) -> str:
    return str(type(page).objects.get(pk=page.pk).title)


def test_the_workflows_are_these() -> None:
    steps = {
        each.name: [step.task.name for step in each.workflow_tasks.order_by("sort_order")]
        for each in Workflow.objects.filter(active=True)
    }
    words, safety = "Words and facts", "Safe for children, and in an emergency"
    assert steps == {"A second person": [words], "A second person, then safeguarding": [words, safety]}


@pytest.mark.parametrize("address", ["/", "/adopters/fund/", "/complaints/"])
def test_most_pages_have_the_general_one(address: str) -> None:
    assert page_at(address).get_workflow().name == "A second person"


@pytest.mark.parametrize("address", ["/children/", "/urgent-help/"])
def test_pages_for_children_and_for_emergencies_have_the_careful_one(address: str) -> None:
    assert page_at(address).get_workflow().name == "A second person, then safeguarding"
    assert all(
        page.get_workflow().name == "A second person, then safeguarding" for page in page_at(address).get_children()
    )


@pytest.mark.shows("information G24")
def test_g24_an_author_cannot_agree_to_their_own_change_even_as_an_editor(as_: As, amara: Person, joan: Person) -> None:
    grant_role(amara, Role.EDITOR, by=joan, everywhere=True)
    page = page_at("/adopters/fund/")
    state = _submit(page, amara)
    assert [
        name for name, _words, _comment in state.current_task_state.task.specific.get_actions(page, amara.account)
    ] == ["reject"]
    _approve(as_(amara), page, state)
    assert _title(page) != NEW


@pytest.mark.shows("information G24")
def test_g24_another_editor_agrees_and_both_stand_in_the_log(as_: As, amara: Person, tomasz: Person) -> None:
    page = page_at("/adopters/fund/")
    _approve(as_(tomasz), page, _submit(page, amara))
    assert _title(page) == NEW
    log = PageLogEntry.objects.filter(page=page.pk)
    assert log.filter(action="wagtail.workflow.start", user=amara.account).count() == 1
    assert log.filter(action="wagtail.workflow.approve", user=tomasz.account).count() == 1
    assert log.filter(action="wagtail.publish", user=tomasz.account).count() == 1


def test_an_author_in_no_approving_group_agrees_to_nothing(as_: As, amara: Person, tomasz: Person) -> None:
    page = page_at("/adopters/fund/")
    _approve(as_(amara), page, _submit(page, tomasz))
    assert _title(page) != NEW


def test_a_page_for_children_waits_for_safeguarding(
    as_: As, amara: Person, tomasz: Person, petra: Person, grace: Person
) -> None:
    page = page_at("/children/what-we-do/") if _exists("/children/what-we-do/") else page_at("/children/")
    state = _submit(page, amara)
    _approve(as_(tomasz), page, state)
    assert _title(page) != NEW
    _approve(as_(petra), page, state)
    assert _title(page) != NEW
    _approve(as_(grace), page, state)
    assert _title(page) == NEW


def _exists(address: str) -> bool:
    from wagtail.models import Page

    return Page.objects.filter(url_path=f"/ribbon{address}").exists()
