"""Every rule of the gate, by every way on which a page could reach readers: they see what they saw before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from time_machine import travel
from wagtail.models import Page, Revision
from wagtail.rich_text import RichText

from base.clock import now
from home.actions.approving import approve_shipped
from home.actions.publishing import publish_due
from home.gate import Refused, digest, needs_nod
from tests.home.filling import form_of
from tests.home.gate_cases import ELSEWHERE, FOR_CHILDREN, FOR_GROWN_UPS, RIGHTS, SUPPORT, Break
from tests.home.site import page_at

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # pictures' temporary files, which Wagtail leaves open
]
Codes = set[str] | None
HARMLESS = "You can ask us at any time."


@dataclass(frozen=True)
class Desk:
    """Those who might put a page before readers; each comes when they are needed."""

    call: Callable[[str], Any]
    with_yes: bool = True

    def browser(self, name: str) -> Client:
        client: Client = self.call("as_")(self.call(name))
        return client

    def agreed(self, page: Any) -> Any:
        """Safeguarding has said yes to these very words, so that nothing but the rule stands in the way."""
        if self.with_yes and needs_nod(page):
            approve_shipped(page)
        return page


def edit(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def put_there(page: Any, *, live: bool = True) -> None:
    """As if it had been right when it was published, and is not any more."""
    page.save_base(raw=True)
    names = ("title", "search_description", "expire_at")
    Page.objects.filter(pk=page.pk).update(live=live, **{name: getattr(page, name) for name in names})


def refused(act: Callable[[], Any]) -> set[str]:
    """The rules that stopped it."""
    try:
        act()
    except Refused as stop:
        return {each.code for each in stop.problems}
    return set()


def by_code(desk: Desk, page: Any) -> Codes:
    revision = page.save_revision()
    desk.agreed(revision.as_object())
    return refused(revision.publish)


def by_saving(desk: Desk, page: Any) -> Codes:
    """Where the words are as they were, saving is not publishing."""
    return refused(desk.agreed(page).save) or None


def as_a_plain_page(desk: Desk, page: Any) -> Codes:
    put_there(page, live=False)
    desk.agreed(page_at(page.url))
    plain = Page.objects.get(pk=page.pk)
    plain.live = True
    return refused(plain.save)


def by_the_form(desk: Desk, page: Any, **more: Any) -> None:
    sent, publisher = form_of(page, why_anyway="Tested.", **more), desk.browser("petra")
    if needs_nod(page):
        publisher.post(edit(page), sent)
        desk.agreed(page_at(page.url).get_latest_revision_as_object())
    publisher.post(edit(page), {**sent, "action-publish": "1"})


def at_a_time_set_in_the_form(desk: Desk, page: Any) -> None:
    page.go_live_at = now() + timedelta(minutes=5)
    by_the_form(desk, page)
    with travel(now() + timedelta(minutes=6), tick=False):
        publish_due()


def at_a_time_set_before(desk: Desk, page: Any) -> None:
    revision = page.save_revision()
    desk.agreed(revision.as_object())
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=now() - timedelta(minutes=1))
    publish_due()


def many_at_once(desk: Desk, page: Any) -> None:
    desk.agreed(page.save_revision().as_object())
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    desk.browser("petra").post(f"{address}?id={page.pk}&next=/cms/", {"include_descendants": ""})


def at_the_end_of_a_workflow(desk: Desk, page: Any) -> None:
    author = desk.call("amara").account
    desk.agreed(page.save_revision(user=author).as_object())
    page = page_at(page.url)
    state = page.get_workflow().start(page, author)
    for name in ("tomasz", "grace" if desk.with_yes else "petra"):
        state.refresh_from_db()
        if task := state.current_task_state:
            where = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
            desk.browser(name).post(where, {"comment": "Read."})


def back_to_an_older_version(desk: Desk, page: Any) -> None:
    older = page.save_revision()
    page_at(page.url).save_revision()
    by_the_form(desk, page, revision=str(older.pk))


ROUTES: dict[str, Callable[[Desk, Any], Codes]] = {
    each.__name__: each
    for each in (
        *(by_code, by_saving, as_a_plain_page, by_the_form, at_a_time_set_in_the_form, at_a_time_set_before),
        *(many_at_once, at_the_end_of_a_workflow, back_to_an_older_version),
    )
}
CASES = [
    *((SUPPORT, code, spoil) for code, spoil in FOR_GROWN_UPS.items()),
    *((RIGHTS, code, spoil) for code, spoil in FOR_CHILDREN.items()),
    *((address, code, spoil) for code, (address, spoil) in ELSEWHERE.items()),
]
each_case = pytest.mark.parametrize(
    ("address", "code", "spoil"), CASES, ids=[f"{code} {address}" for address, code, _spoil in CASES]
)


@pytest.fixture
def desk(request: pytest.FixtureRequest) -> Desk:
    return Desk(request.getfixturevalue)


@pytest.mark.parametrize("address", [SUPPORT, RIGHTS])
@pytest.mark.parametrize("route", ROUTES)
def test_a_good_page_gets_through(desk: Desk, route: str, address: str) -> None:
    page = page_at(address)
    page.body.append(("text", RichText(f"<p>{HARMLESS}</p>")))
    ROUTES[route](desk, page)
    assert HARMLESS in Client().get(address).content.decode()


def seen(address: str) -> Any:
    """What readers see there, and how long."""
    page = page_at(address)
    return (digest(page), page.expire_at) if page.live else None


@pytest.mark.parametrize("route", ROUTES)
@each_case
def test_no_rule_is_passed(desk: Desk, route: str, address: str, code: str, spoil: Break) -> None:
    before, page = seen(address), page_at(address)
    spoil(page)
    stopped_by = ROUTES[route](replace(desk, with_yes=code != "safeguarding-missing"), page)
    assert stopped_by in (None, {code})
    assert seen(address) == (None if route == as_a_plain_page.__name__ else before)


def moved(page: Any) -> Codes:
    return refused(lambda: page.move(page_at("/birth-family/"), pos="last-child"))


def twinned(page: Any) -> Codes:
    return refused(lambda: page.create_alias(parent=page.get_parent(), update_slug="twin"))


def copied(page: Any) -> Codes:
    return refused(lambda: page.copy(update_attrs={"slug": "copy"}, keep_live=True))


def wanted_besides(act: Callable[[Any], Codes], page: Any) -> set[str]:
    """Nobody has read a copy, and the reviewer agreed to no twin: its address is another."""
    unread = {"review-missing"} if act is copied else set()
    return unread | ({"safeguarding-missing"} if act is not moved and needs_nod(page) else set())


@pytest.mark.parametrize("act", [moved, twinned, copied])
@pytest.mark.parametrize("address", [SUPPORT, RIGHTS])
def test_a_good_page_moves_and_its_twin_and_copy_are_read_first(address: str, act: Callable[[Any], Codes]) -> None:
    page = page_at(address)
    assert act(page) == wanted_besides(act, page)


@pytest.mark.parametrize("act", [moved, twinned, copied])
@each_case
def test_no_rule_is_passed_from_another_place(
    desk: Desk, act: Callable[[Any], Codes], address: str, code: str, spoil: Break
) -> None:
    page = page_at(address)
    spoil(page)
    put_there(page)
    replace(desk, with_yes=code != "safeguarding-missing").agreed(page_at(address))
    own = set() if (act, code) == (copied, "review-overdue") else {code}
    assert act(page_at(address)) == own | wanted_besides(act, page)
