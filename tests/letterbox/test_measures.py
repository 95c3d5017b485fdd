"""How it goes: counted right, small numbers hidden beyond the team, and a promise only as it was measured."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.urls import reverse

from agency.models import Spoke
from base.clock import add_working_days, today
from letterbox import measures, promise
from letterbox.actions import challenging, deciding, incidents
from letterbox.enums import ItemState, LineState, Via
from letterbox.enums.plan import ExchangeState
from letterbox.models import Arrangement, Exchange, HelpAsked, Item, Line, Packet, Version
from people.models import Role
from tests.cast import claim, give_back, line_of, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
PAGE = reverse("letters:measures")


def noon(days):
    """Noon of the working day that lies so many working days from now."""
    return datetime.combine(add_working_days(today(), days), time(12), UTC)


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize(
    ("days", "share", "within"), [([], 0.5, None), ([3], 0.9, 3), ([1, 2, 3, 4, 5], 0.8, 4), ([5, 1, 3], 0.5, 3)]
)
def test_a_share_of_the_letters_was_done_within(days, share, within) -> None:
    assert measures.rank(days, share) == within


def test_working_days_from_arrival_to_the_first_decision(jacob, alison, sam, noor, joan) -> None:
    with time_machine.travel(noon(1)):
        quick, slow = send(alison, "One."), send(alison, "Two.")
    with time_machine.travel(noon(2)):
        give_back(quick, sam)
    with time_machine.travel(noon(6)):
        read_second(read_first(slow, sam), noor)
        found = measures.measure(joan)
    assert (found.letters, found.days_median, found.days_ninth) == (2, 1, 5)


def test_returns_challenges_second_readings_and_leaks_are_counted(jacob, alison, keira, sam, noor, joan) -> None:
    challenging.ask(give_back(send(alison), sam), alison)
    item = claim(read_first(send(keira), sam), noor)
    deciding.send_back(item, noor, item.claim_number, "Look again.")
    incidents.report(noor, item)
    found = measures.measure(joan)
    assert (found.asked_again, found.changed_then, found.sent_back, found.incidents, found.nearly) == (1, 0, 1, 1, 0)
    assert {str(label): count for label, count in found.by_side.items()} == {"Adoptive family": 1}
    assert {str(label): count for label, count in found.by_reason.items()} == {
        "Something about where people live, go or work": 1
    }


def test_work_by_person(jacob, alison, sam, noor, joan) -> None:
    read_second(read_first(send(alison), sam), noor)
    claim(send(alison), noor)
    loads = {load.called: (load.in_hand, load.first, load.second) for load in measures.measure(joan).loads}
    assert loads == {"Sam": (0, 1, 0), "Noor": (1, 0, 1)}


def test_beyond_the_team_no_small_number_and_no_colleague_is_shown(jacob, alison, sam, joan, as_) -> None:
    give_back(send(alison), sam)
    page = as_(joan).get(PAGE, {"outside": "yes"})
    found = page.context["measures"]
    assert (found.letters, found.loads, set(found.by_side.values())) == (None, [], {None})
    assert "few" in text(page)
    assert "Sam" not in text(page).partition("<main")[2]


def test_whether_letters_come_when_they_were_due(jacob, alison, keira, sam, joan, beth) -> None:
    line, back = line_of(alison), line_of(keira)
    for days, on_line in ((30, line), (20, back)):
        day = today() - timedelta(days=days)
        Exchange.objects.create(line=on_line, opens_on=day, due_on=day, state=ExchangeState.LATE)
    Exchange.objects.create(line=line, opens_on=today(), due_on=today(), state=ExchangeState.OPEN)
    with time_machine.travel(datetime.combine(today() - timedelta(days=20), time(12), UTC)):
        send(keira)
    Line.objects.filter(pk=line.pk).update(state=LineState.QUIET)
    Arrangement.objects.update(review_on=today())
    HelpAsked.objects.create(party=back.writer, person=keira, kind="ring")
    found = measures.measure(joan).regular
    assert (found.due, found.on_time, found.quiet, found.reviews) == (2, 1, 1, 1)
    assert (found.thanks, found.asked, found.rung, found.nearly_grown) == (0, 1, 0, 0)


def test_another_teams_letters_are_not_counted(jacob, alison, joan) -> None:
    send(alison)
    Role.objects.filter(person=joan).update(everywhere=False, spoke=Spoke.objects.order_by("-pk")[0])
    assert measures.measure(joan).letters == 0


@pytest.mark.parametrize("who", ["sam", "iris"])
def test_readers_do_not_see_it(who, as_, request) -> None:
    assert as_(request.getfixturevalue(who)).get(PAGE).status_code == 403


def ready(line, reader, second, count, days, *, ago=0, logged=False):
    """Letters that were ready so many working days after they came."""
    at, approved_at = (noon(place) - timedelta(days=ago) for place in (1, 1 + days))
    for number in range(count):
        item = Item.objects.create(
            line=line,
            via=Via.TYPED,
            state=ItemState.READY,
            received_at=at,
            logged_as=f"letter {number}" if logged else None,
        )
        version = Version.objects.create(item=item, number=1, text="Hello.", key_owner="originals:test")
        Packet.objects.create(
            item=item,
            version=version,
            cover="Hello.",
            digest="d",
            made_by=reader,
            approved_by=second,
            approved_at=approved_at,
            approved_digest="d",
        )


@pytest.fixture
def figures(jacob, alison, sam, noor):
    """Sixteen letters in two days, four in four; and one from before the three months."""
    line = line_of(alison)
    ready(line, sam, noor, 16, 2)
    ready(line, sam, noor, 4, 4)
    ready(line, sam, noor, 1, 1, ago=120)
    cache.delete(promise.KEY)


def test_families_read_what_was_measured(figures, alison, as_) -> None:
    with time_machine.travel(noon(8)):
        item = send(alison)
        page = text(as_(alison).get(reverse("letterbox:sent", args=[item.public_id])))
        assert "four letters in five were ready within 2 working days." in page


def test_before_there_are_three_months_of_figures_nothing_is_promised(figures, jacob, alison) -> None:
    Packet.objects.update(approved_at=noon(3))
    with time_machine.travel(noon(8)):
        assert promise.measured() is None


def test_few_letters_make_no_promise_and_an_imported_backlog_does_not_count(figures, alison, sam, noor) -> None:
    ready(line_of(alison), sam, noor, 30, 5, logged=True)
    some, long_ago = Packet.objects.filter(approved_at=noon(5)), noon(1) - timedelta(days=120)
    with time_machine.travel(noon(8)):
        assert promise.measured() == 2
        cache.delete(promise.KEY)
        some.update(approved_at=long_ago)
        assert promise.measured() is None


@pytest.mark.parametrize("count", [1, 3])
def test_it_asks_as_often_for_three(jacob, alison, sam, joan, as_, count, django_assert_num_queries) -> None:
    for number in range(count):
        give_back(send(alison, f"Letter {number}."), sam)
    browser = as_(joan)
    browser.get(PAGE)
    with django_assert_num_queries(19):
        browser.get(PAGE)
