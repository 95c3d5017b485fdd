"""Lines end one by one: at 18 the elder's alone, by a set day, and never by themselves while one is a child."""

from datetime import date

import pytest
import time_machine

from base.clock import today
from letterbox.actions import calendar, planning, writing
from letterbox.actions.deciding import pass_first
from letterbox.actions.writing import LineShut, submit
from letterbox.enums import FIRST_READING, ArrangementState, LineState
from letterbox.enums.plan import EndWhy, StartRule
from letterbox.rules import last_day, may_travel
from tests.cast import claim
from tests.letterbox import together
from tests.letterbox.together import ADOPTIVE, BIRTH, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def us(sam, alison, keira, dean):
    """Jacob is 17 and Mia 12. Keira writes about both, Dean about Jacob alone, and each is written to likewise."""
    with time_machine.travel("2027-05-20T12:00Z"):
        us = together.begin(sam, elder="2009-06-01", younger="2015-02-01")
        us.join("Alison", ADOPTIVE, alison)
        us.join("Keira", BIRTH, keira)
        us.join("Dean", BIRTH, dean)
        us.to_keira, us.from_keira = us.both_ways("Alison", "Keira")
        us.to_dean, us.from_dean = us.both_ways("Alison", "Dean", us.jacob)
        us.agree("Alison", "Keira", "Dean")
    return us


def states(us):
    return [fresh(line).state for line in (us.to_keira, us.from_keira, us.to_dean, us.from_dean)]


@pytest.mark.shows("letterbox F9.48")
def test_when_the_elder_is_eighteen_only_the_elders_lines_close(us):
    with time_machine.travel("2027-05-31T22:30Z"):
        calendar.keep()
        assert states(us) == [LineState.ACTIVE] * 4
    with time_machine.travel("2027-05-31T23:30Z"):  # the first of June in London
        calendar.keep()
    assert states(us) == [LineState.ACTIVE, LineState.ACTIVE, LineState.ENDED, LineState.ENDED]
    assert (fresh(us.to_dean).ended_why, fresh(us.to_dean).ended_on) == (EndWhy.EIGHTEEN, date(2027, 6, 1))
    assert fresh(us.arrangement).state == ArrangementState.ACTIVE
    with time_machine.travel("2033-02-01T12:00Z"):
        calendar.keep()
    assert states(us) == [LineState.ENDED] * 4
    assert fresh(us.arrangement).state == ArrangementState.ENDED


def send(line, person):
    item = writing.begin(line, person)
    writing.save_draft(item, "Dear you, the beans grew.", item.draft.revision)
    return submit(item, person)


@pytest.mark.shows("letterbox INV-14")
def test_a_letter_about_both_is_not_released_once_the_elder_is_eighteen_and_a_later_one_is(us, keira, sam):
    with time_machine.travel("2027-05-25T12:00Z"):
        before = send(us.from_keira, keira)
    with time_machine.travel("2027-06-02T12:00Z"):
        before, after = claim(before, sam), claim(send(us.from_keira, keira), sam)
        with pytest.raises(LineShut):
            pass_first(before, sam, before.claim_number, set(FIRST_READING))
        assert pass_first(after, sam, after.claim_number, set(FIRST_READING)).item == after


def test_what_was_begun_before_the_birthday_is_kept_and_not_sent_after_it(us, dean, as_):
    with time_machine.travel("2027-05-25T12:00Z"):
        item = writing.begin(us.from_dean, dean)
        writing.save_draft(item, "Dear Jamie, the beans grew.", item.draft.revision)
    with time_machine.travel("2027-06-02T12:00Z"):
        with pytest.raises(LineShut):
            submit(item, dean)
        calendar.keep()
        page = as_(dean).get("/your-page/post/").content.decode()
    assert "This has come to its end" in page
    assert "Write a letter" not in page
    assert "Go on with your letter" in page


@pytest.mark.parametrize(
    ("born", "ends_on", "last"),
    [
        ("2008-02-29", "", date(2026, 2, 28)),
        ("2009-06-01", "", date(2027, 5, 31)),
        ("2009-06-01", "2026-01-01", date(2025, 12, 31)),
        ("", "", None),
    ],
)
def test_the_last_day_is_the_one_before_the_eighteenth_birthday_or_a_day_that_was_set(jacob, born, ends_on, last):
    child = planning.note_child(jacob, jacob.children.get(), by="system", born=born, ends_on=ends_on)
    assert last_day(child) == last
    assert may_travel(jacob.lines.first()) is (last is None or last >= today())


# From when letters go.


@pytest.mark.parametrize(
    ("rule", "ordered", "day", "starts"),
    [
        (StartRule.ORDER, date(2027, 7, 9), None, date(2027, 7, 9)),
        (StartRule.MONTH_AFTER, date(2027, 7, 9), None, date(2027, 8, 1)),
        (StartRule.DAY, None, date(2027, 9, 1), date(2027, 9, 1)),
        (StartRule.ORDER, None, None, None),
    ],
)
def test_nothing_goes_before_the_start_rule_says(sam, alison, keira, rule, ordered, day, starts):
    with time_machine.travel("2027-06-02T12:00Z"):
        us = together.begin(sam)
        for child in us.children:
            planning.note_child(us.arrangement, child, by=sam, ordered_on=ordered)
        planning.note_plan(us.arrangement, by=sam, start_rule=rule, starts_on=day)
        us.join("Alison", ADOPTIVE, alison)
        us.join("Keira", BIRTH, keira)
        line, _back = us.both_ways("Alison", "Keira")
        us.agree("Alison", "Keira")
        assert (fresh(us.arrangement).state, fresh(line).state) == (ArrangementState.AGREED, LineState.ACTIVE)
        assert fresh(us.arrangement).starts_on == starts
        assert not may_travel(line)
    with time_machine.travel(f"{starts or date(2030, 1, 1)}T12:00Z"):
        calendar.keep()
        assert may_travel(line) is (starts is not None)


def test_it_starts_at_once_when_that_is_the_rule(us):
    assert fresh(us.arrangement).state == ArrangementState.ACTIVE
