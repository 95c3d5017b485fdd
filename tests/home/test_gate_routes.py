"""What the ways to readers say when the gate stops a page, and who may open it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Workflow, WorkflowState, WorkflowTask
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data

from base.clock import now
from home.actions.approving import approve
from home.actions.publishing import publish_due
from home.enums import Nod
from home.gate import Refused
from home.models import EditorialCheck, SafeguardingCheck
from outbox.models import Message
from people.models import Person
from tests.home.gate_cases import RIGHTS, SUPPORT
from tests.home.site import page_at

pytestmark = pytest.mark.django_db
Browser = Callable[..., Client]
BAD, GOOD = "Ask After Adoption.", "You can ask us at any time."


def write(page: Any, words: str) -> Any:
    page.body.append(("text", RichText(f"<p>{words}</p>")))
    return page


def shown(address: str) -> str:
    return Client().get(address).content.decode()


def drafted(address: str, words: str, by: Person | None = None, **fields: Any) -> Any:
    """A draft of the page at this address, and the revision."""
    page = write(page_at(address), words)
    for name, value in fields.items():
        setattr(page, name, value)
    return page.save_revision(user=by and by.account)


# --- By code: publishing a revision, saving, a plain page -------------------------------------------


@pytest.mark.parametrize("clean", [True, False])
@pytest.mark.parametrize("address", [SUPPORT, RIGHTS])
def test_a_saved_page_is_refused(address: str, clean: bool) -> None:
    before = shown(address)
    with pytest.raises(Refused):
        write(page_at(address), BAD).save(clean=clean)
    assert shown(address) == before


def test_a_good_page_is_published_and_saved() -> None:
    drafted(SUPPORT, GOOD).publish()
    write(page_at(SUPPORT), "Come to our group.").save()
    assert GOOD in shown(SUPPORT)
    assert "Come to our group." in shown(SUPPORT)


def test_a_plain_page_is_not_a_way_round() -> None:
    page = page_at("/adopters/support/")
    page.unpublish()
    type(page).objects.filter(pk=page.pk).update(search_description="")
    plain = Page.objects.get(pk=page.pk)
    plain.live = True
    with pytest.raises(Refused):
        plain.save()
    assert Client().get(SUPPORT).status_code == 404


def test_what_is_no_content_is_saved_without_a_judgement() -> None:
    type(page_at(SUPPORT)).objects.filter(slug="support").update(search_description="")
    page = page_at(SUPPORT)
    page.locked = True
    page.save(update_fields=["locked"])
    assert page_at(SUPPORT).locked


def test_an_older_version_is_judged_again() -> None:
    bad = drafted(SUPPORT, BAD)
    drafted(SUPPORT, GOOD).publish()
    with pytest.raises(Refused):
        bad.publish(previous_revision=bad)
    assert GOOD in shown(SUPPORT)


# --- Safeguarding -----------------------------------------------------------------------------------


@pytest.mark.shows("information G25")
@pytest.mark.parametrize("address", [RIGHTS, "/urgent-help/"])
def test_g25_nothing_for_children_without_the_safeguarding_reviewer(
    petra: Person, grace: Person, amara: Person, address: str
) -> None:
    before, revision = shown(address), drafted(address, GOOD, amara)
    with pytest.raises(Refused):
        revision.publish(user=petra.account)
    assert shown(address) == before
    approve(revision.as_object(), Nod.SAFEGUARDING, by=grace.account)
    revision.publish(user=petra.account)
    assert GOOD in shown(address)


@pytest.mark.shows("information G25")
@pytest.mark.parametrize("name", ["petra", "tomasz", "amara"])
def test_g25_the_right_is_the_reviewers_alone(request: pytest.FixtureRequest, name: str, joan: Person) -> None:
    account, page = request.getfixturevalue(name).account, drafted(RIGHTS, GOOD, joan).as_object()
    with pytest.raises(PermissionDenied):
        approve(page, Nod.SAFEGUARDING, by=account)


def test_g25_nobody_agrees_to_their_own_change(grace: Person) -> None:
    with pytest.raises(PermissionDenied):
        approve(drafted(RIGHTS, GOOD, grace).as_object(), Nod.SAFEGUARDING, by=grace.account)


def test_a_yes_is_for_these_words_alone(grace: Person, amara: Person) -> None:
    approve(drafted(RIGHTS, GOOD, amara).as_object(), Nod.SAFEGUARDING, by=grace.account)
    with pytest.raises(Refused):
        drafted(RIGHTS, "You can ask a friend.", amara).publish()


# --- By the editors' screens ------------------------------------------------------------------------


def form_of(page: Any, **changes: Any) -> dict[str, Any]:
    """What the edit screen would send for a topic page with one text block."""
    words = changes.pop("words", GOOD)
    blocks = {f"{name}-{part}": value for name in ("related", "sources") for part, value in (("count", 0),)}
    body = {
        "body-count": 1,
        "body-0-deleted": "",
        "body-0-order": 0,
        "body-0-type": "heading",
        "body-0-value-text": words,
        "body-0-value-level": "h2",
    }
    fields = {
        "title": page.title,
        "slug": page.slug,
        "search_description": page.search_description,
        "subject": page.subject,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }
    return nested_form_data({**fields, **blocks, **body, **changes})


def send(browser: Client, page: Any, **changes: Any) -> Any:
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form_of(page, **changes), follow=True)


def test_the_edit_screen_says_at_the_block_what_is_wrong(as_: Browser, petra: Person) -> None:
    before = shown(SUPPORT)
    answer = send(as_(petra), page_at(SUPPORT), words="After Adoption", **{"action-publish": "1"})
    assert "This charity has closed." in answer.content.decode()
    assert shown(SUPPORT) == before


def test_a_draft_may_be_half_done(as_: Browser, petra: Person) -> None:
    before = shown(SUPPORT)
    send(as_(petra), page_at(SUPPORT), words="After Adoption")
    assert page_at(SUPPORT).get_latest_revision_as_object().body[0].value["text"] == "After Adoption"
    assert shown(SUPPORT) == before


def test_the_edit_screen_publishes_a_good_page(as_: Browser, petra: Person) -> None:
    send(as_(petra), page_at(SUPPORT), words="We listen", **{"action-publish": "1"})
    assert "We listen" in shown(SUPPORT)


@pytest.mark.shows("information G29")
def test_g29_a_warning_is_answered_with_a_reason_that_is_kept(as_: Browser, petra: Person) -> None:
    browser, page = as_(petra), page_at(SUPPORT)
    answer = send(browser, page, words="Ring 0800 1111", **{"action-publish": "1"})
    assert "is typed by hand. Choose the contact or phone line" in answer.content.decode()
    assert "0800 1111" not in shown(SUPPORT)
    send(browser, page, words="Ring 0800 1111", why_anyway="It is in a story.", **{"action-publish": "1"})
    assert "Ring 0800 1111" in shown(SUPPORT)
    kept = PageLogEntry.objects.get(action="home.published_anyway")
    assert (kept.user, kept.data["why"], kept.data["warnings"]) == (petra.account, "It is in a story.", ["typed-phone"])


def test_g29_whoever_hands_in_a_page_hears_the_warning(as_: Browser, amara: Person) -> None:
    page = page_at(SUPPORT)
    answer = send(as_(amara), page, words="Ring 0800 1111", **{"action-submit": "1"})
    assert "Handed in, with a warning: “0800 1111” is typed by hand." in answer.content.decode()
    assert page_at(SUPPORT).workflow_in_progress


def test_g29_whoever_agrees_to_a_warning_says_why(as_: Browser, tomasz: Person, amara: Person) -> None:
    before, editor = shown(SUPPORT), as_(tomasz)
    page = in_workflow(SUPPORT, "Ring 0800 1111.", amara, step(EditorialCheck, "Editors"))
    agree = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk]
    )
    answer = editor.post(agree, {"comment": " "}, follow=True)
    assert "choose “Approve with comment” and say why" in answer.content.decode()
    assert shown(SUPPORT) == before
    editor.post(agree, {"comment": "It is in a story."})
    assert "Ring 0800 1111." in shown(SUPPORT)
    kept = PageLogEntry.objects.get(action="home.published_anyway")
    assert (kept.user, kept.data["why"], kept.data["warnings"]) == (
        tomasz.account,
        "It is in a story.",
        ["typed-phone"],
    )


def test_g29_among_many_at_once_nobody_can_say_why(as_: Browser, petra: Person) -> None:
    before, revision = shown(SUPPORT), drafted(SUPPORT, "Ring 0800 1111.")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = as_(petra).post(f"{address}?id={revision.object_id}&next=/cms/", {"include_descendants": ""}, follow=True)
    assert "Publish this page by itself: then you can say why" in answer.content.decode()
    assert shown(SUPPORT) == before


SENT_BACK = {"action-workflow-action": "1", "workflow-action-name": "reject"}
TAKEN_BACK = {"action-cancel-workflow": "1"}


@pytest.mark.parametrize(
    ("who", "sent", "status"), [("tomasz", SENT_BACK, "needs_changes"), ("amara", TAKEN_BACK, "cancelled")]
)
def test_a_page_is_sent_or_taken_back_whatever_is_wrong_with_it(
    request: pytest.FixtureRequest, as_: Browser, amara: Person, who: str, sent: dict[str, str], status: str
) -> None:
    page = in_workflow(SUPPORT, BAD, amara, step(EditorialCheck, "Editors"))
    send(as_(request.getfixturevalue(who)), page, words="After Adoption", **sent)
    assert WorkflowState.objects.get().status == status


def test_a_reason_does_not_answer_a_block(as_: Browser, petra: Person) -> None:
    before = shown(SUPPORT)
    send(as_(petra), page_at(SUPPORT), words="After Adoption", why_anyway="I know better.", **{"action-publish": "1"})
    assert shown(SUPPORT) == before


def test_many_at_once_each_by_itself(as_: Browser, petra: Person) -> None:
    drafted(SUPPORT, BAD)
    drafted("/adopters/fund/", GOOD)
    before = shown(SUPPORT)
    ids = "&".join(f"id={page_at(each).pk}" for each in (SUPPORT, "/adopters/fund/"))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = as_(petra).post(f"{address}?{ids}&next=/cms/", {"include_descendants": ""}, follow=True)
    assert "This charity has closed." in answer.content.decode()
    assert shown(SUPPORT) == before
    assert GOOD in shown("/adopters/fund/")


def test_a_copy_goes_live_only_when_it_was_read(as_: Browser, petra: Person) -> None:
    page = page_at(SUPPORT)
    form = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": page.get_parent().pk, "publish_copies": "on"}
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    answer = as_(petra).post(address, form, follow=True)
    assert "Nobody has read the whole page yet." in answer.content.decode()
    assert not Page.objects.filter(slug="copy").exists()
    as_(petra).post(address, {**form, "publish_copies": ""})
    assert not Page.objects.get(slug="copy").live


def test_a_policy_that_moves_among_the_childrens_pages_is_judged_there() -> None:
    page, home = page_at("/privacy/"), page_at("/")
    with pytest.raises(Refused):
        page.move(page_at("/children/"), pos="last-child")
    assert page_at("/privacy/").get_parent().pk == home.pk


# --- At a set time ----------------------------------------------------------------------------------


@pytest.mark.shows("information G26")
def test_g26_one_bad_page_holds_up_no_other(petra: Person, tomasz: Person, amara: Person) -> None:
    soon = now() - timedelta(minutes=1)
    bad = drafted(SUPPORT, BAD, amara, go_live_at=soon)
    good = drafted("/adopters/fund/", GOOD, amara, go_live_at=soon)
    for each in (bad, good):
        type(each).objects.filter(pk=each.pk).update(approved_go_live_at=soon)
    before = shown(SUPPORT)
    publish_due()
    publish_due()
    assert shown(SUPPORT) == before
    assert GOOD in shown("/adopters/fund/")
    told = Message.objects.filter(purpose="not-published").values_list("recipient", flat=True)
    assert sorted(told) == sorted(f"person:{each.public_id}" for each in (petra, tomasz))
    assert page_at(SUPPORT).has_unpublished_changes


# --- At the end of a workflow -----------------------------------------------------------------------


def workflow(*tasks: Any) -> Workflow:
    made = Workflow.objects.create(name="Two people")
    for order, task in enumerate(tasks):
        WorkflowTask.objects.create(workflow=made, task=task, sort_order=order)
    return made


def step(model: type, *names: str) -> Any:
    task = model.objects.create(name=model.__name__)
    task.groups.set(Group.objects.filter(name__in=names))
    return task


def in_workflow(address: str, words: str, by: Person, *tasks: Any) -> Any:
    drafted(address, words, by)
    page = page_at(address)
    workflow(*tasks).start(page, by.account)
    return page_at(address)


@pytest.mark.shows("information G24")
def test_g24_nobody_agrees_to_their_own_change(tomasz: Person, petra: Person) -> None:
    page = in_workflow(SUPPORT, GOOD, tomasz, step(EditorialCheck, "Editors", "Publishers"))
    state = page.current_workflow_task_state
    own, others = (state.task.specific.get_actions(page, each.account) for each in (tomasz, petra))
    assert [name for name, _words, _modal in own] == ["reject"]
    assert [name for name, _words, _modal in others] == ["reject", "approve", "approve"]
    with pytest.raises(Refused):
        state.task.specific.on_action(state, tomasz.account, "approve")
    state.task.specific.on_action(state, petra.account, "approve")
    assert GOOD in shown(SUPPORT)
    names = set(PageLogEntry.objects.filter(page=page.pk).values_list("user", flat=True))
    assert {tomasz.account.pk, petra.account.pk} <= names  # type: ignore[union-attr]


@pytest.mark.shows("information G25")
def test_g25_the_last_step_is_the_reviewers(grace: Person, amara: Person, petra: Person) -> None:
    page = in_workflow(RIGHTS, GOOD, amara, step(SafeguardingCheck, "Safeguarding reviewers", "Publishers"))
    state = page.current_workflow_task_state
    with pytest.raises(Refused):
        state.task.specific.on_action(state, petra.account, "approve")
    assert GOOD not in shown(RIGHTS)
    state.task.specific.on_action(state, grace.account, "approve")
    assert GOOD in shown(RIGHTS)


def test_the_end_of_a_workflow_says_why_not(as_: Browser, petra: Person, amara: Person) -> None:
    before = shown(SUPPORT)
    page = in_workflow(SUPPORT, BAD, amara, step(EditorialCheck, "Publishers"))
    state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    answer = as_(petra).post(address, {"comment": ""}, follow=True)
    assert answer.status_code == 200
    assert "This charity has closed." in answer.content.decode()
    assert shown(SUPPORT) == before
    assert page_at(SUPPORT).workflow_in_progress
