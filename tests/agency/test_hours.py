"""Open or shut, at any instant: lunch, exceptions, bank holidays, and the two Sundays on which the clocks change."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from pytest_django import DjangoAssertNumQueries

from agency.enums import Weekday
from agency.hours import Open, Shut, in_words, spans, state, told
from agency.models import BankHoliday, ContactPoint, OpeningException, OpeningHours
from base.clock import LONDON

pytestmark = pytest.mark.django_db

WEEK = (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY)
NINE, FIVE = time(9), time(17)


def at(text: str) -> datetime:
    """`2026-11-27 17:30` on a wall in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def make_line(*rows: tuple[tuple[Weekday, ...], time, time], **fields: object) -> ContactPoint:
    line = ContactPoint.objects.create(key="test", name="A line", phone="01632 960 199", **fields)
    for days, opens, closes in rows:
        for day in days:
            OpeningHours.objects.create(contact_point=line, weekday=day, opens=opens, closes=closes)
    return ContactPoint.objects.get(pk=line.pk)


@pytest.fixture
def office() -> ContactPoint:
    return make_line((WEEK, NINE, FIVE))


def words(line: ContactPoint, text: str) -> str:
    here = state(line, at(text))
    assert here is not None
    return in_words(here, at(text))


@pytest.mark.shows("information G10")
@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-27 08:59", "Closed. Opens today 9am"),
        ("2026-11-27 09:00", "Open now, until 5pm"),
        ("2026-11-27 16:59:59", "Open now, until 5pm"),
        ("2026-11-27 17:00", "Closed. Opens Monday 9am"),
        ("2026-11-26 17:00", "Closed. Opens Friday 9am"),
        ("2026-11-29 12:00", "Closed. Opens Monday 9am"),
    ],
)
def test_g10_an_ordinary_week(office: ContactPoint, moment: str, said: str) -> None:
    assert words(office, moment) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-27 12:30", "Closed. Opens today 1.30pm"),
        ("2026-11-27 13:30", "Open now, until 4.30pm"),
        ("2026-11-27 12:29", "Open now, until 12.30pm"),
    ],
)
def test_a_lunch_break(moment: str, said: str) -> None:
    line = make_line((WEEK, time(9, 30), time(12, 30)), (WEEK, time(13, 30), time(16, 30)))
    assert words(line, moment) == said


@pytest.mark.shows("information G10")
def test_g10_a_bank_holiday_monday(office: ContactPoint) -> None:
    assert words(office, "2026-08-28 17:30") == "Closed. Opens Tuesday 9am"
    assert words(office, "2026-08-31 10:00") == "Closed. Opens Tuesday 9am"
    assert words(office, "2026-08-31 23:59") == "Closed. Opens Tuesday 9am"


def test_a_bank_holiday_that_staff_have_added(office: ContactPoint, django_capture_on_commit_callbacks: object) -> None:
    assert words(office, "2026-11-27 10:00") == "Open now, until 5pm"
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        extra = BankHoliday.objects.create(date=date(2026, 11, 27), name="A royal wedding")
    assert words(office, "2026-11-27 10:00") == "Closed. Opens Monday 9am"
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        extra.delete()
    assert words(office, "2026-11-27 10:00") == "Open now, until 5pm"


def test_an_exception_goes_before_a_bank_holiday_and_before_the_weekday(office: ContactPoint) -> None:
    OpeningException.objects.create(
        contact_point=office, date=date(2026, 8, 31), closed=False, opens=time(10), closes=time(12)
    )
    OpeningException.objects.create(contact_point=office, date=date(2026, 11, 27), closed=True)
    office = ContactPoint.objects.get(pk=office.pk)
    assert words(office, "2026-08-31 11:00") == "Open now, until midday"
    assert words(office, "2026-11-27 11:00") == "Closed. Opens Monday 9am"


def test_a_long_closure_is_told_with_its_date(office: ContactPoint) -> None:
    for number in range(10):
        OpeningException.objects.create(
            contact_point=office, date=date(2026, 12, 24) + timedelta(days=number), closed=True
        )
    office = ContactPoint.objects.get(pk=office.pk)
    assert words(office, "2026-12-24 10:00") == "Closed. Opens Monday 4 January, 9am"


def test_over_midnight_is_one_span() -> None:
    every = tuple(Weekday)
    line = make_line((every, time(0), time(8, 30)), (every, FIVE, time(23, 59)))
    assert words(line, "2026-11-26 23:59:30") == "Open now, until 8.30am tomorrow"
    assert words(line, "2026-11-27 03:00") == "Open now, until 8.30am"
    assert words(line, "2026-11-27 12:00") == "Closed. Opens today 5pm"


def test_until_midnight_is_said_so() -> None:
    line = make_line(((Weekday.FRIDAY,), FIVE, time(23, 59)))
    assert words(line, "2026-11-27 20:00") == "Open now, until midnight"


def test_day_and_night() -> None:
    line = make_line(always_open=True)
    assert state(line, at("2026-12-25 03:00")) == Open()
    assert words(line, "2026-12-25 03:00") == "Open now"


def test_nothing_known_is_nothing_said() -> None:
    assert state(make_line(), at("2026-11-27 10:00")) is None


def test_a_line_that_will_not_open_again_is_closed() -> None:
    line = make_line()
    OpeningException.objects.create(contact_point=line, date=date(2026, 11, 27), closed=False, opens=NINE, closes=FIVE)
    line = ContactPoint.objects.get(pk=line.pk)
    assert state(line, at("2026-11-27 18:00")) == Shut()
    assert words(line, "2026-11-27 18:00") == "Closed"


@pytest.mark.shows("information G10")
@pytest.mark.parametrize(
    ("sunday", "hours_open"),
    [("2026-03-29", 3), ("2026-10-25", 5), ("2026-11-01", 4)],
)
def test_g10_the_clocks_change_on_a_sunday(sunday: str, hours_open: int) -> None:
    """From midnight to four by the wall: an hour less in spring, an hour more in autumn."""
    line = make_line(((Weekday.SUNDAY,), time(0), time(4)))
    [(opens, closes)] = spans(line, date.fromisoformat(sunday), 1)
    assert (closes - opens) == timedelta(hours=hours_open)
    assert words(line, f"{sunday} 03:59") == "Open now, until 4am"
    assert words(line, f"{sunday} 04:00").startswith("Closed. Opens")


def test_on_the_sunday_of_the_clocks_monday_is_still_at_nine(office: ContactPoint) -> None:
    for sunday in ("2026-03-29 00:30", "2026-10-25 00:30", "2026-10-25 03:00"):
        assert words(office, sunday) == "Closed. Opens Monday 9am"


def test_what_a_clock_can_say_later_is_what_we_say_at_that_instant(office: ContactPoint) -> None:
    rows = told(office, date(2026, 10, 23))
    assert rows[0].since == at("2026-10-23 00:00")
    assert (rows[-1].since, rows[-1].is_open, rows[-1].words) == (at("2026-11-06 00:00"), None, "")
    for row, later in pairwise(rows):
        for moment in (row.since, later.since - timedelta(seconds=1)):
            here = state(office, moment)
            assert here is not None
            assert (in_words(here, moment), isinstance(here, Open)) == (row.words, row.is_open)


def test_three_lines_cost_as_many_queries_as_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    state(ContactPoint.objects.to_show()[0], at("2026-11-27 10:00"))  # the bank holidays are remembered
    for count in (1, 3):
        with django_assert_num_queries(3):
            for line in ContactPoint.objects.to_show().filter(always_open=False)[:count]:
                state(line, at("2026-11-27 10:00"))
