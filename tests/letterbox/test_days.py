"""On which days somebody hears that something has come."""

from datetime import UTC, date, datetime

import pytest
from time_machine import travel

from letterbox import days
from letterbox.actions import announcing, deciding
from letterbox.enums import SECOND_READING, ItemState, Tick
from letterbox.enums.receiving import Standing
from letterbox.models import Child, Item, Packet, Party
from outbox.models import Message
from tests.cast import claim, line_of, read_first, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

BIRTHDAY = datetime(2026, 5, 1, 11, tzinfo=UTC)  # Jacob was born on 1 May 2018; a Friday
TUESDAY = datetime(2026, 11, 24, 11, tzinfo=UTC)
FRIDAY_MORNING, FRIDAY_AFTERNOON = datetime(2026, 11, 27, 11, tzinfo=UTC), datetime(2026, 11, 27, 12, tzinfo=UTC)
SATURDAY, MONDAY = datetime(2026, 11, 28, 11, tzinfo=UTC), datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
def careful(jacob) -> None:
    """Nobody has said that any day is good."""
    Party.objects.update(any_day=False)


def approve(alison, sam, noor, ticks=frozenset()) -> Item:
    item = claim(read_first(send(alison), sam), noor)
    deciding.approve(item, noor, item.claim_number, set(SECOND_READING) | ticks)
    return Item.objects.get(pk=item.pk)


@pytest.mark.parametrize(
    ("day", "is_good"),
    [
        (date(2026, 4, 30), True),
        (date(2026, 5, 1), False),  # the birthday
        (date(2026, 11, 24), True),
        (date(2026, 12, 23), True),
        (date(2026, 12, 24), False),  # Christmas is next
        (date(2026, 12, 25), False),
        (date(2026, 12, 27), False),  # a bank holiday follows on Monday
        (date(2026, 8, 28), False),  # the Friday before the one in August
        (date(2026, 9, 1), True),
    ],
)
def test_no_birthday_and_no_day_before_we_are_closed(careful, alison, day, is_good) -> None:
    assert days.may_tell_on(line_of(alison), day) is is_good


@pytest.mark.parametrize(("born", "day"), [("2016-02-29", date(2027, 2, 28)), ("2016-02-29", date(2027, 3, 1))])
def test_a_birthday_on_a_leap_day_is_kept_on_both_sides_of_it(careful, alison, born, day) -> None:
    child = Child.objects.get()
    child.born = born
    child.save()
    assert days.may_tell_on(line_of(alison), day) is False


def test_the_next_good_day(careful, alison) -> None:
    assert days.next_day(line_of(alison), date(2026, 12, 24)) == date(2026, 12, 29)


@pytest.mark.shows("letterbox F9.36")
def test_a_letter_waits_over_a_birthday_and_is_told_the_day_after(careful, alison, sam, noor) -> None:
    with travel(BIRTHDAY, tick=False):
        item = approve(alison, sam, noor)
        assert (announcing.announce_due(), item.state, Message.objects.count()) == (0, ItemState.READY, 0)
    with travel(datetime(2026, 5, 5, 11, tzinfo=UTC), tick=False):  # after the bank holiday
        assert (announcing.announce_due(), announcing.announce_due()) == (1, 0)
    assert Message.objects.get().purpose == "letter-ready"


@pytest.mark.shows("letterbox F9.36")
def test_unless_its_reader_said_otherwise(jacob, alison, sam, noor) -> None:
    with travel(BIRTHDAY, tick=False):
        approve(alison, sam, noor)
    assert Message.objects.count() == 1


@pytest.mark.shows("letterbox F9.36")
@pytest.mark.parametrize(
    ("at", "is_told"), [(FRIDAY_MORNING, True), (FRIDAY_AFTERNOON, False), (SATURDAY, False), (MONDAY, True)]
)
def test_a_first_letter_never_comes_on_a_friday_afternoon(careful, alison, sam, noor, at, is_told) -> None:
    with travel(at, tick=False):
        approve(alison, sam, noor)
    assert Message.objects.exists() is is_told


@pytest.mark.parametrize(("ticks", "is_told"), [(frozenset(), True), (frozenset({Tick.MAY_BE_HARD}), False)])
def test_a_later_one_does_unless_it_may_be_hard_to_read(careful, alison, sam, noor, ticks, is_told) -> None:
    with travel(TUESDAY, tick=False):
        approve(alison, sam, noor)
    with travel(FRIDAY_AFTERNOON, tick=False):
        item = approve(alison, sam, noor, ticks)
    told = Packet.objects.get(item=item).announced_at
    assert (told is not None) is is_told


def test_what_is_kept_as_chosen_waits_for_no_day(careful, alison, keira, sam, noor) -> None:
    with travel(BIRTHDAY, tick=False):
        announcing.choose_standing(Party.objects.get(members__person=keira), Standing.KEEP, keira)
        assert approve(alison, sam, noor).state == ItemState.KEPT


@pytest.mark.shows("letterbox INV-14")
def test_nothing_is_told_once_the_child_is_grown(careful, alison, sam, noor) -> None:
    with travel(BIRTHDAY, tick=False):
        item = approve(alison, sam, noor)
    with travel(datetime(2036, 5, 6, 11, tzinfo=UTC), tick=False):
        assert announcing.announce_due() == 0
    item.refresh_from_db()
    assert (item.state, Message.objects.count()) == (ItemState.READY, 0)


def test_one_that_breaks_holds_up_no_other(careful, alison, sam, noor, monkeypatch, caplog) -> None:
    with travel(BIRTHDAY, tick=False):
        first, second = approve(alison, sam, noor), approve(alison, sam, noor)
    real = announcing.may_tell

    def broken(packet, at):
        if packet.item_id == first.pk:
            raise ZeroDivisionError
        return real(packet, at)

    monkeypatch.setattr(announcing, "may_tell", broken)
    with travel(TUESDAY, tick=False):
        assert announcing.announce_due() == 1
    assert Packet.objects.get(announced_at__isnull=False).item_id == second.pk
    assert "could not be announced" in caplog.text
