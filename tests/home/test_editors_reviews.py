"""When something was read whole: noted by a person, reminded of in time, never moved by a comma."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from time_machine import travel
from wagtail.models import PageLogEntry

from base.clock import add_months, today
from home.actions import record_review, remind
from home.actions.reminding import stage_of
from home.enums import Check
from home.models import ChildrensGuidePage, Helpline, KeyFact, ReviewLog, ReviewState
from home.models.reviews import type_of
from outbox.models import Message
from people.models import Person
from tests.home.editing import edit_address, page_at, team_editor

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
As = Callable[..., Client]


def _state(thing: Any) -> ReviewState:
    return ReviewState.objects.get(content_type=type_of(thing), object_id=thing.pk)


def _address(thing: Any) -> str:
    return reverse("review", args=[type_of(thing).pk, thing.pk])


def _note(cms: Client, thing: Any, **more: str) -> Any:
    return cms.post(_address(thing), {"act": "checked", "outcome": "unchanged", "note": "With the fund’s page", **more})


def _due_on(thing: Any, day: date) -> None:
    ReviewState.objects.update(last_reviewed_on=today(), next_review_due=today() + 4000 * DAY)
    states = ReviewState.objects.filter(content_type=type_of(thing), object_id=thing.pk)
    states.update(last_reviewed_on=day - 365 * DAY, next_review_due=day)


@pytest.fixture
def fund(db: None) -> Any:
    page = page_at("/adopters/fund/")
    _due_on(page, today() - DAY)
    return page


@pytest.mark.shows("information G30")
def test_g30_checked_and_nothing_to_change_moves_the_day_and_is_kept(as_: As, tomasz: Person, fund: Any) -> None:
    assert _note(as_(tomasz), fund).status_code == 302
    state = _state(fund)
    assert (state.last_reviewed_on, state.next_review_due) == (today(), add_months(today(), state.review_every_months))
    newest = ReviewLog.objects.filter(state=state).first()
    assert newest is not None
    assert (newest.on, newest.by, newest.outcome, newest.note) == (
        today(),
        tomasz.account,
        Check.UNCHANGED,
        "With the fund’s page",
    )
    assert PageLogEntry.objects.filter(page=fund.pk, action="home.checked", user=tomasz.account).count() == 1


@pytest.mark.shows("information G30")
def test_g30_a_mended_comma_moves_nothing(fund: Any) -> None:
    before = _state(fund).last_reviewed_on
    with travel("2027-02-03 10:00"):
        fund.save_revision()
    assert _state(fund).last_reviewed_on == before
    assert ReviewLog.objects.filter(state=_state(fund), on=date(2027, 2, 3)).count() == 0


def test_asking_changes_nothing(as_: As, tomasz: Person, fund: Any) -> None:
    before = _state(fund).last_reviewed_on
    assert "I checked the whole of it" in as_(tomasz).get(_address(fund)).content.decode()
    assert _state(fund).last_reviewed_on == before


def test_a_fact_looked_up_again_has_the_new_day_in_its_draft_too(as_: As, tomasz: Person) -> None:
    fact = KeyFact.objects.shown().first()
    assert fact is not None
    fact.save_revision().publish()
    KeyFact.objects.filter(pk=fact.pk).update(has_unpublished_changes=False)
    assert _note(as_(tomasz), fact).status_code == 302
    fact = KeyFact.objects.get(pk=fact.pk)
    assert (fact.verified_on, fact.get_latest_revision_as_object().verified_on) == (today(), today())
    assert (_state(fact).last_reviewed_on, fact.has_unpublished_changes) == (today(), False)


def test_a_draft_of_a_line_is_not_put_before_readers_by_a_check(tomasz: Person) -> None:
    line = Helpline.objects.shown().first()
    assert line is not None
    before, line.note = line.note, "Half a thought"
    line.save_revision()
    record_review(Helpline.objects.get(pk=line.pk), today(), by=tomasz.account)
    line = Helpline.objects.get(pk=line.pk)
    assert (line.note, line.verified_on, line.has_unpublished_changes) == (before, today(), True)
    assert line.get_latest_revision_as_object().note == "Half a thought"


def test_who_reads_it_and_how_often_is_settled(as_: As, petra: Person, fund: Any) -> None:
    wanted = {"owner": "publisher", "reviewer_role": "editor", "review_every_months": "6", "public_dates": ""}
    assert as_(petra).post(_address(fund), {"act": "settle", **wanted}).status_code == 302
    state = _state(fund)
    assert (state.owner, state.review_every_months, state.public_dates) == ("publisher", 6, False)
    assert state.next_review_due == add_months(state.last_reviewed_on, 6)


@pytest.mark.parametrize("months", ["0", "37", "x"])
def test_a_wrong_number_of_months_is_said_and_kept(as_: As, petra: Person, fund: Any, months: str) -> None:
    before = _state(fund).review_every_months
    wanted = {"owner": "publisher", "reviewer_role": "editor", "review_every_months": months}
    answer = as_(petra).post(_address(fund), {"act": "settle", **wanted})
    assert answer.status_code == 200
    assert f'value="{months}"' in answer.content.decode()
    assert _state(fund).review_every_months == before


SETTLED = {"act": "settle", "owner": "publisher", "reviewer_role": "editor", "review_every_months": "6"}


def test_who_writes_a_page_says_who_looks_after_it(as_: As, amara: Person, fund: Any) -> None:
    fund.unpublish()
    cms = as_(amara)
    assert "I checked the whole of it" not in cms.get(_address(fund)).content.decode()
    assert cms.post(_address(fund), SETTLED).status_code == 302
    assert (_state(fund).owner, _state(fund).review_every_months) == ("publisher", 6)


def test_once_readers_see_it_who_writes_only_looks(as_: As, amara: Person, fund: Any) -> None:
    cms = as_(amara)
    html = cms.get(_address(fund)).content.decode()
    assert "Last read whole on" in html
    assert "Who reads it, and how often" not in html
    cms.post(_address(fund), SETTLED)
    assert (_state(fund).owner, _state(fund).review_every_months) == ("editor", 12)


@pytest.mark.parametrize(
    ("name", "words", "others"),
    [("amara", "Who reads it, and when", "Whole page checked"), ("tomasz", "Whole page checked", "Who reads it")],
)
def test_the_menu_of_a_page_offers_what_one_may(
    as_: As, request: pytest.FixtureRequest, fund: Any, name: str, words: str, others: str
) -> None:
    html = as_(request.getfixturevalue(name)).get(edit_address(fund)).content.decode()
    assert words in html
    assert others not in html


@pytest.mark.parametrize("name", ["amara", "sam", "alison"])
def test_authors_and_others_cannot_note_it(as_: As, request: pytest.FixtureRequest, fund: Any, name: str) -> None:
    answer = _note(as_(request.getfixturevalue(name)), fund)
    assert answer.status_code in {302, 403, 404}
    assert _state(fund).last_reviewed_on < today()


def test_nor_can_the_editor_of_one_team(as_: As, fund: Any) -> None:
    _note(as_(team_editor("eastwold")), fund)
    assert _state(fund).last_reviewed_on < today()


@pytest.mark.parametrize("address", ["/cms/review/99999/1/", "/cms/review/0/1/"])
def test_something_that_is_not_there(as_: As, tomasz: Person, address: str) -> None:
    assert as_(tomasz).post(address).status_code == 404


@pytest.mark.parametrize(
    ("ahead", "stage"),
    [(60, "60"), (31, "60"), (30, "30"), (1, "30"), (0, "0"), (-1, "late0"), (-7, "late1"), (-15, "late2")],
)
def test_reminders_have_their_stages(ahead: int, stage: str) -> None:
    assert stage_of(today() + ahead * DAY) == stage


def _told() -> list[tuple[str, str]]:
    rows = Message.objects.filter(purpose="page-review").order_by("pk")
    return [(row.recipient, row.reason.rpartition(":")[2]) for row in rows]


def test_the_owners_are_told_at_each_stage_once(tomasz: Person, petra: Person, fund: Any) -> None:
    _due_on(fund, today() + 60 * DAY)
    tomas = f"person:{tomasz.public_id}"
    stages = []
    for days in (0, 1, 30, 31, 60, 61, 68):
        with travel(today() + days * DAY, tick=False):
            remind()
            remind()
            stages.append([stage for to, stage in _told() if to == tomas])
    assert stages[-1] == ["60", "30", "0", "late0", "late1"]
    assert stages[1] == ["60"]
    assert {to for to, _stage in _told()} == {tomas}
    text = Message.objects.filter(purpose="page-review").order_by("pk")[0].text
    assert fund.title in text
    assert _address(fund) in text


def test_nothing_is_sent_while_nothing_is_due(tomasz: Person, fund: Any) -> None:
    _due_on(fund, today() + 61 * DAY)
    assert remind() == 0
    assert _told() == []


@pytest.mark.shows("information G16")
def test_g16_an_overdue_guide_stays_live_and_its_owner_and_the_safeguarding_lead_hear_each_week(
    as_: As, tomasz: Person, grace: Person
) -> None:
    guide = ChildrensGuidePage.objects.live().first()
    assert guide is not None
    _due_on(guide, today() - 30 * DAY)
    start = today()
    for days in range(15):
        with travel(start + days * DAY, tick=False):
            remind()
    to = [person for person, _stage in _told()]
    assert {person: to.count(person) for person in to} == {
        f"person:{tomasz.public_id}": 3,
        f"person:{grace.public_id}": 3,
    }
    assert ChildrensGuidePage.objects.get(pk=guide.pk).live
    cms = as_(tomasz)
    assert (
        "should have been read whole by"
        in cms.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    )
    report = cms.get(reverse("report_reviews")).content.decode()
    assert '<strong class="w-text-critical-200">overdue</strong>' in report
    assert guide.title in report
