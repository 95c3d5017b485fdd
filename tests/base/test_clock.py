"""Days as people live them in London, and working days of England."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from base.clock import add_working_days, is_working_day, now, today, working_days_between

pytestmark = pytest.mark.sqlite


@time_machine.travel("2026-11-22 12:00+00:00", tick=False)
def test_now_is_an_instant_in_utc():
    assert now() == datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-06-30 22:59", date(2026, 6, 30)),
        ("2026-06-30 23:00", date(2026, 7, 1)),  # summer: London is an hour ahead
        ("2026-12-31 23:59", date(2026, 12, 31)),
        ("2026-03-29 00:30", date(2026, 3, 29)),
        ("2026-10-25 23:30", date(2026, 10, 25)),  # the clocks went back that morning
    ],
)
def test_today_is_the_day_on_a_wall_calendar_in_london(instant, day):
    with time_machine.travel(f"{instant}+00:00", tick=False):
        assert today() == day


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 12, 25), False),
        (date(2026, 12, 28), False),  # Boxing Day falls on a Saturday; Monday is given instead
        (date(2026, 4, 6), False),  # Easter Monday: England, not Scotland
        (date(2026, 11, 30), True),  # St Andrew's Day: Scotland, not England
        (date(2028, 2, 29), True),
    ],
)
def test_working_days_of_england(day, works):
    assert is_working_day(day) is works


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 12, 31), 10, date(2027, 1, 15)),
    ],
)
def test_adding_and_counting_agree(start, count, end):
    assert add_working_days(start, count) == end
    assert working_days_between(start, end) == count


def test_days_gone_by_are_counted_below_zero():
    assert working_days_between(date(2026, 11, 27), date(2026, 11, 20)) == -5
