"""Work that comes round: once in each period, whatever the clock does and however many workers ask."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from base.clock import now
from outbox import jobs
from outbox.models import Job
from outbox.tasks import ring_the_bell
from tests.races.at_once import at_once

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ran: list[datetime] = []


def note() -> None:
    ran.append(now())


def break_off() -> None:
    note()
    raise ZeroDivisionError


@pytest.fixture
def every(monkeypatch):
    """`every(minutes=5)` registers one job that notes when it ran."""
    monkeypatch.setattr(jobs, "_registered", {})
    ran.clear()

    def register(name="test", function="note", **period):
        jobs.register(name, timedelta(**period), f"{__name__}.{function}")

    return register


def minutes_of(start, end, step):
    at = datetime.fromisoformat(start)
    while at < datetime.fromisoformat(end):
        yield at
        at += timedelta(minutes=step)


def ask_through(start, end, step=1):
    for at in minutes_of(start, end, step):
        with time_machine.travel(at, tick=False):
            jobs.run_due()


def test_it_runs_when_due_and_tells_its_name(every):
    every(minutes=5)
    assert jobs.run_due() == ["test"]
    assert jobs.run_due() == []
    assert len(ran) == 1
    assert Job.objects.values_list("leased_until", flat=True).get() is None


def test_it_runs_once_in_each_period_however_often_one_asks(every):
    every(minutes=20)
    Job.objects.create(name="test", due_at=datetime(2026, 11, 22, 12, tzinfo=UTC))
    ask_through("2026-11-22 11:55+00:00", "2026-11-22 13:00+00:00")
    assert [f"{at:%H:%M}" for at in ran] == ["12:00", "12:20", "12:40"]


@pytest.mark.shows("trust C-26")
@pytest.mark.parametrize(
    "start",
    ["2026-03-29 00:00+00:00", "2026-10-25 00:00+00:00", "2028-02-29 00:00+00:00", "2026-12-31 00:00+00:00"],
)
@pytest.mark.parametrize(("period", "times"), [({"hours": 1}, 24), ({"hours": 6}, 4), ({"days": 1}, 1)])
def test_days_on_which_the_clock_changes_are_days_like_others(every, start, period, times):
    every(**period)
    Job.objects.create(name="test", due_at=datetime.fromisoformat(start))
    end = datetime.fromisoformat(start) + timedelta(days=1)
    ask_through(start, end.isoformat(), step=10)
    assert len(ran) == times
    assert len(set(ran)) == times


@pytest.mark.shows("trust C-26")
def test_after_three_hours_of_darkness_it_runs_once_and_keeps_step(every):
    every(hours=1)
    Job.objects.create(name="test", due_at=datetime(2026, 11, 22, 9, tzinfo=UTC))
    ask_through("2026-11-22 09:00+00:00", "2026-11-22 09:10+00:00")
    ask_through("2026-11-22 12:25+00:00", "2026-11-22 14:30+00:00")
    assert [f"{at:%H:%M}" for at in ran] == ["09:00", "12:25", "13:00", "14:00"]


def test_a_job_that_breaks_off_holds_up_no_other_and_comes_again(every, caplog):
    every("broken", "break_off", minutes=1)
    every("whole", minutes=1)
    with time_machine.travel("2026-11-22 12:00+00:00", tick=False):
        assert jobs.run_due() == ["broken", "whole"]
    with time_machine.travel("2026-11-22 12:01+00:00", tick=False):
        assert jobs.run_due() == ["broken", "whole"]
    assert len(ran) == 4
    assert [record.message for record in caplog.records] == ["job broken broke off"] * 2


def test_a_dead_workers_lease_runs_out(every):
    every(minutes=1)
    Job.objects.create(name="test", leased_until=now() + timedelta(minutes=1))
    assert jobs.run_due() == []
    with time_machine.travel(now() + timedelta(minutes=2)):
        assert jobs.run_due() == ["test"]


@pytest.mark.shows("trust C-26")
@pytest.mark.races
@pytest.mark.django_db(transaction=True)
def test_many_workers_at_once_run_it_once(every):
    every(days=1)
    for _ in range(5):
        Job.objects.all().delete()
        ran.clear()
        names = at_once(*[jobs.run_due] * 6)
        assert sorted(names, key=len) == [[]] * 5 + [["test"]]
        assert len(ran) == 1


def test_what_this_house_does_again_and_again():
    assert {name: every for name, (every, _function) in jobs._registered.items()} == {
        "outbox.sweep": timedelta(seconds=20),
        "outbox.empty_old": timedelta(hours=6),
        "outbox.remind": timedelta(hours=1),
        "letterbox.calendar": timedelta(hours=1),
        "people.carry_out_due": timedelta(minutes=5),
        "people.ask_again": timedelta(hours=6),
        "people.settle_leavers": timedelta(hours=1),
        "people.stop_idle_staff": timedelta(hours=6),
        "home.remind": timedelta(days=1),
        "home.purge_revisions": timedelta(days=1),
        "home.gather_links": timedelta(days=1),
        "home.would_pass": timedelta(days=1),
        "portal.keep": timedelta(days=1),
        "portal.publish_scheduled": timedelta(minutes=5),
        "portal.clear_sessions": timedelta(days=1),
        "portal.log_audit_head": timedelta(hours=1),
    }


def test_the_bell_asks_the_rows():
    ring_the_bell.apply(throw=True)
    assert set(Job.objects.values_list("name", flat=True)) == set(jobs._registered)
    assert not Job.objects.filter(done_at=None).exists()


def test_a_name_in_the_list_leads_somewhere():
    for _every, function in jobs._registered.values():
        assert callable(jobs.import_string(function))
