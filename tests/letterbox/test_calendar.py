"""The calendar of letters: planned from what was agreed, opened, answered, late, quiet; and what is said meanwhile."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from base.clock import LONDON
from base.moves import NotAllowed, move
from letterbox.actions import calendar, deciding, joining, lining, receiving, resting, safekeeping, writing
from letterbox.actions.arranging import log_letter
from letterbox.enums import Via
from letterbox.enums.plan import (
    AGREEMENT_MOVES,
    CHANGE_MOVES,
    EXCHANGE_MOVES,
    OCCASION_MOVES,
    AgreementState,
    ChangeState,
    ExchangeState,
    OccasionState,
    PauseWhy,
)
from letterbox.models import Exchange, Line
from outbox import reminders
from outbox.models import Message, Reminder
from people.contact import recipient
from people.models import Person
from tests import cast
from tests.letterbox.together import ring_elsewhere
from tests.races.at_once import at_once

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
E = ExchangeState
FIRST = "Nothing has come to us yet this time. We will look again and write to you by {}. If waiting is hard, ring us."
AGAIN = (
    "We said that we would write to you. There is nothing for you to open yet. We will look again and write to you by "
    "{}. If waiting is hard, ring us."
)
LAST = "Nothing came this time. A letter is welcome on any day. If waiting is hard, ring us."


class Days:
    """Lets days go by; on each the calendar is kept and reminders are looked for, as the worker would."""

    def __init__(self, start: str) -> None:
        self.day = date.fromisoformat(start)

    def at(self, hour: int = 12):
        return time_machine.travel(datetime(self.day.year, self.day.month, self.day.day, hour, tzinfo=LONDON))

    def go_to(self, until: str) -> None:
        while self.day <= date.fromisoformat(until):
            with self.at():
                calendar.keep()
                reminders.run()
            self.day += timedelta(days=1)
        self.day -= timedelta(days=1)


@pytest.fixture
def days(jacob):
    """From 1 February 2027 on: Alison writes in March, Keira in April."""
    return Days("2027-02-01")


def told(person: Person, purpose: str) -> list[str]:
    found = Message.objects.filter(recipient=recipient(person), purpose=purpose).order_by("pk")
    return [f"{message.made_at.astimezone(LONDON):%Y-%m-%d}" for message in found]


def march() -> Exchange:
    return Exchange.objects.get(opens_on=date(2027, 3, 1))


def words_of(page: str) -> str:
    return page.partition("“")[2].partition("”")[0]


def test_a_year_is_planned_from_what_was_agreed(days):
    days.go_to("2027-02-01")
    planned = list(Exchange.objects.order_by("opens_on").values_list("opens_on", "due_on", "state"))
    assert planned == [
        (date(2027, 3, 1), date(2027, 3, 15), E.PLANNED),
        (date(2027, 4, 1), date(2027, 4, 15), E.PLANNED),
    ]
    days.go_to("2027-02-10")
    assert Exchange.objects.count() == 2


def test_each_end_has_a_reference_of_its_own(days):
    days.go_to("2027-02-01")
    refs = [ref for pair in Exchange.objects.values_list("writer_ref", "reader_ref", "public_id") for ref in pair]
    assert len(set(refs)) == 6
    assert {len(ref) for ref in refs} == {32}


def test_another_month_is_planned_anew_and_the_old_one_stops(days):
    days.go_to("2027-02-01")
    line = cast.line_of(Person.objects.get(called="Alison"))
    line.months = [5]
    line.save()
    days.go_to("2027-02-02")
    found = dict(Exchange.objects.filter(line=line).values_list("opens_on", "state"))
    assert found == {date(2027, 3, 1): E.STOPPED, date(2027, 5, 1): E.PLANNED}


def test_a_window_opens_and_is_late_after_its_grace_and_quiet_in_the_end(days):
    seen = {}
    for day in ("2027-02-28", "2027-03-01", "2027-03-29", "2027-03-30", "2027-06-07", "2027-06-08"):
        days.go_to(day)
        seen[day] = march().state
    assert list(seen.values()) == [E.PLANNED, E.OPEN, E.OPEN, E.LATE, E.LATE, E.CLOSED]


def test_the_writer_is_reminded_once_two_weeks_before(days, alison, keira):
    days.go_to("2027-04-10")
    assert told(alison, "letter-due") == ["2027-02-15"]
    assert told(keira, "letter-due") == ["2027-03-18"]
    message = Message.objects.filter(purpose="letter-due").first()
    assert (message.text, message.about) == ("", f"exchange:{march().writer_ref}")
    assert "if you would like to write" in message.spoken


@pytest.mark.shows("letterbox F9.43")
def test_the_waiting_side_hears_the_truth_by_the_fourteenth_day_with_a_date_that_is_kept(days, keira, as_):
    days.go_to("2027-03-15")
    assert told(keira, "letter-waited-for") == ["2027-03-15"]
    with days.at():
        page = as_(keira).get("/your-page/post/").content.decode()
    assert words_of(page) == FIRST.format("12 April 2027")
    days.go_to("2027-04-12")
    assert told(keira, "letter-waited-for") == ["2027-03-15", "2027-04-12"]
    with days.at():
        page = as_(keira).get("/your-page/post/").content.decode()
    assert words_of(page) == AGAIN.format("10 May 2027")


def test_the_last_word_comes_on_the_day_that_was_promised(days, keira, as_):
    days.go_to("2027-07-30")
    dates = ["2027-03-15", "2027-04-12", "2027-05-10", "2027-06-07", "2027-07-05"]
    assert told(keira, "letter-waited-for") == dates
    assert (march().state, march().look_again_on) == (E.CLOSED, None)
    with days.at():
        assert words_of(as_(keira).get("/your-page/post/").content.decode()) == LAST


def test_the_words_are_the_same_whether_or_not_a_letter_lies_with_us(days, alison, keira, as_):
    days.go_to("2027-03-20")
    with days.at():
        cast.send(alison)
        before = as_(keira).get("/your-page/post/").content.decode()
    assert march().state == E.RECEIVED
    assert words_of(before) == FIRST.format("12 April 2027")
    days.go_to("2027-04-12")
    with days.at():
        page = as_(keira).get("/your-page/post/").content.decode()
    assert words_of(page) == AGAIN.format("10 May 2027")


def test_once_something_is_ready_the_words_go(days, alison, keira, sam, noor, as_):
    days.go_to("2027-03-20")
    with days.at():
        item = cast.read_second(cast.read_first(cast.send(alison), sam), noor)
        receiving.mark_told(cast.copy_of(item))
        page = as_(keira).get("/your-page/post/").content.decode()
    assert march().state == E.PASSED_ON
    assert words_of(page) == ""
    days.go_to("2027-05-01")
    assert told(keira, "letter-waited-for") == ["2027-03-15"]


def test_in_time_the_waiting_side_hears_nothing(days, alison, keira):
    days.go_to("2027-03-10")
    with days.at():
        cast.send(alison)
    days.go_to("2027-04-30")
    assert told(keira, "letter-waited-for") == []


def test_a_letter_is_matched_to_its_window_whichever_way_it_came(days, alison, keira):
    days.go_to("2027-02-20")
    with days.at():
        early = cast.send(alison)
    assert early.exchange == march()
    days.go_to("2027-04-02")
    with days.at():
        posted = log_letter(cast.line_of(keira), "Hello", Via.TYPED, by="system")
    assert posted.exchange.opens_on == date(2027, 4, 1)
    assert set(Exchange.objects.filter(opens_on__lte="2027-04-01").values_list("state", flat=True)) == {E.RECEIVED}


def test_one_that_comes_long_before_waits_for_no_window(days, alison):
    with days.at():
        calendar.keep()
    days.day = date(2027, 1, 2)
    with days.at():
        assert cast.send(alison).exchange is None


def test_a_late_letter_is_welcome(days, alison):
    days.go_to("2027-06-20")
    assert march().state == E.CLOSED
    with days.at():
        item = cast.send(alison)
    assert (item.exchange, march().state) == (march(), E.RECEIVED)


def test_taken_back_the_window_waits_again(days, alison):
    days.go_to("2027-03-10")
    with days.at():
        writing.take_back(cast.send(alison), alison)
    assert march().state == E.OPEN


def test_kept_for_later_it_reads_as_kept_and_opened_as_passed_on(days, alison, keira, sam, noor):
    days.go_to("2027-03-10")
    with days.at():
        item = cast.read_second(cast.read_first(cast.send(alison), sam), noor)
        copy = cast.copy_of(item)
        receiving.mark_told(copy)
        safekeeping.keep_for_later(copy, keira)
        calendar.follow(march())
        assert march().state == E.KEPT
        receiving.open_letter(copy, keira)
        calendar.keep()
        assert march().state == E.PASSED_ON


def test_a_writer_may_have_more_time_and_is_not_late_meanwhile(days, alison, sam):
    days.go_to("2027-03-20")
    with days.at():
        calendar.give_time(march(), date(2027, 4, 20), by=sam, why="A new baby.")
    days.go_to("2027-04-30")
    assert (march().state, march().due_on, march().excuse) == (E.EXTENDED, date(2027, 4, 20), "A new baby.")
    days.go_to("2027-05-05")
    assert march().state == E.LATE


def test_more_time_is_time_to_come(days, sam):
    days.go_to("2027-03-20")
    with days.at(), pytest.raises(NotAllowed):
        calendar.give_time(march(), date(2027, 3, 14), by=sam)


def test_excused_the_waiting_side_hears_what_it_would_have_heard(days, keira, sam):
    days.go_to("2027-03-05")
    with days.at():
        calendar.excuse(march(), by=sam, why="In hospital.")
    days.go_to("2027-05-30")
    assert march().state == E.NOT_THIS_TIME
    assert told(keira, "letter-waited-for") == ["2027-03-15", "2027-04-12"]
    assert march().look_again_on is None


# Days to avoid, deaths, rest.


def test_nobody_is_told_anything_on_a_day_to_avoid(days, alison, keira, jacob):
    writer, reader = cast.line_of(alison).writer, cast.line_of(alison).reader
    joining.avoid(writer, date(2027, 2, 14), date(2027, 2, 16), by="system")
    joining.avoid(reader, date(2027, 3, 15), every_year=True, by="system")
    joining.avoid(reader, date(2027, 4, 10), date(2027, 4, 12), by="system")
    days.go_to("2027-04-20")
    assert told(alison, "letter-due") == ["2027-02-13"]
    assert told(keira, "letter-waited-for")[0] == "2027-03-14"
    assert march().waiting_told_on == date(2027, 4, 9)
    of_hers = Message.objects.filter(purpose="letter-waited-for", recipient=recipient(keira))
    assert {message.not_on for message in of_hers} == {"--03-15\n2027-04-10/2027-04-12"}


def test_a_day_that_was_missed_is_made_up_for_on_the_next_good_day(days, keira, alison):
    joining.avoid(cast.line_of(alison).reader, date(2027, 3, 20), by="system")
    days.go_to("2027-03-01")
    days.day = date(2027, 3, 20)
    days.go_to("2027-03-22")
    assert told(keira, "letter-waited-for") == ["2027-03-21"]


@pytest.mark.shows("letterbox F9.46")
@pytest.mark.shows("letterbox INV-14")
def test_after_a_death_nobody_is_reminded_of_anything(days, alison, keira, sam):
    days.go_to("2027-02-20")
    with days.at():
        Person.objects.filter(pk=keira.pk).update(died_on=days.day)
        resting.rest_after_death(keira, sam)
    days.go_to("2027-06-01")
    assert set(Exchange.objects.values_list("state", flat=True)) == {E.STOPPED}
    late = Message.objects.filter(purpose__in=["letter-due", "letter-waited-for"])
    assert [message.recipient for message in late] == []


def test_what_had_not_gone_when_somebody_died_goes_no_more(days, alison, keira, sam):
    days.go_to("2027-03-15")
    waiting = Message.objects.filter(purpose="letter-waited-for")
    assert waiting.count() == 1
    with days.at():
        Person.objects.filter(pk=alison.pk).update(died_on=days.day)
        resting.rest_after_death(alison, sam)
    assert waiting.count() == 0


def test_of_a_couple_the_one_who_lives_is_reminded(days, alison, priya, sam):
    ring_elsewhere(priya)
    joining.add_member(cast.line_of(alison).writer, priya, by=sam)
    Person.objects.filter(pk=alison.pk).update(died_on=date(2027, 1, 30))
    resting.rest_after_death(alison, sam)
    days.go_to("2027-02-20")
    assert (told(alison, "letter-due"), told(priya, "letter-due")) == ([], ["2027-02-15"])


def test_a_line_that_rests_plans_nothing_and_goes_on_when_it_wakes(days, alison, sam, keira):
    days.go_to("2027-02-01")
    line = cast.line_of(alison)
    with days.at():
        pause = lining.rest_line(line, PauseWhy.ASKED, by=sam, next_look_on=date(2027, 2, 20))
    assert march().state == E.STOPPED
    days.go_to("2027-02-20")
    assert told(alison, "letter-due") == []
    with days.at():
        assert lining.lift_pause(pause, sam)
    days.go_to("2027-03-01")
    assert (march().state, told(alison, "letter-due")) == (E.OPEN, ["2027-02-20"])


def test_the_clock_may_change_as_it_likes(days, keira):
    """28 March 2027 has 23 hours: looked at each hour, all is said once."""
    days.go_to("2027-03-15")
    for hour in range(36):
        with time_machine.travel(datetime(2027, 3, 27, 18, tzinfo=LONDON) + timedelta(hours=hour), tick=False):
            calendar.keep()
            reminders.run()
    assert told(keira, "letter-waited-for") == ["2027-03-15"]
    assert Reminder.objects.filter(rule="waiting-first-word").count() == 1


def test_three_lines_cost_as_much_to_look_at_as_one(
    days, alison, keira, dean, priya, marcus, django_assert_num_queries
):
    days.go_to("2027-03-16")
    with days.at(), django_assert_num_queries(5):
        reminders.run()
    cast.put_in_touch(priya, dean)
    cast.put_in_touch(marcus, cast.make_person("bel", None))
    days.go_to("2027-03-16")
    with days.at(), django_assert_num_queries(5):
        reminders.run()
    assert Line.objects.count() == 6


@pytest.mark.races
@pytest.mark.django_db(transaction=True)
def test_of_two_schedulers_one_plans_and_one_tells(jacob, keira):
    with time_machine.travel(datetime(2027, 3, 15, 12, tzinfo=LONDON)):
        calendar.keep()
        calendar.keep()
        at_once(calendar.keep, calendar.keep)
        at_once(reminders.run, reminders.run, reminders.run)
    assert Exchange.objects.count() == 3
    assert Message.objects.filter(purpose="letter-waited-for").count() == 1


# The tables of moves.

TABLES = [
    (ExchangeState, EXCHANGE_MOVES),
    (AgreementState, AGREEMENT_MOVES),
    (ChangeState, CHANGE_MOVES),
    (OccasionState, OCCASION_MOVES),
]


@pytest.mark.parametrize(("states", "table"), TABLES)
def test_every_state_has_its_row_in_the_table(states, table):
    assert set(table) == set(states)
    assert set().union(*table.values()) <= set(states)


@pytest.mark.parametrize(("now", "to"), [(now, to) for now in E for to in E])
def test_an_exchange_moves_as_the_table_says_and_not_else(now, to, jacob):
    line = Line.objects.order_by("pk")[0]
    made = Exchange(line=line, opens_on=date(2027, 3, 1), due_on=date(2027, 3, 15), state=now, key_owner=line.key_owner)
    Exchange.objects.bulk_create([made])
    exchange = Exchange.objects.get()
    if to in EXCHANGE_MOVES[now]:
        move(exchange, to)
    else:
        with pytest.raises(NotAllowed):
            move(exchange, to)
    assert Exchange.objects.get().state == (to if to in EXCHANGE_MOVES[now] else now)


def test_the_second_reading_passes_the_window_on(days, alison, sam, noor):
    days.go_to("2027-03-10")
    with days.at():
        item = cast.read_first(cast.send(alison), sam)
        deciding.hold(cast.claim(item, noor), noor, cast.claim(item, noor).claim_number, "A worry.", days.day)
    assert march().state == E.RECEIVED
