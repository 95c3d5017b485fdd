"""What a court said: what it forbids nobody can open, what it requires nobody can end."""

from datetime import date, timedelta

import pytest
import time_machine

from audit.models import Entry
from base.clock import today
from letterbox.actions import calendar, changes, lining, ordering
from letterbox.actions.lining import Forbidden, NotAgreed, Required, Resting
from letterbox.actions.writing import LineShut, submit
from letterbox.enums import LineState
from letterbox.enums.plan import Effect, EndWhy, ExchangeState, OrderKind, PauseWhy
from letterbox.models import Exchange, Line, Pause
from letterbox.rules import is_forbidden, may_travel
from people.models import Person
from tests.cast import write
from tests.letterbox import together
from tests.letterbox.together import ADOPTIVE, BIRTH, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
DAY = date(2020, 3, 4)


@pytest.fixture
def us(sam, alison, keira, dean):
    """Alison writes with Keira, and with Dean about Jacob alone; all is agreed and open."""
    us = together.begin(sam)
    us.join("Alison", ADOPTIVE, alison)
    us.join("Keira", BIRTH, keira)
    us.join("Dean", BIRTH, dean)
    us.both_ways("Alison", "Keira")
    us.to_dean, us.from_dean = us.both_ways("Alison", "Dean", us.jacob)
    us.agree("Alison", "Keira", "Dean")
    return us


def order(us, *persons, effect=Effect.FORBIDS, **more):
    return ordering.record_order(us.arrangement, OrderKind.S51A, effect, persons, by=us.by, made_on=DAY, **more)


def states():
    return list(Line.objects.order_by("pk").values_list("state", flat=True))


@pytest.mark.shows("letterbox INV-13")
def test_an_order_that_forbids_sets_its_lines_to_rest_and_no_other(us, dean):
    order(us, dean)
    assert states() == [LineState.ACTIVE, LineState.ACTIVE, LineState.QUIET, LineState.QUIET]
    pauses = list(Pause.objects.values_list("line", "why", "owner"))
    assert pauses == [(us.to_dean.pk, PauseWhy.ORDER, us.by.pk), (us.from_dean.pk, PauseWhy.ORDER, us.by.pk)]
    assert min(Pause.objects.values_list("next_look_on", flat=True)) > today()


@pytest.mark.shows("letterbox F9.6")
@pytest.mark.parametrize("who", ["sam", "beth", "joan"])
def test_no_role_can_open_it_and_the_try_is_logged(us, dean, who, request):
    worker = request.getfixturevalue(who)
    order(us, dean)
    for pause in Pause.objects.all():
        lining.lift_pause(pause, worker)
    with pytest.raises(Forbidden):
        lining.open_line(us.from_dean, worker)
    assert fresh(us.from_dean).state == LineState.QUIET
    tried = Entry.objects.filter(act="forbidden_line_tried").values_list("on", "by")
    assert list(tried) == [(f"line:{us.from_dean.public_id}", f"person:{worker.public_id}")]


def test_it_does_not_open_by_an_agreement_either(us, priya, sam):
    us.join("Priya", BIRTH, priya)
    line = us.line("Priya", "Alison")
    order(us, priya)
    us.agree("Priya", "Alison")
    assert fresh(line).state == LineState.PREPARED


def test_an_open_line_that_is_forbidden_carries_nothing(us, dean):
    Line.objects.filter(pk=us.from_dean.pk).update(state=LineState.ACTIVE)
    order(us, dean, begins_on=today() + timedelta(days=1))
    item = write(dean, "Dear you.")
    with time_machine.travel(today() + timedelta(days=2)):
        assert not may_travel(us.from_dean)
        with pytest.raises(LineShut):
            submit(item, dean)
        calendar.keep()
        assert fresh(us.from_dean).state == LineState.QUIET


@pytest.mark.parametrize(
    ("more", "forbidden"),
    [
        ({}, True),
        ({"until": date(2020, 12, 31)}, False),
        ({"begins_on": date(2099, 1, 1)}, False),
    ],
)
def test_it_forbids_while_it_stands(us, dean, more, forbidden):
    order(us, dean, **more)
    assert is_forbidden(us.to_dean) is forbidden


def test_it_is_about_the_children_it_names(us, keira):
    whole, part = us.line("Dean", "Keira"), us.line("Keira", "Dean", us.mia)
    order(us, keira, children=[us.jacob])
    assert (is_forbidden(whole), is_forbidden(part), is_forbidden(us.to_dean)) == (True, False, False)


def test_it_counts_for_a_person_who_joins_later(us, priya):
    order(us, priya)
    us.join("Priya", BIRTH, priya)
    assert is_forbidden(us.line("Priya", "Alison"))


def test_when_it_ends_by_two_people_nothing_opens_by_itself(us, dean, sam, noor):
    change = changes.ask_to_end_order(order(us, dean), by=sam, why="The court discharged it.")
    assert is_forbidden(us.to_dean)
    changes.agree_to(change, noor)
    assert (is_forbidden(us.to_dean), fresh(us.to_dean).state) == (False, LineState.QUIET)
    with pytest.raises(Resting):
        lining.open_line(us.to_dean, sam)
    assert lining.lift_pause(Pause.objects.get(line=us.to_dean), sam)
    assert fresh(us.to_dean).state == LineState.ACTIVE


def test_what_a_court_requires_is_not_ended(us, keira, sam, noor):
    line = Line.objects.get(writer=us.parties["Keira"])
    change = changes.ask_to_end_line(line, EndWhy.FAMILY, by=sam, why="They asked.")
    order(us, keira, effect=Effect.REQUIRES)
    with pytest.raises(Required):
        changes.ask_to_end_line(line, EndWhy.FAMILY, by=sam, why="They asked.")
    with pytest.raises(Required):
        changes.agree_to(change, noor)
    assert fresh(line).state == LineState.ACTIVE
    assert us.offer("Keira").offered["out"][0]["is_ordered"] is True
    assert us.offer("Dean").offered["out"][0]["is_ordered"] is False


def test_ending_a_line_needs_two_and_stops_what_was_planned_on_it_alone(us, sam, noor):
    calendar.keep()
    change = changes.ask_to_end_line(us.to_dean, EndWhy.FAMILY, by=sam, why="Dean asked for it.")
    assert fresh(us.to_dean).state == LineState.ACTIVE
    changes.agree_to(change, noor)
    line = fresh(us.to_dean)
    assert (line.state, line.ended_why, line.ended_on) == (LineState.ENDED, EndWhy.FAMILY, today())
    stopped = Exchange.objects.filter(state=ExchangeState.STOPPED).values_list("line", flat=True)
    assert set(stopped) == {us.to_dean.pk}


def test_without_both_agreements_a_prepared_line_does_not_open(us, sam):
    with pytest.raises(NotAgreed):
        lining.open_line(us.line("Dean", "Keira"), sam)


def test_a_line_rests_for_each_reason_until_all_are_lifted(us, sam):
    for why in (PauseWhy.ASKED, PauseWhy.WORRY, PauseWhy.ASKED):
        lining.rest_line(us.to_dean, why, by=sam, next_look_on=today())
    first, second = Pause.objects.order_by("pk")
    assert not lining.lift_pause(first, sam)
    assert fresh(us.to_dean).state == LineState.QUIET
    assert lining.lift_pause(second, sam)
    assert fresh(us.to_dean).state == LineState.ACTIVE
    assert isinstance(fresh(second).lifted_by, Person)
