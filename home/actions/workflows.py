"""Wagtail's workflows, written as rows: a second person for every page, a safeguarding reviewer last for some."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from home.actions.groups import group_of
from home.models import ChildrenHomePage, EditorialCheck, SafeguardingCheck, UrgentHelpPage
from people.enums import Role

GENERAL, CAREFUL = "A second person", "A second person, then safeguarding"


@transaction.atomic
def write_workflows() -> None:
    """Safe to run again. The careful one lies on the children's pages and urgent help, the general one on the rest."""
    words = _task(EditorialCheck, "Words and facts", (Role.EDITOR, Role.PUBLISHER))
    safety = _task(SafeguardingCheck, "Safe for children, and in an emergency", (Role.SAFEGUARDING_REVIEWER,))
    general, careful = _workflow(GENERAL, [words]), _workflow(CAREFUL, [words, safety])
    _lies_on(general, [Page.get_first_root_node()])
    _lies_on(careful, [*ChildrenHomePage.objects.all(), *UrgentHelpPage.objects.all()])
    Workflow.objects.filter(workflow_pages=None, active=True).exclude(pk=general.pk).exclude(pk=careful.pk).update(
        active=False
    )


def _task(model: Any, name: str, roles: Iterable[Role]) -> Task:
    task, _ = model.objects.get_or_create(name=name)
    groups: list[Group] = [group_of(role) for role in roles]
    task.groups.set(groups)
    return task


def _workflow(name: str, tasks: list[Task]) -> Workflow:
    workflow, _ = Workflow.objects.get_or_create(name=name)
    for place, task in enumerate(tasks):
        WorkflowTask.objects.update_or_create(workflow=workflow, task=task, defaults={"sort_order": place})
    WorkflowTask.objects.filter(workflow=workflow).exclude(task__in=tasks).delete()
    return workflow


def _lies_on(workflow: Workflow, pages: Iterable[Page]) -> None:
    for page in pages:
        WorkflowPage.objects.update_or_create(page_id=page.pk, defaults={"workflow": workflow})
