"""Whether and how we may write to someone today."""

from datetime import UTC, datetime, time

import pytest
import time_machine

from agency.models import Agency
from people.actions import set_safe_contact, stop
from people.contact import reach, recipient
from people.enums import Stop

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture(autouse=True)
def office_hours(db: None) -> None:
    Agency.objects.update(write_from=time(8), write_until=time(18))


@time_machine.travel("2026-11-23 11:00Z", tick=False)
def test_by_mail_now(alison) -> None:
    way = reach(recipient(alison))
    assert (way.channel, way.address, way.after) == (
        "email",
        "alison@example.org",
        datetime(2026, 11, 23, 11, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("at", "after"),
    [
        ("2026-11-23 05:00Z", datetime(2026, 11, 23, 8, tzinfo=UTC)),
        ("2026-11-23 19:00Z", datetime(2026, 11, 24, 8, tzinfo=UTC)),
        ("2026-07-01 06:30Z", datetime(2026, 7, 1, 7, tzinfo=UTC)),  # eight on the wall in summer
        ("2026-10-24 19:00Z", datetime(2026, 10, 25, 8, tzinfo=UTC)),  # the clock goes back in the night
        ("2027-03-27 19:00Z", datetime(2027, 3, 28, 7, tzinfo=UTC)),  # and forward
    ],
)
def test_not_before_the_writing_hours_on_the_wall_in_london(alison, at, after) -> None:
    with time_machine.travel(at, tick=False):
        assert reach(recipient(alison)).after == after


@time_machine.travel("2026-11-23 05:00Z", tick=False)
def test_a_hurried_message_keeps_no_hours(alison) -> None:
    assert reach(recipient(alison), hurried=True).after == datetime(2026, 11, 23, 5, tzinfo=UTC)


@pytest.mark.parametrize("change", [{"ways": ["ring"]}, {"shared_device": True}])
@pytest.mark.shows("letterbox A4.2")
def test_a_person_rings_where_writing_is_not_safe(alison, change) -> None:
    set_safe_contact(alison, by="system", **change)
    way = reach(recipient(alison))
    assert (way.channel, way.address, way.number, way.called) == ("ring", "", "07700 900 077", "Alison")


def test_a_suspended_account_gets_no_mail(alison) -> None:
    stop(alison.account, Stop.SUSPENDED, by="system")
    assert reach(recipient(alison)).channel == "ring"


def test_nobody_behind_the_key_is_no_way_at_all(db) -> None:
    assert reach("person:nobody") is None
    assert reach("account:nobody") is None


def test_an_account_without_a_person_gets_mail(alison) -> None:
    assert reach(f"account:{alison.account.public_id}").address == "alison@example.org"
