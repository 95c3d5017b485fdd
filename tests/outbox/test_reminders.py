"""Reminders: each occurrence is acted on once, whatever the clock does and however many look at once."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from base.clock import LONDON, today
from outbox import reminders
from outbox.actions import queue, take_out
from outbox.enums import State
from outbox.models import Message, Reminder
from outbox.reminders import Due, NotNow, Rule
from people.actions import set_safe_contact
from people.contact import reach, recipient
from people.enums import Way
from tests.races.at_once import at_once

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def said(monkeypatch):
    """What the rule of this test did, in turn. It is due from 28 March 2027 on, for one subject."""
    monkeypatch.setattr(reminders, "_registered", {})
    said: list[date] = []

    def due(day):
        if day >= date(2027, 3, 28):
            yield Due("exchange:1", "2027-03-28", lambda: said.append(today()))

    reminders.register(Rule("test", due))
    return said


def look_each_hour(start, hours):
    for hour in range(hours):
        with time_machine.travel(start + timedelta(hours=hour), tick=False):
            reminders.run()


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2027, 10, 31)])
def test_it_is_done_once_on_its_day_also_when_the_clock_changes(said, day, monkeypatch):
    monkeypatch.setitem(
        reminders._registered,
        "test",
        Rule("test", lambda now: [Due("a", f"{now}", lambda: said.append(now))] if now == day else []),
    )
    look_each_hour(datetime(day.year, day.month, day.day, 12, tzinfo=UTC) - timedelta(days=2), 24 * 4)
    assert said == [day]


def test_a_day_that_was_missed_is_made_up_for_once(said):
    look_each_hour(datetime(2027, 4, 2, 9, tzinfo=LONDON), 3)
    assert said == [date(2027, 4, 2)]
    assert list(Reminder.objects.values_list("rule", "subject", "occurrence")) == [("test", "exchange:1", "2027-03-28")]


def test_nothing_is_done_before_its_day(said):
    look_each_hour(datetime(2027, 3, 27, 0, tzinfo=LONDON), 24)
    assert (said, Reminder.objects.count()) == ([], 0)


def test_another_subject_or_occurrence_is_another_reminder(said, monkeypatch):
    pairs = [("a", "1"), ("a", "2"), ("b", "1"), ("a", "1")]
    rule = Rule("test", lambda day: [Due(*pair, lambda pair=pair: said.append(pair)) for pair in pairs])
    monkeypatch.setitem(reminders._registered, "test", rule)
    assert reminders.run() == 3
    assert said == pairs[:3]


def test_not_now_is_asked_again(said, monkeypatch):
    answers = iter([NotNow(), None])

    def remind():
        answer = next(answers)
        if answer:
            raise answer
        said.append("done")

    monkeypatch.setitem(reminders._registered, "test", Rule("test", lambda day: [Due("a", "1", remind)]))
    assert (reminders.run(), reminders.run(), reminders.run()) == (0, 1, 0)
    assert said == ["done"]


def test_one_that_breaks_holds_up_no_other_and_is_tried_again(said, monkeypatch, caplog):
    def broken():
        raise ZeroDivisionError

    rule = Rule("test", lambda day: [Due("a", "1", broken), Due("b", "1", lambda: said.append("b"))])
    monkeypatch.setitem(reminders._registered, "test", rule)
    assert reminders.run() == 1
    assert "reminder test of a broke off" in caplog.text
    assert list(Reminder.objects.values_list("subject", flat=True)) == ["b"]


def test_two_rules_of_one_name_are_refused(said):
    with pytest.raises(ValueError, match="there is a rule test already"):
        reminders.register(Rule("test", lambda day: []))


def test_it_asks_the_database_as_often_for_three_as_for_one(said, monkeypatch, django_assert_num_queries):
    for count in (1, 3):
        rule = Rule("test", lambda day, count=count: [Due(f"{n}", "1", lambda: None) for n in range(count)])
        monkeypatch.setitem(reminders._registered, "test", rule)
        reminders.run()
        with django_assert_num_queries(1):
            assert reminders.run() == 0


@pytest.mark.races
@pytest.mark.django_db(transaction=True)
def test_of_two_schedulers_at_once_one_reminds(keira, monkeypatch):
    key = recipient(keira)
    rule = Rule("test", lambda day: [Due("a", "1", lambda: queue(key, "test", "a", period=f"{datetime.now(UTC)}"))])
    monkeypatch.setattr(reminders, "_registered", {"test": rule})
    assert sorted(at_once(reminders.run, reminders.run, reminders.run)) == [0, 0, 1]
    assert Message.objects.filter(purpose="test").count() == 1


# Days on which a message must not reach somebody.


def test_it_waits_for_the_end_of_the_days_to_avoid(keira):
    set_safe_contact(keira, by=keira, ways=[Way.EMAIL])
    days = "2026-11-24/2026-11-25\n--11-26"
    with time_machine.travel(datetime(2026, 11, 24, 12, tzinfo=LONDON), tick=False):
        assert reach(recipient(keira)).after.astimezone(LONDON).date() == date(2026, 11, 24)
        assert reach(recipient(keira), not_on=days).after.astimezone(LONDON).date() == date(2026, 11, 27)
        assert reach(recipient(keira), hurried=True, not_on=days).after.astimezone(LONDON).date() == date(2026, 11, 24)


def test_a_message_keeps_its_days_sealed_and_goes_after_them(keira):
    with time_machine.travel(datetime(2026, 11, 24, 12, tzinfo=LONDON), tick=False):
        message = queue(recipient(keira), "test", "a", by_voice=True, not_on="2026-11-24")
    message.refresh_from_db()
    assert (message.state, message.not_on) == (State.TO_RING, "2026-11-24")
    assert message.run_after.astimezone(LONDON).date() == date(2026, 11, 25)


def test_what_has_not_gone_can_be_taken_out(keira, alison):
    for person in (keira, alison):
        queue(recipient(person), "late", "exchange:1")
    queue(recipient(keira), "late", "exchange:2")
    queue(recipient(keira), "other", "exchange:1")
    Message.objects.filter(recipient=recipient(alison)).update(state=State.HANDED_OVER, handed_over_at="2026-11-24T12Z")
    assert take_out(["exchange:1"], ["late"]) == 1
    assert sorted(Message.objects.values_list("purpose", "about", "state")) == [
        ("late", "exchange:1", State.HANDED_OVER),
        ("late", "exchange:2", State.WAITING),
        ("other", "exchange:1", State.WAITING),
    ]
